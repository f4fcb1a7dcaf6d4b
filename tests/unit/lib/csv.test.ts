import { array, assert, property, string } from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { guardFormula, parseCsv, toCsv, unguardFormula } from '../../../src/lib/csv.ts';

const anyRows = array(array(string({ unit: 'binary' }), { minLength: 3, maxLength: 3 }), {
  minLength: 1,
  maxLength: 8,
});
const isBlank = (row: readonly string[]) => row.every((cell) => cell === '');

describe('CSV by RFC 4180', () => {
  it('quotes what needs it, ends lines with CRLF and starts with the mark that spreadsheets want', () => {
    expect(
      toCsv([
        ['a', 'dos "2"', 'x, y', 'línea\nnueva', ' b'],
        ['', '1', '2', '3', '4'],
      ]),
    ).toBe('\ufeffa,"dos ""2""","x, y","línea\nnueva"," b"\r\n,1,2,3,4\r\n');
    expect(toCsv([['a']], { bom: false })).toBe('a\r\n');
  });

  it('is read back by an independent parser and by our own, whatever the cells hold', () => {
    assert(
      property(anyRows, (rows) => {
        const csv = toCsv([['a', 'b', 'c'], ...rows]);
        expect(parseCsv(csv).slice(1)).toEqual(rows);
        const theirs = Papa.parse<string[]>(csv.replace('\ufeff', ''), { delimiter: ',', newline: '\r\n' }).data;
        expect(theirs.slice(1, -1)).toEqual(rows);
      }),
    );
  });

  it.each([
    [
      'a;b\n1;"x;y"\n',
      [
        ['a', 'b'],
        ['1', 'x;y'],
      ],
    ],
    [
      '"a;b",c\r\n1,2',
      [
        ['a;b', 'c'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\n1,\n',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
    ['a\r1\r', [['a'], ['1']]],
    [
      'a\tb, c\n1\t"x\ty"\n',
      [
        ['a', 'b, c'],
        ['1', 'x\ty'],
      ],
    ],
    [
      'sep=;\r\na,1;b\r\n1,5;2,5\r\n',
      [
        ['a,1', 'b'],
        ['1,5', '2,5'],
      ],
    ],
    [
      'a|b\n1,5|2\n',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    ['', []],
  ])('reads %j as a spreadsheet wrote it', (text, rows) =>
    expect(parseCsv(text).filter((row) => !isBlank(row))).toEqual(rows),
  );

  it('refuses a quote that never ends', () => expect(() => parseCsv('a,b\n"x,1\n')).toThrow(RangeError));
});

describe('a cell that could be a formula', () => {
  it.each(['=1+1', '+57 8', '-2', '@SUM(A1)', '\tx', '\rx', "'a"])('%j is guarded and comes back', (text) => {
    expect(guardFormula(text)).toBe(`'${text}`);
    expect(unguardFormula(guardFormula(text))).toBe(text);
  });

  it('is left alone when it is none', () => expect(guardFormula('Ibagué = Tolima')).toBe('Ibagué = Tolima'));
});
