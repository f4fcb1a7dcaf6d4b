import { type DatedRecord, lostDates } from '../domain/date-history.ts';
import { createIssue } from '../i18n/issues.ts';
import { isDay, toDay } from '../lib/day.ts';
import { type FileVersion, readVersions } from '../lib/git-versions.ts';
import { repositoryState } from '../lib/git.ts';
import type { FileIssue, Issue } from '../lib/issue.ts';
import { type DateChange, dateChange } from '../model/date-change.ts';
import { ZONE } from '../site.ts';
import type { CheckedEntry } from './entry.ts';
import { readEntry } from '../content-file/read.ts';
import { datedRecord } from './ledger.ts';

/** Where each collection keeps its date and the changes of it. */
const DATE_FIELDS = {
  commitments: { date: 'due', changes: 'dueChanges' },
  events: { date: 'startsAt', changes: 'dateChanges' },
} as const;
type DatedCollection = keyof typeof DATE_FIELDS;

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
  const versions = await readVersions(contentDir, Object.keys(DATE_FIELDS));
  return entries.filter(isDated).flatMap((entry) => {
    const earlier = versions.get(`${entry.collection}/${entry.id}.mdx`) ?? [];
    const records = earlier.flatMap((version) => publicRecord(version, entry.collection, now));
    return silentChanges(entry, records).map((issue) => ({ file: entry.file, ...issue }));
  });
}

const isDated = (entry: CheckedEntry): entry is CheckedEntry<DatedCollection> => entry.collection in DATE_FIELDS;

function silentChanges(entry: CheckedEntry<DatedCollection>, earlier: readonly DatedRecord[]): FileIssue[] {
  const record = datedRecord(entry);
  if (!record) return [];
  const { date, changes } = DATE_FIELDS[entry.collection];
  return lostDates(record, earlier).map((lost) =>
    lost.kind === 'moved-silently'
      ? createIssue('date/moved-silently', entry.placeAt([date]), {
          from: lost.from,
          to: record.current ?? 'ninguna',
          field: changes,
        })
      : createIssue('date/change-deleted', entry.placeAt([changes]), {
          from: lost.change.from,
          to: lost.change.to ?? 'sin fecha nueva',
        }),
  );
}

/** What a version said, if it was public before it was replaced: a draft may still change its mind. */
function publicRecord(version: FileVersion, collection: DatedCollection, now: Date): DatedRecord[] {
  const { data, issues } = readEntry(version.text);
  const published = typeof data['publishedAt'] === 'string' ? Date.parse(data['publishedAt']) : Number.NaN;
  if (issues.length > 0 || !(published <= (version.replacedAt ?? now).getTime())) return [];
  const { date, changes: field } = DATE_FIELDS[collection];
  const list: unknown[] = Array.isArray(data[field]) ? data[field] : [];
  const changes = list.flatMap((item): DateChange[] => {
    const parsed = dateChange.safeParse(item);
    return parsed.success ? [parsed.data] : [];
  });
  const isWaiting = data['state'] === 'cancelled' || (changes.length > 0 && changes.at(-1)?.to === undefined);
  return [{ current: isWaiting ? undefined : toDate(data[date]), changes }];
}

/** A day as it is written, or the day of an instant; older versions of the model may have written something else. */
function toDate(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (isDay(value)) return value;
  return Number.isNaN(Date.parse(value)) ? undefined : toDay(value, ZONE);
}
