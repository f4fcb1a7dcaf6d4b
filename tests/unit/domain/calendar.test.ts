import { expect, it } from 'vitest';
import { monthsBetween, monthWeeks } from '../../../src/domain/calendar.ts';

it('a month is whole weeks from Monday to Sunday', () => {
  const weeks = monthWeeks('2028-02');
  expect(weeks.map((week) => week.length)).toEqual([7, 7, 7, 7, 7]);
  expect(weeks[0]?.slice(0, 2)).toEqual([undefined, '2028-02-01']);
  expect(weeks.flat().filter(Boolean)).toHaveLength(29);
  expect(weeks.at(-1)).toEqual(['2028-02-28', '2028-02-29', undefined, undefined, undefined, undefined, undefined]);
});

it('a month that begins on a Monday and has four weeks is four rows', () => {
  expect(monthWeeks('2027-02')).toHaveLength(4);
});

it('months run over the end of a year', () => {
  expect(monthsBetween('2026-11-30', '2027-02-01')).toEqual(['2026-11', '2026-12', '2027-01', '2027-02']);
});
