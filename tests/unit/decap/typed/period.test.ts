import { expect, test } from 'vitest';
import { readDecimal } from '../../../../decap/typed/decimal.ts';
import { readPeriod } from '../../../../decap/typed/period.ts';
import { formatPeriodName } from '../../../../src/i18n/figures.ts';

test.each([
  ['2026', '2026'],
  ['año 2026', '2026'],
  ['2026-Q4', '2026-Q4'],
  ['2026-T4', '2026-Q4'],
  ['T4 2026', '2026-Q4'],
  ['T4 de 2026', '2026-Q4'],
  ['cuarto trimestre de 2026', '2026-Q4'],
  ['Primer trimestre del 2026', '2026-Q1'],
  ['3er trimestre 2026', '2026-Q3'],
  ['4.º trimestre de 2026', '2026-Q4'],
  ['IV trimestre de 2026', '2026-Q4'],
  ['trimestre 2 de 2026', '2026-Q2'],
  ['octubre de 2026', '2026-10'],
  ['Oct. 2026', '2026-10'],
  ['10/2026', '2026-10'],
  ['2026-10', '2026-10'],
  ['2026/3', '2026-03'],
])('«%s» is the period %s', (text, period) => {
  expect(readPeriod(text)).toBe(period);
});

test.each(['', '26', '2026-13', 'quinto trimestre de 2026', 'primavera de 2026', '1/10/2026', '2025-2026', '12026'])(
  '«%s» is no period',
  (text) => {
    expect(readPeriod(text)).toBe(undefined);
  },
);

test('the words of the site for a period can be typed', () => {
  for (const period of ['2026', '2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4', '2026-01', '2026-09', '2026-12'])
    expect(readPeriod(formatPeriodName(period))).toBe(period);
});

test.each([
  ['1.045', '1045'],
  ['1.045,5', '1045,5'],
  ['1 045', '1045'],
  ['1.234.567,80', '1234567,80'],
  ['-1.045', '-1045'],
  ['1045,5', '1045,5'],
  ['0,80', '0,80'],
])('«%s» is the number %s', (text, number) => {
  expect(readDecimal(text)).toBe(number);
});

test.each(['', '61.8', '1,045.5', '1.04', '1.0455', '12.34.567', '0.045', 'diez'])(
  '«%s» is refused: it means one number to one reader and another to the next',
  (text) => {
    expect(readDecimal(text)).toBe(undefined);
  },
);
