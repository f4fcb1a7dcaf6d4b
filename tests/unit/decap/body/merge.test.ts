import { expect, test } from 'vitest';
import { fromEditorText, toEditorText } from '../../../../decap/body/editor-text.ts';
import { guardBody } from '../../../../decap/body/parse.ts';
import { mergeBody } from '../../../../decap/body/merge.ts';

const SOURCE = `Un párrafo con **negrita**, _cursiva_, \`código {x}\` y [enlace](https://example.org "t").
Segunda línea. Menos de \\<5 mg y \\{llave\\}. &copy; &amp; \\* y 1\\. y https://example.org/x_y_z

Salto\u0020\u0020
duro y\\
otro. Nota[^1].

## Título con \\# y \`x\`

- a
- b
  - c
- f

<Cifra valor="18,3" etiqueta="Horas" fuente='Con "comillas"' corte="2016-12-02" />

[^1]: La nota.

* * *

Final.`;

/** What Decap's own writer makes of it: its bullets, its loose lists, no escapes. */
const BASELINE = toEditorText(SOURCE)
  .replaceAll('\\<', '<')
  .replaceAll('\\{', '{')
  .replaceAll('\\#', '#')
  .replaceAll('- ', '* ')
  .replace('* b\n  * c', '* b\n\n  * c');

const edit = (from: string, to: string) =>
  mergeBody({ source: SOURCE, baseline: BASELINE }, BASELINE.replace(from, to));

test('nothing typed, nothing changed', () => {
  expect(mergeBody({ source: SOURCE, baseline: BASELINE }, BASELINE)).toBe(SOURCE);
});

test.each([
  ['Segunda', 'Tercera'],
  ['cursiva', 'inclinada'],
  ['duro', 'blando'],
  ['Título', 'Encabezado'],
  ['Final', 'Fin'],
  ['negrita', 'letra gruesa'],
])('%s → %s changes that word only', (from, to) => {
  expect(edit(from, to)).toBe(SOURCE.replace(from, to));
});

test('a new item takes the bullet of its list', () => {
  expect(edit('* f', '* f\n* g')).toBe(SOURCE.replace('- f', '- f\n- g'));
});

test('a new paragraph is written between its neighbours', () => {
  expect(edit('## Título', 'Nuevo <5 {x}.\n\n## Título')).toBe(
    SOURCE.replace('## Título', 'Nuevo \\<5 \\{x}.\n\n## Título'),
  );
});

test('a deleted piece takes nothing else with it', () => {
  expect(edit('\n\n## Título con # y `x`', '')).toBe(SOURCE.replace('\n\n## Título con \\# y `x`', ''));
});

test.each([
  ['Menos de <5 mg/L', 'Menos de \\<5 mg/L'],
  ['El {valor}', 'El \\{valor}'],
  ['un </b> suelto', 'un \\</b> suelto'],
  ['`<b>` queda', '`<b>` queda'],
  ['vea <https://example.org/a>', 'vea [https://example.org/a](https://example.org/a)'],
  ['<prensa@example.org>', '[prensa@example.org](mailto:prensa@example.org)'],
  ['https://example.org/a\\_b\\_c', 'https://example.org/a_b_c'],
  ['\\<ya escapado', '\\<ya escapado'],
  ['```\n<b>{x}\n```', '```\n<b>{x}\n```'],
])('%j is written %j', (typed, written) => {
  expect(fromEditorText(typed)).toBe(written);
  expect(guardBody(written)).toEqual([]);
});

test('a paragraph that starts with «import» is refused, with the reason', () => {
  const body = mergeBody({ source: 'Hola.', baseline: 'Hola.' }, 'import x\n\nHola.');
  expect(guardBody(body).map(({ code }) => code)).toContain('mdx/esm');
});
