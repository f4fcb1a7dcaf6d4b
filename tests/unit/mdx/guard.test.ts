import { describe, expect, it } from 'vitest';
import { checkBody } from '../../../src/mdx/guard.ts';
import { parseSource } from '../../../src/mdx/parse.ts';
import { blockModels } from '../../../src/model/blocks.ts';

/** Codes with their places, as `code@line:column`. */
function faultsOf(source: string, options = {}): string[] {
  const { tree, issues } = parseSource(source);
  return [...issues, ...checkBody(tree, { source, ...options })].map(
    ({ code, line, column }) => `${code}@${line}:${column}`,
  );
}

const REFUSED: [what: string, source: string, faults: string[]][] = [
  ['an import', 'Texto.\n\nimport fs from "node:fs"\n', ['mdx/esm@3:1']],
  ['an export', 'export const a = 1\n', ['mdx/esm@1:1']],
  ['an expression in a sentence', 'Son {1 + 1} casos.', ['mdx/expression@1:5']],
  ['an expression on its own line', 'Texto.\n\n{process.exit()}\n', ['mdx/expression@3:1']],
  ['a comment in braces', '{/* nota */}\n\nTexto.', ['mdx/expression@1:1']],
  ['a brace that is no expression', 'El valor {a b} sube.', ['mdx/brace@1:10']],
  ['a brace without its end', 'Un { suelto', ['mdx/brace@1:4']],
  [
    'a less-than sign before a number',
    'Cloro <5 mg/L y turbiedad <2 UNT.',
    ['mdx/less-than@1:7', 'mdx/less-than@1:27'],
  ],
  ['an HTML comment', '<!-- oculto -->', ['mdx/html-comment@1:1']],
  [
    'an HTML comment once, whatever stands in it',
    'Uno.\n\n<!-- <b>oculto</b>\n{x} y <5\n-->\n\nDos <5.',
    ['mdx/html-comment@3:1', 'mdx/less-than@7:5'],
  ],
  ['an address in angle brackets', 'Vea <https://x.co/a?b=1>.', ['mdx/autolink@1:5']],
  ['a mail address in angle brackets', 'Escriba a <ana@x.co> hoy.', ['mdx/autolink@1:11']],
  [
    'a table of HTML once, not in every cell',
    '<table>\n<tr><td>Año</td><td><b>Horas</b></td></tr>\n<tr><td>2012</td><td>523</td></tr>\n</table>\n\n<b>x</b>',
    ['mdx/html-table@1:1', 'mdx/raw-html@6:1'],
  ],
  ['an unclosed block', '<Aviso tipo="informacion">\n\nTexto.\n', ['mdx/unclosed-tag@1:1']],
  ['a stray closing tag', 'Texto.\n\n</b>', ['mdx/stray-closing-tag@3:1']],
  ['HTML elements', '<b>Fuerte</b>', ['mdx/raw-html@1:1']],
  ['a script', '<script>alert(1)</script>', ['mdx/raw-html@1:1']],
  ['an iframe', '<iframe src="https://x.co" />', ['mdx/raw-html@1:1']],
  ['a fragment', '<>Texto</>', ['mdx/raw-html@1:1']],
  ['an unknown block', '<Grafica tipo="barras" />', ['block/unknown@1:1']],
  ['a block with another case', '<aviso tipo="informacion">\n\nTexto.\n\n</aviso>', ['block/unknown@1:1']],
  ['a block by a path', '<Aviso.Oculto />', ['block/unknown@1:1']],
  ['code in an attribute', '<Aviso tipo={evil()}>\n\nTexto.\n\n</Aviso>', ['block/attribute-code@1:1']],
  ['spread attributes', '<Aviso {...props}>\n\nTexto.\n\n</Aviso>', ['block/attribute-code@1:1']],
  ['an attribute without a value', '<Aviso tipo>\n\nTexto.\n\n</Aviso>', ['block/attribute-empty@1:1']],
  ['an attribute twice', '<Detalles titulo="a" titulo="b">\n\nTexto.\n\n</Detalles>', ['block/attribute-twice@1:1']],
  ['an unknown attribute', '<Detalles titulo="a" onclick="x">\n\nTexto.\n\n</Detalles>', ['field/unknown@1:1']],
  ['a value outside its options', '<Aviso tipo="peligro">\n\nTexto.\n\n</Aviso>', ['field/option@1:1']],
  [
    'a figure without source and day',
    '<Cifra valor="3" etiqueta="Casos" />',
    ['field/required@1:1', 'field/required@1:1'],
  ],
  ['a day in another order', '<Cifra valor="3" etiqueta="x" fuente="y" corte="02/12/2016" />', ['field/day@1:1']],
  [
    'a block inside a paragraph',
    'Texto con <Cifra valor="3" etiqueta="x" fuente="y" corte="2016-12-02" /> dentro.',
    ['block/inline@1:11'],
  ],
  ['an empty block', '<Detalles titulo="a"></Detalles>', ['block/needs-content@1:1']],
  [
    'content in a block that has none',
    '<Cifra valor="3" etiqueta="x" fuente="y" corte="2016-12-02">\n\nTexto.\n\n</Cifra>',
    ['block/no-content@1:1'],
  ],
  ['steps that are no numbered list', '<Pasos>\n\n- Uno\n\n</Pasos>', ['block/wrong-content@1:1']],
  ['steps with more than a list', '<Pasos>\n\n1. Uno\n\nMás.\n\n</Pasos>', ['block/wrong-content@1:1']],
  ['a table block without a table', '<Tabla titulo="t">\n\nTexto.\n\n</Tabla>', ['block/wrong-content@1:1']],
  ['a table without a caption', '| a | b |\n| - | - |\n| 1 | 2 |', ['table/bare@1:1']],
  [
    'a video without captions',
    '<Video titulo="v" enlace="https://x.co/v">\n\nTranscripción.\n\n</Video>',
    ['block/video-captions@1:1'],
  ],
  [
    'a video with two origins',
    '<Video titulo="v" enlace="https://x.co/v" archivo="media/v.mp4" subtitulos="media/v.vtt" subtitulado="si">\n\nT.\n\n</Video>',
    ['block/video-source@1:1'],
  ],
  [
    'a video without a transcript',
    '<Video titulo="v" enlace="https://x.co/v" subtitulado="si"></Video>',
    ['block/needs-content@1:1'],
  ],
  ['a javascript link', '[clic](javascript:alert(1))', ['link/protocol@1:1']],
  ['a javascript link in disguise', '[clic](<java\tscript:alert(1)>)', ['link/protocol@1:1']],
  ['a javascript link by reference', 'Vea [esto][a].\n\n[a]: javascript:alert(1)', ['link/protocol@3:1']],
  ['a data link', '[clic](data:text/html,x)', ['link/protocol@1:1']],
  ['a link without a protocol', '[clic](//otro.sitio/)', ['link/protocol@1:1']],
  ['a relative link', '[clic](otra-pagina)', ['link/relative@1:1']],
  ['a link without words', '[](https://x.co)', ['link/empty@1:1']],
  ['a picture whose text says that it is one', '![Imagen de un tanque](media/a.png)', ['image/alt-words@1:1']],
  ['a picture without alt text', '![](media/a.png)', ['image/alt@1:1']],
  ['a picture of another site', '![Foto](https://x.co/a.png)', ['media/path@1:1']],
  ['a picture outside its folder', '![Foto](media/../../a.png)', ['media/path@1:1']],
  ['a heading of level one', '# Título', ['heading/level-one@1:1']],
  ['a skipped level', '## Uno\n\n#### Dos', ['heading/skip@3:1']],
  ['a skipped level after going back up', '## A\n\n### B\n\n#### C\n\n## D\n\n#### E', ['heading/skip@9:1']],
  ['a body that starts at level three', '### Uno', ['heading/skip@1:1']],
  ['a heading without words', '##\n\nTexto.', ['heading/empty@1:1']],
  ['a footnote without its note', 'Dato[^1] y otro[^dos].', ['footnote/missing@1:5', 'footnote/missing@1:16']],
  ['a task list', '- [ ] Pendiente\n- [x] Hecho', ['list/task@1:1', 'list/task@2:1']],
  ['nothing at all', '', ['body/empty@1:1']],
];

describe('the guard refuses', () => {
  it.each(REFUSED)('%s', (_, source, faults) => {
    expect(faultsOf(source)).toEqual(faults);
  });

  it('headings where a collection has none', () => {
    expect(faultsOf('## Título\n\nTexto.', { headings: false })).toEqual(['heading/forbidden@1:1']);
  });

  it('every fault of a body at once, in its place', () => {
    const source = ['import a from "a"', '', '# Uno', '', 'Con <5 y {b c} y [x](javascript:1).', '', '<Nada />'].join(
      '\n',
    );
    expect(faultsOf(source).toSorted()).toEqual(
      [
        'block/unknown@7:1',
        'heading/level-one@3:1',
        'link/protocol@5:18',
        'mdx/brace@5:10',
        'mdx/esm@1:1',
        'mdx/less-than@5:5',
      ].toSorted(),
    );
  });

  it('a sentence that looks like a program, in the words that were typed', () => {
    const { tree, issues } = parseSource('import de agua \\<5 \\{x}');
    const [issue] = [...issues, ...checkBody(tree, { source: '' })];
    expect(issue?.found).toContain('«import de agua <5 {x}»');
  });

  it('nesting without end, without running out of stack', () => {
    const source = `${'> '.repeat(400)}fondo`;
    expect(faultsOf(source).some((fault) => fault.startsWith('mdx/nesting'))).toBe(true);
  });
});

const ACCEPTED: [what: string, source: string][] = [
  ['signs that are escaped', 'Cloro \\<5 mg/L y \\{valor\\}.'],
  ['signs inside code', 'Use `<5` y `{x}`.\n\n```\n<b>{y}</b>\nimport x\n```'],
  ['a sentence that starts with import', 'La import de agua creció.'],
  ['headings in order', '## Uno\n\n### Dos\n\n## Tres'],
  ['a footnote', 'Dato[^1].\n\n[^1]: Nota.'],
  [
    'links that lead somewhere',
    '[a](/informes/) [b](#uno) [c](https://x.co) [d](mailto:a@b.co) [e](tel:+576080000000)',
  ],
  ['nested lists, quotes and emphasis', '- uno\n  - dos\n\n> **cita** _con_ énfasis'],
];

describe('the guard accepts', () => {
  it.each(ACCEPTED)('%s', (_, source) => {
    expect(faultsOf(source)).toEqual([]);
  });

  it.each(
    Object.entries(blockModels).flatMap(([name, { examples }]) => examples.map((example) => [name, example] as const)),
  )('the example of %s: %s', (_, example) => {
    expect(faultsOf(example)).toEqual([]);
  });
});
