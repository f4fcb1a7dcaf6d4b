import { RRuleTemporal } from 'rrule-temporal';
import type { Day } from '../lib/day.ts';
import type { Cadence } from '../model/plan/schedule.ts';

/** Months from one delivery to the next. */
export const MONTHS: Record<Cadence, number> = { monthly: 1, quarterly: 3 };

/** Periods read at a time: a quarterly rule over fifty years has 200. */
const MAX_PERIODS = 1200;

/**
 * Days of a recurrence from `first` to `last`, by RFC 5545. A day that a month does not have falls on its last day
 * (RFC 7529, `SKIP=BACKWARD`): 31 January, 28 February, 31 March.
 */
export function occurrences(first: Day, cadence: Cadence, last: Day): Day[] {
  const rule = new RRuleTemporal({
    rruleString: `DTSTART;VALUE=DATE:${compact(first)}\nRRULE:${ruleOf(cadence)}`,
    maxIterations: MAX_PERIODS,
  });
  const days: Day[] = [];
  rule.all((date) => {
    const day = date.toString().slice(0, 10);
    if (day <= last) days.push(day);
    return day <= last;
  });
  return days;
}

/** The rule as calendars write it. */
const ruleOf = (cadence: Cadence): string => `RSCALE=GREGORIAN;FREQ=MONTHLY;INTERVAL=${MONTHS[cadence]};SKIP=BACKWARD`;

const compact = (day: Day): string => day.replaceAll('-', '');
