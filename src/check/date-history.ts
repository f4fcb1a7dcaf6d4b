import { type DatedRecord, lostDates } from '../domain/date-history.ts';
import { createIssue } from '../i18n/issues.ts';
import { type FileVersion, readVersions } from '../lib/git-versions.ts';
import { repositoryState } from '../lib/git.ts';
import type { FileIssue, Issue } from '../lib/issue.ts';
import type { GuardedDate } from '../model/collection.ts';
import { collectionNames } from '../model/collections.ts';
import { type DateChange, dateChange } from '../model/date-change.ts';
import type { CheckedEntry } from './checked-entry.ts';
import { readEntry } from '../content-file/read.ts';
import { datedRecord, dayOf, fieldWords, guardedDateOf } from './ledger.ts';

/**
 * Dates that moved without a word: what an entry says now against every version of its file that the public could
 * read. Nothing is compared outside a repository; a clone without its past is an issue, never a silent pass.
 */
export async function dateHistoryIssues(
  contentDir: string,
  entries: readonly CheckedEntry[],
  now: Date,
): Promise<Issue[]> {
  const state = await repositoryState(contentDir);
  if (state.kind === 'shallow') {
    return [{ file: 'content', ...createIssue('date/shallow-clone', { line: 1, column: 1 }) }];
  }
  if (state.kind !== 'full') return [];
  const versions = await readVersions(contentDir, collectionNames.filter(guardedDateOf));
  return entries.flatMap((entry) => {
    const guarded = guardedDateOf(entry.collection);
    if (!guarded) return [];
    const earlier = versions.get(`${entry.collection}/${entry.id}.mdx`) ?? [];
    const records = earlier.flatMap((version) => publicRecord(version, guarded, now));
    return silentChanges(entry, guarded, records).map((issue) => ({ file: entry.file, ...issue }));
  });
}

function silentChanges(
  entry: CheckedEntry,
  { date, changes }: GuardedDate,
  earlier: readonly DatedRecord[],
): FileIssue[] {
  const record = datedRecord(entry);
  if (!record) return [];
  return lostDates(record, earlier).map((lost) =>
    lost.kind === 'moved-silently'
      ? createIssue('date/moved-silently', entry.placeAt([date]), {
          from: lost.from,
          to: record.current ?? 'ninguna',
          ...fieldWords(entry.collection, changes),
        })
      : createIssue('date/change-deleted', entry.placeAt([changes]), {
          from: lost.change.from,
          to: lost.change.to ?? 'sin fecha nueva',
        }),
  );
}

/** What a version said, if it was public before it was replaced: a draft may still change its mind. */
function publicRecord(version: FileVersion, guarded: GuardedDate, now: Date): DatedRecord[] {
  const { data, issues } = readEntry(version.text);
  const published = typeof data['publishedAt'] === 'string' ? Date.parse(data['publishedAt']) : Number.NaN;
  if (issues.length > 0 || !(published <= (version.replacedAt ?? now).getTime())) return [];
  const written = data[guarded.changes];
  const list: unknown[] = Array.isArray(written) ? written : [];
  const changes = list.flatMap((item): DateChange[] => {
    const parsed = dateChange.safeParse(item);
    return parsed.success ? [parsed.data] : [];
  });
  const isWaiting = data['state'] === 'cancelled' || (changes.length > 0 && changes.at(-1)?.to === undefined);
  return [{ current: isWaiting ? undefined : dayOf(data[guarded.date]), changes }];
}
