import { describe, expect, it } from 'vitest';
import {
  formatChange,
  formatFigure,
  formatPeriod,
  formatPeriodName,
  formatPoints,
  sayPeriods,
} from '../../../src/i18n/figures.ts';
import { fromMachine } from '../../../src/lib/decimal.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f\u2009]/g, ' ');

const SINCE_TO = 'Del segundo trimestre de 2026 al tercer trimestre de 2026';

describe('figures for people', () => {
  it.each([
    [formatFigure({ value: '61,80', precision: 'exact' }, 'horas'), '61,80 horas'],
    [formatFigure({ value: '121806', precision: 'exact' }, 'suscriptores'), '121.806 suscriptores'],
    [formatFigure({ value: '190000', precision: 'more-than' }, 'suscriptores'), 'más de 190.000 suscriptores'],
    [formatFigure({ value: '40', upTo: '60', precision: 'exact' }, '%'), 'entre 40 % y 60 %'],
    [formatFigure({ value: '2320', upTo: '3489', precision: 'exact' }, 'l/s'), 'entre 2.320 y 3.489 l/s'],
    [formatFigure({ value: '12345678901234567,1', precision: 'exact' }, 'm³'), '12.345.678.901.234.567,1 m³'],
    [formatPeriodName('2026'), '2026'],
    [formatPeriodName('2026-Q4'), 'cuarto trimestre de 2026'],
    [formatPeriodName('2026-10'), 'octubre de 2026'],
    [formatPeriod('2026-10-01', '2026-10-31'), 'octubre de 2026'],
    [formatPeriod('2028-02-01', '2028-02-29'), 'febrero de 2028'],
    [formatPeriod('2026-07-01', '2026-09-30'), 'tercer trimestre de 2026'],
    [formatPeriod('2026-01-01', '2026-12-31'), '2026'],
    [formatPeriod('2026-10-01', '2026-10-30'), 'del 1 al 30 de octubre de 2026'],
    [formatPeriod('2026-08-03', '2026-08-03'), '3 de agosto de 2026'],
    [formatPeriod('2026-08-30', '2026-09-02'), 'del 30 de agosto al 2 de septiembre de 2026'],
    [formatPeriod('2014-01-01', '2025-12-31'), 'del 1 de enero de 2014 al 31 de diciembre de 2025'],
    [sayPeriods('indicator.sinceOnly', { from: '2026-Q2' }), 'Desde el segundo trimestre de 2026'],
    [sayPeriods('indicator.sinceTo', { from: '2026-Q2', to: '2026-Q3' }), SINCE_TO],
    [sayPeriods('indicator.sinceTo', { from: '2014', to: '2026-10' }), 'De 2014 a octubre de 2026'],
    [
      formatChange({ since: '2026-Q2', direction: 'up', points: fromMachine('8.4') }),
      'Subió 8,4 puntos frente al segundo trimestre de 2026',
    ],
    [formatPoints(fromMachine('7.0')), '+7,0 puntos'],
    [formatPoints(fromMachine('-15.3')), '−15,3 puntos'],
    [
      formatChange({ since: '2015', direction: 'down', better: true, percent: fromMachine('70.4') }),
      'Bajó 70,4 % frente a 2015 (mejoró)',
    ],
    [formatChange({ since: '2012', direction: 'up' }), 'Subió frente a 2012'],
    [formatChange({ since: '2012', direction: 'up', points: fromMachine('8.4') }), 'Subió 8,4 puntos frente a 2012'],
    [formatChange({ since: '2026-Q2', direction: 'up' }), 'Subió frente al segundo trimestre de 2026'],
    [formatChange({ since: '2026-Q2', direction: 'same' }), 'Igual que en el segundo trimestre de 2026'],
    [formatChange({ since: '2012', direction: 'same', percent: fromMachine('0.0') }), 'Igual que en 2012'],
  ])('%s', (formatted, expected) => expect(plain(formatted)).toBe(expected));

  it('never parts a number from its unit', () => {
    expect(formatFigure({ value: '5', precision: 'exact' }, '%')).toBe('5\u00a0%');
  });
});
