import { addDays, addMonths, type Day, monthStart, weekdayOf } from '../lib/day.ts';

/** A day of a month page; undefined before the first and after the last one. */
export type CalendarCell = Day | undefined;

/** Weeks of a month from Monday to Sunday; `month` is `AAAA-MM`. */
export function monthWeeks(month: string): CalendarCell[][] {
  const first = `${month}-01`;
  const next = addMonths(first, 1);
  const days: CalendarCell[] = Array.from({ length: weekdayOf(first) - 1 }, () => undefined);
  for (let day = first; day < next; day = addDays(day, 1)) days.push(day);
  while (days.length % 7 !== 0) days.push(undefined);
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}

/** Months from the one of `from` to the one of `to`, as `AAAA-MM`. */
export function monthsBetween(from: Day, to: Day): string[] {
  const months: string[] = [];
  for (let start = monthStart(from); start <= to; start = addMonths(start, 1)) months.push(start.slice(0, 7));
  return months;
}
