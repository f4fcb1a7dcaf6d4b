import { expect, it } from 'vitest';
import type { Dataset } from '../../../src/open-data/dataset.ts';
import { toDatasetCsv, toDatasetJson, toTableSchema } from '../../../src/open-data/formats.ts';
import { parseDecimal } from '../../../src/lib/decimal.ts';

const dataset: Dataset = {
  id: 'indicadores',
  title: 'T',
  description: 'D',
  updated: '2026-11-22',
  columns: [
    { name: 'texto', title: 'Texto', type: 'string' },
    { name: 'valor', title: 'Valor', type: 'decimal' },
    { name: 'personas', title: 'Personas', type: 'integer' },
    { name: 'es', title: 'Es', type: 'boolean' },
  ],
  rows: [
    ['=HYPERLINK("x")', parseDecimal('-61,80'), 48, true],
    [undefined, parseDecimal('123456789012345678,1'), 0, false],
    ['año, «ñ»', undefined, undefined, undefined],
  ],
};

it('the CSV guards texts, keeps numbers and their signs, and leaves out what is not there', () => {
  expect(toDatasetCsv(dataset)).toBe(
    '\ufefftexto,valor,personas,es\r\n"\'=HYPERLINK(""x"")",-61.80,48,true\r\n,123456789012345678.1,0,false\r\n"año, «ñ»",,,\r\n',
  );
});

it('the JSON has the same rows, with numbers as they were written', () => {
  const json = toDatasetJson(dataset);
  expect(json).toContain('"valor":-61.80,');
  expect(json).toContain('"valor":123456789012345678.1,');
  expect(JSON.parse(json)).toEqual([
    { texto: '=HYPERLINK("x")', valor: -61.8, personas: 48, es: true },
    { texto: null, valor: 123456789012345680, personas: 0, es: false },
    { texto: 'año, «ñ»', valor: null, personas: null, es: null },
  ]);
});

it('the schema says what each column holds', () => {
  expect(toTableSchema(dataset).fields.map(({ type }) => type)).toEqual(['string', 'number', 'integer', 'boolean']);
});
