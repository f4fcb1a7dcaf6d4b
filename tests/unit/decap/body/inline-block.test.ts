import { describe, expect, test } from 'vitest';
import { fromEditorText, toEditorText } from '../../../../decap/body/editor-text.ts';
import { inlineAround, inlineBlocks, writeInline } from '../../../../decap/body/inline.ts';
import { mergeBody } from '../../../../decap/body/merge.ts';
import { damagedPieces } from '../../../../decap/body/open.ts';
import { checkBody } from '../../../../src/mdx/guard.ts';
import { parseSource } from '../../../../src/mdx/parse.ts';

const INDICATOR = '<Indicador id="horas-sin-servicio" periodo="2014" />';
const COUNT = '<Calculado tipo="preguntas-recibidas" periodo="2026-Q3" publicado="4" />';

test('the blocks that stand inside a sentence are these two', () => {
  expect(inlineBlocks).toEqual(['Indicador', 'Calculado']);
});

test('an inline block that is typed in a sentence stays a block', () => {
  const typed = `En 2014 fueron ${INDICATOR}, según la fuente.\n`;
  expect(fromEditorText(typed)).toBe(typed);
  expect(checkBody(parseSource(typed).tree)).toEqual([]);
});

test.each(['<Aviso tipo="informacion" />', '<Otro id="x" />', '<Indicador id={x} />', '<b>', '<5'])(
  '%s typed in a sentence stays text',
  (typed) => expect(fromEditorText(`Texto ${typed} aquí.\n`)).toContain(`Texto \\${typed[0]}`),
);

describe('a sentence with inline blocks is text in the editor', () => {
  /** Decap's own writer takes the escape away. */
  const written = (source: string) => toEditorText(source).replaceAll('\\<', '<');

  test.each([
    `Fueron ${INDICATOR}, y llegaron ${COUNT}.`,
    `- Punto con ${INDICATOR}\n- Otro`,
    `Con **${COUNT}** en negrita.`,
    `> Una cita con ${INDICATOR}`,
    `El \`${INDICATOR}\` en código, y ${INDICATOR} fuera.`,
  ])('%s', (source) => {
    expect(toEditorText(source)).not.toContain('⟦');
    expect(damagedPieces(source, written(source))).toEqual(new Set());
    expect(mergeBody({ source, baseline: written(source) }, written(source))).toBe(source);
  });

  test('a word beside it is edited, and the tag keeps its bytes', () => {
    const source = `Antes fueron <Indicador  periodo="2014"\n  id="horas-sin-servicio"/> horas.\n\nOtro párrafo.`;
    const baseline = written(source);
    const edited = baseline.replace('Antes', 'Entonces');
    expect(mergeBody({ source, baseline }, edited)).toBe(source.replace('Antes', 'Entonces'));
  });

  test('another period is that change alone', () => {
    const source = `Fueron ${INDICATOR} y *no* más.`;
    const baseline = written(source);
    expect(mergeBody({ source, baseline }, baseline.replace('2014', '2013'))).toBe(source.replace('2014', '2013'));
  });

  test('what looks like a tag and is text stays text: the piece is protected', () => {
    const source = `Se escribe \\${INDICATOR} tal cual.`;
    expect(damagedPieces(source, written(source))).toEqual(new Set([0]));
    expect(toEditorText(source, new Set([0]))).toMatch(/^⟦Protegido /);
  });

  test('alone in its paragraph it is shown, and refused with the reason', () => {
    expect(toEditorText(INDICATOR)).toBe(`\\${INDICATOR}`);
    expect(checkBody(parseSource(INDICATOR).tree).map(({ code }) => code)).toEqual(['block/needs-sentence']);
  });
});

test('the tag around the cursor is found, also at its ends', () => {
  const text = `En 2014 fueron ${INDICATOR} y <Aviso /> no.`;
  const start = text.indexOf('<');
  const found = { name: 'Indicador', attributes: { id: 'horas-sin-servicio', periodo: '2014' }, start };
  const end = start + INDICATOR.length;
  for (const offset of [start, start + 5, end]) expect(inlineAround(text, offset)).toEqual({ ...found, end });
  for (const offset of [0, start - 1, end + 1, text.indexOf('Aviso')])
    expect(inlineAround(text, offset)).toBeUndefined();
});

test('a tag is written without what was left empty', () => {
  const attributes = { tipo: 'preguntas-recibidas', periodo: '2026', publicado: '' };
  expect(writeInline({ name: 'Calculado', attributes })).toBe(
    '<Calculado tipo="preguntas-recibidas" periodo="2026" />',
  );
});
