import { addMonths, type Day } from '../lib/day.ts';
import type { Cadence } from '../model/plan/cadence.ts';

/** Months from one delivery to the next. */
export const MONTHS: Record<Cadence, number> = { monthly: 1, quarterly: 3 };

/**
 * Days of a recurrence from `first` to `last`. Each is counted from the first, so that a day that a month does not have
 * falls on its last day and the next one returns: 31 January, 28 February, 31 March (RFC 7529, `SKIP=BACKWARD`).
 */
export function occurrences(first: Day, cadence: Cadence, last: Day): Day[] {
  const days: Day[] = [];
  for (let day = first; day <= last; day = addMonths(first, days.length * MONTHS[cadence])) days.push(day);
  return days;
}
