import { addDays, type Day } from './day.ts';

/** A stretch of time that figures are given for: a year `2026`, a quarter `2026-Q4`, a month `2026-10`. */
export type Period = string;

export const PERIOD_PATTERN = /^(?:19|20)\d{2}(?:-(?:Q[1-4]|0[1-9]|1[0-2]))?$/;

const MONTHS_OF_QUARTER = 3;

/** True for a period that is written as `2026`, `2026-Q4` or `2026-10`. */
export const isPeriod = (value: string): value is Period => PERIOD_PATTERN.test(value);

/** True for a period that is a month. */
export const isMonth = (period: string): boolean => /^\d{4}-(?:0[1-9]|1[0-2])$/.test(period);

/** Length of a period in months. */
const monthsIn = (period: Period): number => (period.includes('Q') ? MONTHS_OF_QUARTER : period.length === 4 ? 12 : 1);

/** First day of a period. */
export const firstDayOf = (period: Period): Day => `${period.slice(0, 4)}-${twoDigits(firstMonthOf(period))}-01`;

/** Last day of a period. */
export function lastDayOf(period: Period): Day {
  const month = firstMonthOf(period) + monthsIn(period);
  return new Date(Date.UTC(Number(period.slice(0, 4)), month - 1, 0)).toISOString().slice(0, 10);
}

/** The period that two days bound exactly: a whole month, quarter or year; undefined for any other stretch. */
export function periodBetween(from: Day, to: Day): Period | undefined {
  const candidates = [from.slice(0, 4), quarterOf(from), from.slice(0, 7)];
  return candidates.find((period) => firstDayOf(period) === from && lastDayOf(period) === to);
}

/** The quarter in which a day lies. */
export const quarterOf = (day: Day): Period =>
  `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / MONTHS_OF_QUARTER)}`;

/** The period of the same length that follows. */
export const nextPeriod = (period: Period): Period => ofLength(period, addDays(lastDayOf(period), 1));

/** The period of the same length that came before. */
export const previousPeriod = (period: Period): Period => ofLength(period, addDays(firstDayOf(period), -1));

/** True when `inner` lies wholly inside `outer`. */
export const isWithin = (inner: Period, outer: Period): boolean =>
  firstDayOf(inner) >= firstDayOf(outer) && lastDayOf(inner) <= lastDayOf(outer);

/** Order of time; of two periods that begin together the shorter comes first. */
export function comparePeriods(a: Period, b: Period): number {
  const [first, second] = [firstDayOf(a) + lastDayOf(a), firstDayOf(b) + lastDayOf(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** The period in which a day lies, as long as another one. */
function ofLength(period: Period, day: Day): Period {
  if (period.includes('Q')) return quarterOf(day);
  return day.slice(0, period.length);
}

function firstMonthOf(period: Period): number {
  const quarter = /Q([1-4])$/.exec(period)?.[1];
  if (quarter) return (Number(quarter) - 1) * MONTHS_OF_QUARTER + 1;
  return period.length === 4 ? 1 : Number(period.slice(5));
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');
