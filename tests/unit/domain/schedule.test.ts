import { describe, expect, it } from 'vitest';
import { occurrences } from '../../../src/domain/recurrence.ts';
import { expectedDeliverables, findDelivery, phaseWindow } from '../../../src/domain/schedule.ts';
import type { Schedule } from '../../../src/model/plan/schedule.ts';

const SCHEDULE: Schedule = {
  example: false,
  phases: [
    {
      id: 'inicio',
      name: 'Inicio',
      activity: 'x',
      start: '2026-12-01',
      duration: { count: 1, unit: 'week' },
      release: 'anuncio',
    },
    {
      id: 'mes',
      name: 'Mes',
      activity: 'x',
      start: '2026-12-01',
      recurrence: { cadence: 'monthly', report: 'monthly', firstDue: '2026-12-31' },
    },
    {
      id: 'trimestre',
      name: 'Trimestre',
      activity: 'x',
      start: '2026-12-01',
      recurrence: { cadence: 'quarterly', report: 'quarterly-evaluation', firstDue: '2027-01-15' },
    },
  ],
  moves: [
    { phase: 'mes', due: '2027-01-31', to: '2027-02-02', date: '2027-01-20', reason: 'Festivo' },
    { phase: 'mes', due: '2027-01-31', to: '2027-02-05', date: '2027-02-01', reason: 'Otra vez' },
  ],
};

describe('a recurrence', () => {
  it('falls on the last day of a month that is too short, and returns to its own day', () => {
    expect(occurrences('2027-12-31', 'monthly', '2028-04-30')).toEqual([
      '2027-12-31',
      '2028-01-31',
      '2028-02-29',
      '2028-03-31',
      '2028-04-30',
    ]);
    expect(occurrences('2026-11-30', 'quarterly', '2027-09-01')).toEqual([
      '2026-11-30',
      '2027-02-28',
      '2027-05-30',
      '2027-08-30',
    ]);
  });

  // Days that rrule-temporal 2.2.7 gave for RSCALE=GREGORIAN;SKIP=BACKWARD, as it did for 2,930 rules.
  it.each([
    ['2027-01-31', 'monthly', '2027-02-28 2027-03-31 2027-04-30 2027-05-31 2027-06-30 2027-07-31 2027-08-31'],
    ['2028-01-30', 'monthly', '2028-02-29 2028-03-30 2028-04-30 2028-05-30 2028-06-30 2028-07-30 2028-08-30'],
    ['2028-02-29', 'monthly', '2028-03-29 2028-04-29 2028-05-29 2028-06-29 2028-07-29 2028-08-29 2028-09-29'],
    ['2027-12-01', 'monthly', '2028-01-01 2028-02-01 2028-03-01 2028-04-01 2028-05-01 2028-06-01 2028-07-01'],
    ['2027-08-31', 'quarterly', '2027-11-30 2028-02-29 2028-05-31 2028-08-31 2028-11-30 2029-02-28 2029-05-31'],
    ['2099-11-29', 'quarterly', '2100-02-28 2100-05-29 2100-08-29 2100-11-29 2101-02-28 2101-05-29 2101-08-29'],
  ] as const)('from %s, %s, falls on the days of RFC 7529', (first, cadence, days) => {
    const expected = [first, ...days.split(' ')];
    expect(occurrences(first, cadence, expected.at(-1) ?? '')).toEqual(expected);
  });

  it('is empty before its first day', () => {
    expect(occurrences('2027-01-10', 'monthly', '2027-01-09')).toEqual([]);
  });
});

describe('a phase', () => {
  it.each([
    ['2026-07-01', { count: 1, unit: 'month' }, '2026-07-31'],
    ['2027-01-31', { count: 1, unit: 'month' }, '2027-02-27'],
    ['2028-01-30', { count: 1, unit: 'month' }, '2028-02-28'],
    ['2026-12-28', { count: 1, unit: 'week' }, '2027-01-03'],
  ] as const)('from %s of %o ends on %s', (start, duration, to) => {
    expect(phaseWindow({ start, duration })).toEqual({ from: start, to });
  });
});

describe('the schedule', () => {
  it('owes the release of a phase, a report a month and a report a quarter', () => {
    const owed = expectedDeliverables(SCHEDULE, '2027-02-28').map(({ id, due, report }) => [
      id,
      due,
      report?.from,
      report?.to,
    ]);
    expect(owed).toEqual([
      ['inicio-2026-12-07', '2026-12-07', undefined, undefined],
      ['mes-2026-12-31', '2026-12-31', '2026-11-01', '2026-11-30'],
      ['trimestre-2027-01-15', '2027-01-15', '2026-10-01', '2026-12-31'],
      ['mes-2027-01-31', '2027-02-05', '2026-12-01', '2026-12-31'],
      ['mes-2027-02-28', '2027-02-28', '2027-01-01', '2027-01-31'],
    ]);
  });

  it('keeps the day of the rule and every move of a delivery that was moved twice', () => {
    const moved = expectedDeliverables(SCHEDULE, '2027-02-28').find(({ id }) => id === 'mes-2027-01-31');
    expect(moved).toMatchObject({ ruleDue: '2027-01-31', due: '2027-02-05' });
    expect(moved?.moves.map((move) => move.reason)).toEqual(['Festivo', 'Otra vez']);
  });

  it('takes the first report of the kind that accounts for the period', () => {
    const [december] = expectedDeliverables(SCHEDULE, '2026-12-31').filter(({ phase }) => phase === 'mes');
    const report = (kind: 'monthly' | 'annual', day: string, to: string) => ({
      day,
      data: { kind, period: { from: '2026-11-01', to } },
    });
    const right = report('monthly', '2026-12-20', '2026-11-30');
    const others = [
      report('annual', '2026-12-01', '2026-11-30'),
      report('monthly', '2026-12-02', '2026-10-31'),
      report('monthly', '2026-12-28', '2026-11-29'),
    ];
    expect(findDelivery(december!, [...others, right])).toBe(right);
    expect(findDelivery(december!, others.slice(0, 2))).toBeUndefined();
  });
});
