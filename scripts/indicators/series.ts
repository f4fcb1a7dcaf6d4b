import { patchEntry } from '../../src/content-file/patch.ts';
import type { Day } from '../../src/lib/day.ts';
import { lastDayOf, type Period } from '../../src/lib/period.ts';
import { indicatorSchema } from '../../src/model/indicator.ts';

/** A value to publish for a period. */
export interface NewValue {
  period: Period;
  value: number;
}

/** What a value that replaces another says of its reason. */
const REVISED = 'Se volvieron a leer los registros del servidor.';

/**
 * The text of an indicator with one more value; everything else stays byte for byte. A period that is there already
 * gets a new vintage, unless the value is the same; one of today is corrected in place, because nobody has seen it.
 */
export function withValue(text: string, { period, value }: NewValue, today: Day): string {
  const vintage: Vintage = { date: today, value: String(value) };
  return patch(text, (data) => {
    const series = data.observations ?? [];
    const known = series.find((item) => item.period === period);
    if (!known) {
      const next = series.findIndex((item) => item.period > period);
      return {
        ...data,
        observations: series.toSpliced(next === -1 ? series.length : next, 0, { period, vintages: [vintage] }),
      };
    }
    const revised = { ...known, vintages: revise(known.vintages, vintage) };
    return { ...data, observations: series.map((item) => (item === known ? revised : item)) };
  });
}

/** Moves the cut-off day to the end of the last period, when it was earlier. */
export function withCutoff(text: string, period: Period): string {
  const last = lastDayOf(period);
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
}

const patch = (text: string, change: (data: WrittenIndicator) => WrittenIndicator): string =>
  patchEntry(text, (data) => ({ ...change(data) }), Object.keys(indicatorSchema.shape));

function revise(vintages: readonly Vintage[], vintage: Vintage): Vintage[] {
  const last = vintages.at(-1);
  if (String(last?.value) === vintage.value) return [...vintages];
  if (last?.date === vintage.date) return [...vintages.slice(0, -1), { ...last, value: vintage.value }];
  return [...vintages, { ...vintage, why: REVISED }];
}
