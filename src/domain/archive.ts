import { type Day, monthOf, yearOf } from '../lib/day.ts';
import { descending } from '../lib/compare.ts';

/** A page of an archive: all entries of a year, or of a month where the year is large. */
export interface ArchivePage<T> {
  year: string;
  /** Two digits; absent on the page of the year. */
  month?: string;
  /** Newest first. Empty on the page of a year that is divided into months. */
  entries: T[];
  /** Months of a divided year, newest first, with their counts. */
  months: { month: string; count: number }[];
}

/** A year with more entries than this is divided into months, so that no page grows without end. */
const LARGE_YEAR = 45;

/**
 * Pages of an archive, newest year first. A page depends on its own entries alone: a new entry changes the page of its
 * year (and month) and no other, and no address ever moves.
 */
export function toArchive<T>(entries: readonly T[], dayOf: (entry: T) => Day, large = LARGE_YEAR): ArchivePage<T>[] {
  return groupBy(entries, (entry) => yearOf(dayOf(entry))).flatMap(([year, ofYear]): ArchivePage<T>[] => {
    if (ofYear.length <= large) return [{ year, entries: ofYear, months: [] }];
    const byMonth = groupBy(ofYear, (entry) => monthOf(dayOf(entry)));
    const months = byMonth.map(([month, ofMonth]) => ({ month, count: ofMonth.length }));
    const monthPages = byMonth.map(([month, ofMonth]) => ({ year, month, entries: ofMonth, months: [] }));
    return [{ year, entries: [], months }, ...monthPages];
  });
}

/** Groups in descending order of their key; the order inside a group is kept. */
function groupBy<T>(entries: readonly T[], keyOf: (entry: T) => string): [string, T[]][] {
  const groups = Map.groupBy(entries, keyOf);
  return [...groups].toSorted(descending(([key]) => key));
}
