import { describe, expect, it } from 'vitest';
import {
  comparePeriods,
  firstDayOf,
  isPeriod,
  isWithin,
  lastDayOf,
  nextPeriod,
  previousPeriod,
  quarterOf,
} from '../../../src/lib/period.ts';

describe('a period', () => {
  it.each([
    ['2026', '2026-01-01', '2026-12-31'],
    ['2026-Q1', '2026-01-01', '2026-03-31'],
    ['2026-Q4', '2026-10-01', '2026-12-31'],
    ['2026-02', '2026-02-01', '2026-02-28'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2026-12', '2026-12-01', '2026-12-31'],
  ])('%s runs from %s to %s', (period, first, last) => {
    expect([isPeriod(period), firstDayOf(period), lastDayOf(period)]).toEqual([true, first, last]);
  });

  it.each(['2026-Q5', '2026-13', '2026-00', '26', '2026-1', '2026-q1', '2026-10-01', ''])('is not «%s»', (period) =>
    expect(isPeriod(period)).toBe(false),
  );

  it.each([
    ['2026-01-01', '2026-Q1'],
    ['2026-06-30', '2026-Q2'],
    ['2026-12-31', '2026-Q4'],
  ])('%s lies in %s', (day, quarter) => expect(quarterOf(day)).toBe(quarter));

  it('knows what it holds', () => {
    expect(isWithin('2026-11', '2026-Q4')).toBe(true);
    expect(isWithin('2026-09', '2026-Q4')).toBe(false);
    expect(isWithin('2026', '2026-Q4')).toBe(false);
  });

  it('is ordered in time, the shorter first', () => {
    const periods = ['2026', '2025', '2026-Q1', '2026-01', '2026-02', '2025-12'];
    expect(periods.toSorted(comparePeriods)).toEqual(['2025', '2025-12', '2026-01', '2026-Q1', '2026', '2026-02']);
  });
});

it.each([
  ['2026', '2027'],
  ['2026-Q4', '2027-Q1'],
  ['2026-12', '2027-01'],
  ['2026-01', '2026-02'],
])('after %s comes %s', (period, next) => {
  expect([nextPeriod(period), previousPeriod(next)]).toEqual([next, period]);
});
