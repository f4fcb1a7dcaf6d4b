import { expect, test } from 'vitest';
import { fromEditorText } from '../../../../decap/body/editor-text.ts';
import { checkBody } from '../../../../src/mdx/guard.ts';
import { parseSource } from '../../../../src/mdx/parse.ts';

test('an inline block that is typed in a sentence stays a block', () => {
  const typed = 'En 2014 fueron <Indicador id="horas-sin-servicio" periodo="2014" />, según la fuente.\n';
  expect(fromEditorText(typed)).toBe(typed);
  expect(checkBody(parseSource(typed).tree)).toEqual([]);
});

test.each(['<Aviso tipo="informacion" />', '<Otro id="x" />', '<Indicador id={x} />', '<b>', '<5'])(
  '%s typed in a sentence stays text',
  (typed) => expect(fromEditorText(`Texto ${typed} aquí.\n`)).toContain(`Texto \\${typed[0]}`),
);
