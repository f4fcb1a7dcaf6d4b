import { patchEntry } from '../content-file/patch.ts';
import { readEntry } from '../content-file/read.ts';
import type { Day } from '../lib/day.ts';
import { comparePeriods, lastDayOf, type Period } from '../lib/period.ts';
import { indicatorSchema } from '../model/indicator.ts';

/** A value to publish for a period. */
export interface NewValue {
  period: Period;
  /** As the model writes it: «61,8». */
  value: string;
  /** Why it replaces the value that is there, if there is one. */
  why?: string | undefined;
}

/**
 * The text of an indicator with one more value; everything else stays byte for byte. A period that is there already
 * gets a new vintage, unless the value is the same; one of today is corrected in place, because nobody has seen it.
 */
export function withValue(text: string, { period, value, why }: NewValue, today: Day): string {
  const vintage: Vintage = { date: today, value };
  return patch(text, (data) => {
    const series = data.observations ?? [];
    const known = series.find((item) => item.period === period);
    if (!known) {
      const next = series.findIndex((item) => comparePeriods(item.period, period) > 0);
      return {
        ...data,
        observations: series.toSpliced(next === -1 ? series.length : next, 0, { period, vintages: [vintage] }),
      };
    }
    const revised = { ...known, vintages: revise(known.vintages, { ...vintage, ...(why && { why }) }) };
    return { ...data, observations: series.map((item) => (item === known ? revised : item)) };
  });
}

/** Whether a value replaces another one, which must be said; one of today is corrected in place. */
export function isRevision(text: string, { period, value }: NewValue, today: Day): boolean {
  const { observations } = readEntry(text).data as WrittenIndicator;
  const last = observations?.find((item) => item.period === period)?.vintages.at(-1);
  return last !== undefined && String(last.value) !== value && last.date !== today;
}

/** Moves the cut-off day to the end of the last period, when it was earlier; to today while that period goes on. */
export function withCutoff(text: string, period: Period, today: Day): string {
  const last = lastDayOf(period) < today ? lastDayOf(period) : today;
  return patch(text, (data) => (data.cutoff !== undefined && data.cutoff < last ? { ...data, cutoff: last } : data));
}

/** What the file says of the series, before the model gives its defaults. */
interface WrittenIndicator {
  observations?: Observation[] | null;
  cutoff?: Day;
}
interface Observation {
  period: Period;
  vintages: Vintage[];
}
interface Vintage {
  date: Day;
  value: string | number;
  why?: string;
  verification?: unknown;
}

const patch = (text: string, change: (data: WrittenIndicator) => WrittenIndicator): string =>
  patchEntry(text, (data) => ({ ...change(data) }), Object.keys(indicatorSchema.shape));

function revise(vintages: readonly Vintage[], vintage: Vintage): Vintage[] {
  const last = vintages.at(-1);
  if (String(last?.value) === vintage.value) return [...vintages];
  if (last?.date === vintage.date) {
    // Whoever verified the value of before did not verify this one.
    const { verification: _, ...own } = last;
    return [...vintages.slice(0, -1), { ...own, value: vintage.value }];
  }
  return [...vintages, vintage];
}
