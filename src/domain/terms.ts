import { getHolidaysForYear } from 'colombian-holidays';
import { ascending } from '../lib/compare.ts';
import { addDays, type Day, daysBetween, weekdayOf, yearOf } from '../lib/day.ts';
import { onceEach } from '../lib/once.ts';
import type { Term, TermKind } from '../model/settings/terms.ts';

/** Last day of a term that runs from the day after `start`. */
export const termEnd = (start: Day, { days, kind }: Pick<Term, 'days' | 'kind'>): Day =>
  kind === 'calendar' ? addDays(start, days) : workingTermEnd(start, days);

/** Every list with questions in it asks for the same few days again. */
const workingTermEnd = onceEach(
  (start: Day, days: number): Day => {
    let day = start;
    for (let counted = 0; counted < days;) {
      day = addDays(day, 1);
      if (isWorking(day)) counted += 1;
    }
    return day;
  },
  (start, days) => `${start} ${days}`,
);

/** Days of a kind after `from`, up to and with `to`; negative when `to` comes first. */
export function countDays(from: Day, to: Day, kind: TermKind): number {
  const all = daysBetween(from, to);
  if (kind === 'calendar') return all;
  if (all < 0) return -countDays(to, from, kind);
  // A question may have waited for years, in each of ten thousand answers: whole weeks are not counted day by day.
  const rest = Array.from({ length: all % 7 }, (_, index) => ((weekdayOf(from) + index) % 7) + 1);
  const weekdays = Math.floor(all / 7) * 5 + rest.filter((weekday) => weekday <= 5).length;
  return weekdays - new Set(holidaysWithin(from, to).map(({ day }) => day)).size;
}

/** A holiday that a count of working days leaves out. */
export interface Holiday {
  day: Day;
  /** In Spanish. */
  name: string;
}

/** Holidays on Mondays to Fridays after `from`, up to and with `to`: what a term in working days leaves out beside weekends. */
export function holidaysWithin(from: Day, to: Day): Holiday[] {
  const [first, last] = [Number(yearOf(from)), Number(yearOf(to))];
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return years.flatMap((year) => holidaysOf(year).filter(({ day }) => day > from && day <= to));
}

/** Monday to Friday, without the holidays of Colombia. */
const isWorking = (day: Day): boolean =>
  weekdayOf(day) <= 5 && !holidaysOf(Number(yearOf(day))).some((holiday) => holiday.day === day);

/** Holidays of a year that take a working day away, by day. */
const holidaysOf = onceEach((year: number): readonly Holiday[] =>
  getHolidaysForYear(year)
    .map(({ celebrationDate, name }) => ({ day: celebrationDate, name: name.es }))
    .filter(({ day }) => weekdayOf(day) <= 5)
    .toSorted(ascending(({ day }) => day)),
);
