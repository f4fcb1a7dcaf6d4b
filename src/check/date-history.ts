import { type LostDate, lostDates } from '../domain/date-history.ts';
import { datedRecords, type PlacedRecord, tellingField } from '../domain/dated-records.ts';
import { createIssue } from '../i18n/issues.ts';
import { type FileVersion, openVersions } from '../lib/git-versions.ts';
import { repositoryState } from '../lib/git.ts';
import type { FileIssue, Issue } from '../lib/issue.ts';
import { type CollectionName, collectionNames } from '../model/collections.ts';
import type { CheckedEntry } from './checked-entry.ts';
import { readEntry } from '../content-file/read.ts';
import { fieldWords, guardedDatesOf, isSameDate, recordsOf } from './ledger.ts';

/**
 * Dates that moved without a word: what an entry says now against every version of its file that the public could
 * read. Nothing is compared outside a repository; a clone without its past is an issue, never a silent pass.
 */
export async function dateHistoryIssues(
  contentDir: string,
  entries: readonly CheckedEntry[],
  now: Date,
  { dates: read = readDates, cacheDir }: { dates?: ReadDates; cacheDir?: string } = {},
): Promise<Issue[]> {
  const state = await repositoryState(contentDir);
  if (state.kind === 'shallow') {
    return [{ file: 'content', ...createIssue('date/shallow-clone', { line: 1, column: 1 }) }];
  }
  if (state.kind !== 'full') return [];
  const paths = collectionNames.filter((collection) => guardedDatesOf(collection).length > 0);
  const versions = await openVersions(contentDir, { paths, cache: cacheDir });
  const issues = entries.map(async (entry) => {
    const earlier = await versions.of(`${entry.collection}/${entry.id}.mdx`);
    const records = earlier.flatMap((version) => publicRecords(version, read(entry.collection, version.text), now));
    return silentChanges(entry, records).map((issue) => ({ file: entry.file, ...issue }));
  });
  return (await Promise.all(issues)).flat();
}

function silentChanges(entry: CheckedEntry, earlier: readonly PlacedRecord[]): FileIssue[] {
  const records = recordsOf(entry);
  const gone = earlier.filter((then) => !records.some((record) => isSameDate(record, then)));
  const removed = new Map(gone.map((record) => [`${tellingField(record.guarded)} ${record.name}`, record]));
  return [
    ...records.flatMap((record) => {
      const before = earlier.filter((then) => isSameDate(record, then));
      return lostDates(record, before).map((lost) => lostIssue(entry, record, lost));
    }),
    ...[...removed.values()].map(({ guarded, name, current }) => {
      const list = tellingField(guarded);
      const { label } = fieldWords(entry.collection, { ...guarded, items: undefined }, list);
      const detail = { name, label, field: list, day: current ?? 'sin fecha' };
      return createIssue('date/item-deleted', entry.placeAt([list]), detail);
    }),
  ];
}

function lostIssue(entry: CheckedEntry, { guarded, path, current }: PlacedRecord, lost: LostDate): FileIssue {
  if (lost.kind === 'moved-silently') {
    return createIssue('date/moved-silently', entry.placeAt([...path, guarded.date]), {
      from: lost.from,
      to: current ?? 'ninguna',
      ...fieldWords(entry.collection, guarded, guarded.changes),
    });
  }
  return createIssue('date/change-deleted', entry.placeAt([...path, guarded.changes]), {
    from: lost.change.from,
    to: lost.change.to ?? 'sin fecha nueva',
  });
}

/** The dates of a version of an entry, and the moment (milliseconds) from which it was public; null where it never was. */
export interface WrittenDates {
  from: number | null;
  records: PlacedRecord[];
}

/** Reads the dates of an entry of a collection from its text. */
export type ReadDates = (collection: CollectionName, text: string) => WrittenDates;

/** What a text says of its dates, which is the same whenever it is read. */
export const readDates: ReadDates = (collection, text) => {
  const { data, issues } = readEntry(text);
  const published = typeof data['publishedAt'] === 'string' ? Date.parse(data['publishedAt']) : Number.NaN;
  if (issues.length > 0 || Number.isNaN(published)) return { from: null, records: [] };
  const records = datedRecords(guardedDatesOf(collection), data).map((record) => {
    const last = record.changes.at(-1);
    const isWaiting = data['state'] === 'cancelled' || (last !== undefined && last.to === undefined);
    return { ...record, current: isWaiting ? undefined : record.current };
  });
  return { from: published, records };
};

/** What a version said, if it was public before it was replaced: a draft may still change its mind. */
const publicRecords = ({ replacedAt }: FileVersion, { from, records }: WrittenDates, now: Date): PlacedRecord[] =>
  from !== null && from <= (replacedAt ?? now).getTime() ? records : [];
