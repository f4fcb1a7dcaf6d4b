import { expect, test } from 'vitest';
import { fromSpreadsheet, patchTable, pasteCells, readTable, writeTable } from '../../../../decap/body/table.ts';
import { guardBody } from '../../../../decap/body/parse.ts';

const SOURCE = '| Año | Horas |\n| :-- | --: |\n| 2012 |   523 |\n|2013|184|\n| a\\|b | **x** |';
const table = readTable(SOURCE);

test('a table is read as a grid, with its alignment', () => {
  expect(table).toEqual({
    rows: [
      ['Año', 'Horas'],
      ['2012', '523'],
      ['2013', '184'],
      ['a|b', '**x**'],
    ],
    alignments: ['left', 'right'],
  });
  expect(readTable('| a |\n| - |')?.rows).toEqual([['a']]);
  expect(readTable('no es una tabla')).toBeUndefined();
});

test('nothing changed, no byte changed', () => {
  expect(patchTable(SOURCE, table as NonNullable<typeof table>)).toBe(SOURCE);
});

test('one cell changed is the only change', () => {
  const rows = structuredClone(table?.rows ?? []);
  (rows[1] as string[])[1] = '524';
  expect(patchTable(SOURCE, { rows, alignments: ['left', 'right'] })).toBe(SOURCE.replace('523', '524'));
});

test('cells of a spreadsheet, with quotes, line ends and signs that would be code', () => {
  const cells = fromSpreadsheet('Año\tMg/L\r\n2012\t"<5 ""aprox"""\r\n2013\t"a\nb"\r\n');
  expect(cells).toEqual([
    ['Año', 'Mg/L'],
    ['2012', '<5 "aprox"'],
    ['2013', 'a b'],
  ]);
  const pasted = writeTable(pasteCells({ rows: [['', '']], alignments: ['', ''] }, cells ?? [], 0, 0));
  expect(pasted).toBe('| Año | Mg/L |\n| --- | --- |\n| 2012 | \\<5 "aprox" |\n| 2013 | a b |');
  expect(guardBody(`<Tabla titulo="x">\n\n${pasted}\n\n</Tabla>`)).toEqual([]);
  expect(fromSpreadsheet('una frase')).toBeUndefined();
});
