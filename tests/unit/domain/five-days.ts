import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/lib/day.ts';

/** Five days on which the same entries are looked at: 31 January, both sides of a new year, a leap day and the next. */
const TODAY = ['2027-01-31', '2027-12-31', '2028-01-01', '2028-02-29', '2028-03-01'] as const;

/** What is looked at, how its state is asked for, and the state on each of the five days, counted by hand. */
export type Row = [
  what: string,
  status: (today: Day) => { kind: string; days?: number },
  ...expected: [string, string, string, string, string],
];

/** One test for each row and each day. */
export function onFiveDays(table: readonly Row[]): void {
  describe.each(TODAY.map((today, index) => [today, index] as const))('on %s', (today, index) => {
    it.each(table)('%s', (_, status, ...expected) => {
      const { kind, days } = status(today);
      expect(days === undefined ? kind : `${kind} ${days}`).toBe(expected[index]);
    });
  });
}
