import { readXlsx } from 'hucre';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { parseDecimal } from '../../../src/lib/decimal.ts';
import type { Dataset } from '../../../src/open-data/dataset.ts';
import { toDatasetXlsx } from '../../../src/open-data/spreadsheet.ts';

const column = (name: string, type: Dataset['columns'][number]['type']) => ({
  name,
  title: name.toUpperCase(),
  description: `Qué es ${name}.`,
  type,
  required: false,
});
const dataset: Dataset = {
  id: 'indicadores',
  title: 'Cifras',
  description: 'Cifras de prueba.',
  keywords: [],
  renewal: 'irregular',
  primaryKey: ['texto'],
  updated: '2026-11-22',
  columns: [
    { ...column('texto', 'string'), values: { vencido: 'Pasó su fecha.' } },
    column('valor', 'decimal'),
    column('personas', 'integer'),
    column('dia', 'date'),
    column('es', 'boolean'),
  ],
  rows: [
    ['=HYPERLINK("http://x","y")', parseDecimal('-61,80'), 48, '2026-02-28', true],
    ['@SUM(A1) & <b>«ñ»</b>', parseDecimal('123456789012345678,1'), 0, '1990-12-31', false],
    [undefined, undefined, undefined, undefined, undefined],
  ],
};
const origin = { publisher: 'AVI', url: 'https://avi.example/datos/cifras/', licence: 'CC BY 4.0' };

describe('a dataset as a spreadsheet, read by another program', () => {
  afterEach(() => void vi.useRealTimers());

  it('has numbers as numbers, days as days and texts as texts, also those that look like formulas', async () => {
    const { sheets } = await readXlsx(await toDatasetXlsx(dataset, origin), { readStyles: true });
    const [data] = sheets;
    expect(data?.rows).toEqual([
      ['TEXTO', 'VALOR', 'PERSONAS', 'DIA', 'ES'],
      ['=HYPERLINK("http://x","y")', -61.8, 48, new Date('2026-02-28T00:00:00Z'), true],
      // More digits than a spreadsheet keeps: a text, so that none is changed.
      ['@SUM(A1) & <b>«ñ»</b>', '123456789012345678.1', 0, new Date('1990-12-31T00:00:00Z'), false],
    ]);
    expect([...(data?.cells?.values() ?? [])].filter((cell) => cell.formula)).toEqual([]);
  });

  it('says in a second sheet where the data come from and what columns and codes mean', async () => {
    const { sheets } = await readXlsx(await toDatasetXlsx(dataset, origin));
    const said = sheets[1]?.rows.map((row) => row.filter((cell) => cell !== null && cell !== '').join(' · '));
    expect(said).toEqual(
      expect.arrayContaining([
        'Conjunto de datos · Cifras',
        'Quién lo publica · AVI',
        'Página · https://avi.example/datos/cifras/',
        'Licencia · CC BY 4.0',
        'valor · VALOR · Qué es valor.',
        'vencido · Pasó su fecha.',
      ]),
    );
  });

  it('is the same file whenever it is written', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-22T12:00:00Z') });
    const first = await toDatasetXlsx(dataset, origin);
    vi.setSystemTime(new Date('2031-01-01T00:00:00Z'));
    expect(Buffer.from(await toDatasetXlsx(dataset, origin)).equals(Buffer.from(first))).toBe(true);
  });
});
