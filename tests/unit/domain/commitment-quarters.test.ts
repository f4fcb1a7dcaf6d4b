import { describe, expect, it } from 'vitest';
import { byDueQuarter, commitmentFigures } from '../../../src/domain/commitment-quarters.ts';
import type { Day } from '../../../src/lib/day.ts';

const promise = (due: Day | undefined, result?: 'met' | 'partial' | 'unmet', date: Day = '2027-01-01') => ({
  due,
  outcome: result && { result, date, note: 'x' },
});

/** What was promised for the last quarter of 2027 and the two after it, and once without a day. */
const PROMISES = [
  promise('2027-10-01', 'met', '2027-10-01'),
  promise('2027-11-15', 'met', '2028-01-01'),
  promise('2027-12-31', 'unmet', '2027-12-31'),
  promise('2027-12-31'),
  promise('2028-01-01', 'partial', '2028-02-29'),
  promise('2028-02-29', 'met', '2027-12-31'),
  promise('2028-03-31'),
  promise('2028-04-01'),
  promise(undefined, 'met', '2027-12-31'),
];

const onDay = (today: Day) =>
  byDueQuarter(PROMISES, ({ due }) => due, today).map(({ quarter, items }) => {
    const { onTime, late, broken, overdue, open } = commitmentFigures(items, today);
    return `${quarter}: ${onTime} ${late} ${broken} ${overdue} ${open}`;
  });

// Counted by hand: kept in time, kept late, broken, lapsed, in course.
describe('commitments by the quarter in which they were due', () => {
  it.each<[Day, string[]]>([
    ['2027-09-30', []],
    ['2027-10-01', ['2027-Q4: 1 0 0 0 3']],
    ['2027-12-31', ['2027-Q4: 1 0 1 1 1']],
    ['2028-01-01', ['2028-Q1: 1 0 0 0 2', '2027-Q4: 1 1 1 1 0']],
    ['2028-02-29', ['2028-Q1: 1 0 1 0 1', '2027-Q4: 1 1 1 1 0']],
    ['2028-04-01', ['2028-Q2: 0 0 0 0 1', '2028-Q1: 1 0 1 1 0', '2027-Q4: 1 1 1 1 0']],
  ])('on %s', (today, expected) => expect(onDay(today)).toEqual(expected));

  it('counts each one once', () => {
    const figures = commitmentFigures(PROMISES, '2028-04-01');
    expect(Object.values(figures).reduce((sum, count) => sum + count, 0)).toBe(PROMISES.length);
  });
});
