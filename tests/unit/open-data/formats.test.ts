import { expect, it } from 'vitest';
import type { Dataset } from '../../../src/open-data/dataset.ts';
import { toDatasetCsv, toDatasetJson, toTableSchema } from '../../../src/open-data/formats.ts';
import { parseDecimal } from '../../../src/lib/decimal.ts';

const dataset: Dataset = {
  id: 'indicadores',
  title: 'T',
  description: 'D',
  keywords: [],
  renewal: 'irregular',
  primaryKey: ['texto'],
  updated: '2026-11-22',
  columns: [
    { name: 'texto', title: 'Texto', description: 'D', type: 'string', required: false },
    { name: 'valor', title: 'Valor', description: 'D', type: 'decimal', required: false },
    { name: 'personas', title: 'Personas', description: 'D', type: 'integer', required: false },
    { name: 'es', title: 'Es', description: 'D', type: 'boolean', required: false },
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

it('the schema says what each column holds, what its codes stand for and which columns tell rows apart', () => {
  const estado = { ...dataset.columns[0]!, name: 'estado', required: true, values: { vencido: 'Pasó su fecha.' } };
  const schema = toTableSchema({ columns: [...dataset.columns, estado], primaryKey: ['texto'] });
  expect(schema.fields.map(({ type }) => type)).toEqual(['string', 'number', 'integer', 'boolean', 'string']);
  expect(schema.primaryKey).toEqual(['texto']);
  expect(schema.fields[2]?.constraints).toEqual({ minimum: 0 });
  expect(schema.fields[4]?.constraints).toEqual({ required: true, enum: ['vencido'] });
  expect(schema.fields[4]?.categories).toEqual([{ value: 'vencido', label: 'Pasó su fecha.' }]);
});
