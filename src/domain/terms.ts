import { getHolidaysForYear } from 'colombian-holidays';
import { ascending } from '../lib/compare.ts';
import { addDays, type Day, daysBetween, weekdayOf, yearOf } from '../lib/day.ts';
import type { Term, TermKind } from '../model/settings/terms.ts';

/** Last day of a term that runs from the day after `start`. */
export function termEnd(start: Day, { days, kind }: Pick<Term, 'days' | 'kind'>): Day {
  if (kind === 'calendar') return addDays(start, days);
  const isWorking = workingDays(start, addDays(start, days * 3 + 30));
  let day = start;
  for (let counted = 0; counted < days;) {
    day = addDays(day, 1);
    if (isWorking(day)) counted += 1;
  }
  return day;
}

/** Days of a kind after `from`, up to and with `to`; negative when `to` comes first. */
export function countDays(from: Day, to: Day, kind: TermKind): number {
  if (kind === 'calendar') return daysBetween(from, to);
  if (to < from) return -countDays(to, from, kind);
  const isWorking = workingDays(from, to);
  let counted = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorking(day)) counted += 1;
  return counted;
}

/** A holiday that a count of working days leaves out. */
export interface Holiday {
  day: Day;
  /** In Spanish. */
  name: string;
}

/** Holidays on Mondays to Fridays after `from`, up to and with `to`: what a term in working days leaves out beside weekends. */
export const holidaysWithin = (from: Day, to: Day): Holiday[] =>
  holidaysOf(from, to)
    .filter(({ day }) => day > from && day <= to && weekdayOf(day) <= 5)
    .toSorted(ascending(({ day }) => day));

/** Tells the working days between two days: Monday to Friday, without the holidays of Colombia. */
function workingDays(from: Day, to: Day): (day: Day) => boolean {
  const holidays = new Set(holidaysOf(from, to).map(({ day }) => day));
  return (day) => weekdayOf(day) <= 5 && !holidays.has(day);
}

/** Holidays of the years from one day to another. */
function holidaysOf(from: Day, to: Day): Holiday[] {
  const [first, last] = [Number(yearOf(from)), Number(yearOf(to))];
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return years.flatMap((year) =>
    getHolidaysForYear(year).map(({ celebrationDate, name }) => ({ day: celebrationDate, name: name.es })),
  );
}
