import { differences, type Difference, kindsOf, notesSince, visibilityOf } from '../domain/past-versions.ts';
import { t } from '../i18n/es.ts';
import { sayValue, withDays } from '../i18n/field-value.ts';
import { formatList } from '../i18n/format.ts';
import type { Day } from '../lib/day.ts';
import type { Revision } from '../lib/git-log.ts';
import { type CollectionName, modelOf } from '../model/collections.ts';
import type { ChangeNote } from '../model/common.ts';
import { fieldValues, labelTrail } from '../model/introspection.ts';
import { versionPath } from '../routes.ts';
import type { Entry } from './entries.ts';
import { type EntryVersion, getRevisions, getVersions } from './history.ts';

/** A revision as the history of an entry shows it. */
export interface ToldRevision extends Revision {
  /** How the entry read then; absent for the version in force, and for what readers may not see. */
  href?: string;
  /** In a sentence; absent where there is nothing to compare with. */
  words?: string;
  notes: ChangeNote[];
  differences: ToldDifference[];
  /** How many more differences there are. */
  more: number;
}

/** A difference in words: what a field or the text said, and says. */
interface ToldDifference {
  label: string;
  was: string[];
  is: string[];
}

/** How an entry read after one of its revisions. */
export interface ToldVersion {
  hash: string;
  day: Day;
  title: string;
  summary: string;
  lines: readonly string[];
  facts: { label: string; value: string }[];
  /** How many more facts there are. */
  more: number;
}

/** Revisions whose differences a page shows, and differences of one, before a page is heavier than a slow line bears. */
const [MOST_COMPARED, MOST_SHOWN, MOST_FACTS] = [10, 6, 60];

/** Every revision of an entry, newest first, with what it changed. */
export async function getToldRevisions(collection: CollectionName, entry: Named): Promise<ToldRevision[]> {
  const versions = await getVersions(entry.filePath);
  const current = versions[0]?.data ?? {};
  return versions.map((version, index) => {
    const { hash, day, change } = version;
    const before = versions[index + 1];
    const isShown = visibilityOf(version, current) === 'shown';
    const told = { hash, day, change, notes: before ? notesSince(before, version) : [], differences: [], more: 0 };
    const page = isShown && index > 0 ? { href: versionPath(collection, entry.id, version) } : {};
    if (!before || !isShown) return { ...told, ...page };
    const visible = visibilityOf(before, current);
    if (visible !== 'shown') return { ...told, ...page, words: t(`history.${visible}`) };
    const found = differences(collection, before, version);
    const shown = index < MOST_COMPARED ? found.slice(0, MOST_SHOWN) : [];
    return {
      ...told,
      ...page,
      words: wordsOf(found),
      differences: shown.map((difference) => tell(collection, difference)),
      more: found.length - shown.length,
    };
  });
}

/** Every version of an entry that readers may see, but for the one in force. */
export async function getToldVersions(collection: CollectionName, entry: Named): Promise<ToldVersion[]> {
  // Most entries were written once: there is nothing to read.
  if ((await getRevisions(entry.filePath)).length < 2) return [];
  const [current, ...earlier] = await getVersions(entry.filePath);
  return earlier
    .filter((version) => visibilityOf(version, current?.data ?? {}) === 'shown')
    .map((version) => tellVersion(collection, version));
}

type Named = Pick<Entry, 'id' | 'filePath'>;

function tellVersion(collection: CollectionName, { hash, day, data, lines }: EntryVersion): ToldVersion {
  const { schema } = modelOf(collection);
  const facts = fieldValues(schema, data)
    .filter(({ path, meta }) => !SHOWN_APART.has(path[0]) && meta.widget !== 'list' && meta.widget !== 'object')
    .map(({ path, meta, value }) => ({ label: labelOf(collection, path), value: sayValue(meta, value) }));
  const [title, summary] = [String(data['title'] ?? ''), String(data['summary'] ?? '')];
  return {
    hash,
    day,
    title,
    summary,
    lines: lines.map(withDays),
    facts: facts.slice(0, MOST_FACTS),
    more: facts.length - MOST_FACTS,
  };
}

const SHOWN_APART = new Set<PropertyKey | undefined>(['title', 'summary', 'changeNotes']);

const tell = (collection: CollectionName, { path, meta, was, is }: Difference): ToldDifference => ({
  label: path ? labelOf(collection, path) : t('history.text'),
  was: was.map((value) => sayValue(meta, value)),
  is: is.map((value) => sayValue(meta, value)),
});

const labelOf = (collection: CollectionName, path: readonly PropertyKey[]): string =>
  labelTrail(modelOf(collection).schema, path).join(' › ');

function wordsOf(found: readonly Difference[]): string {
  if (found.length === 0) return t('history.form');
  return t('history.changed', { what: formatList(kindsOf(found).map((kind) => t(`history.kind.${kind}`))) });
}
