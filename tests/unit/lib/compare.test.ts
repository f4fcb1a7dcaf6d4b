import { expect, it } from 'vitest';
import { ascending, compare, descending } from '../../../src/lib/compare.ts';

it.each([
  ['2026-01-01', '2026-01-02', -1],
  ['b', 'a', 1],
  ['ñ', 'ñ', 0],
])('%s against %s is %i', (a, b, sign) => expect(compare(a, b)).toBe(sign));

it('things of the same day keep their order, whichever way they are sorted', () => {
  const items = [
    { day: '2026-01-02', n: 1 },
    { day: '2026-01-01', n: 2 },
    { day: '2026-01-02', n: 3 },
  ];
  expect(items.toSorted(ascending(({ day }) => day)).map(({ n }) => n)).toEqual([2, 1, 3]);
  expect(items.toSorted(descending(({ day }) => day)).map(({ n }) => n)).toEqual([1, 3, 2]);
});
