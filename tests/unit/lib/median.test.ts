import { expect, it } from 'vitest';
import { lowerMedian, median } from '../../../src/lib/median.ts';

it.each([
  [[], undefined, 0],
  [[7], 7, 7],
  [[10, 2], 6, 2],
  [[3, 100, 1], 3, 3],
  [[4, 1, 3, 2], 2.5, 2],
])('of %j it is %j, and %i as a count', (values, middle, lower) => {
  expect([median(values), lowerMedian(values)]).toEqual([middle, lower]);
});
