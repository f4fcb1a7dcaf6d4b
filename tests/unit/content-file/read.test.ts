import { describe, expect, it } from 'vitest';
import { ContentFileError, readEntry, readValues, readYaml } from '../../../src/content-file/read.ts';

describe('an entry', () => {
  const text = "---\ntitle: Uno\ngroup:\n  - day: ''\n    place: Ibagué\n---\n\nTexto.\n";

  it('gives its data without cleared fields, and its body on its own lines', () => {
    const { data, body, issues } = readEntry(text);
    expect([data, issues]).toEqual([{ title: 'Uno', group: [{ place: 'Ibagué' }] }, []]);
    expect(body.split('\n').indexOf('Texto.')).toBe(text.split('\n').indexOf('Texto.'));
  });

  it('knows where each value stands; an absent one stands where its parent does', () => {
    const { placeAt } = readEntry(text);
    expect(placeAt(['group', 0, 'place'])).toEqual({ line: 5, column: 5 });
    expect(placeAt(['group', 0, 'nothing'])).toEqual({ line: 4, column: 5 });
    expect(placeAt(['nothing'])).toEqual({ line: 2, column: 1 });
  });

  it('is read with Windows line ends and a byte order mark too', () => {
    const { data, body } = readEntry(`\ufeff${text.replaceAll('\n', '\r\n')}`);
    expect(data).toEqual({ title: 'Uno', group: [{ place: 'Ibagué' }] });
    expect(body.split('\n')[7]).toBe('Texto.\r');
  });
});

it.each([
  ['a value with a colon', 'a: b: c\n', { code: 'yaml/syntax', line: 1, column: 4 }],
  ['a field twice', 'a: 1\na: 2\n', { code: 'yaml/duplicate-key', line: 2, column: 1 }],
  ['an alias', 'a: &x 1\nb: *x\n', { code: 'yaml/syntax', line: 2, column: 4 }],
  ['a list', '- a\n', { code: 'yaml/not-a-map', line: 1, column: 1 }],
])('%s is an issue with its place, and an error in Spanish for those who cannot go on', (_, yaml, issue) => {
  expect(readYaml(yaml)).toMatchObject({ data: {}, issues: [issue] });
  expect(() => readValues(yaml, 4)).toThrow(ContentFileError);
  expect(() => readValues(yaml, 4)).toThrow(`Línea ${issue.line + 4}, columna ${issue.column}: `);
});

it('values are given as they are written, empty ones too', () => {
  expect(readValues("a: ''\nb:\n")).toEqual({ a: '', b: null });
  expect(readValues('# nada\n')).toEqual({});
});
