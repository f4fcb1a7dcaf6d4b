import { type Day, isDay, toDay } from '../lib/day.ts';
import type { GuardedDate } from '../model/collection.ts';
import { type DateChange, dateChange } from '../model/date-change.ts';
import { ZONE } from '../site.ts';
import type { DatedRecord } from './date-history.ts';

/** A guarded date of an entry, with the place where it stands. */
export interface PlacedRecord extends DatedRecord {
  guarded: GuardedDate;
  /** Place in the data of what holds the date; empty for the entry itself. */
  path: readonly PropertyKey[];
  /** What the item is called in every version; empty for the entry itself. */
  name: string;
}

type Data = Readonly<Record<string, unknown>>;

/** Every date that an entry guards. The data may be those of an older model: what cannot be read is left out. */
export const datedRecords = (guardedDates: readonly GuardedDate[], data: Data): PlacedRecord[] =>
  guardedDates.flatMap((guarded) =>
    holdersOf(guarded, data).map(({ holder, ...place }) => ({
      guarded,
      ...place,
      current: dayOf(holder[guarded.date]),
      changes: listIn(holder, guarded.changes).flatMap((item): DateChange[] => {
        const parsed = dateChange.safeParse(item);
        return parsed.success ? [parsed.data] : [];
      }),
    })),
  );

/** Fields of the entry in which the public is told of changes of a date. */
export const tellingField = ({ items, changes }: GuardedDate): string => items?.list ?? changes;

function holdersOf({ items }: GuardedDate, data: Data): { path: PropertyKey[]; name: string; holder: Data }[] {
  if (!items) return [{ path: [], name: '', holder: data }];
  return listIn(data, items.list).flatMap((item, index) => {
    if (item === null || typeof item !== 'object') return [];
    const holder = item as Data;
    return [{ path: [items.list, index], name: String(holder[items.name] ?? ''), holder }];
  });
}

/** A day as it is written, or the day of an instant. */
function dayOf(value: unknown): Day | undefined {
  if (typeof value !== 'string') return undefined;
  if (isDay(value)) return value;
  return Number.isNaN(Date.parse(value)) ? undefined : toDay(value, ZONE);
}

const listIn = (data: Data, field: string): readonly unknown[] => {
  const value = data[field];
  return Array.isArray(value) ? value : [];
};
