import type { Day } from '../lib/day.ts';
import type { EntryData } from '../model/collections.ts';
import type { SettingsData } from '../model/settings-files.ts';

/**
 * What the scaffolds read of each collection. The browser gets these fields and no others, so that the file stays small
 * with thousands of entries. @internal
 */
export const ledgerFields = {
  reports: ['title', 'kind', 'period', 'unit', 'topics', 'publishedAt', 'compiledAt'],
  'press-releases': ['publishedAt', 'compiledAt'],
  questions: ['title', 'number', 'unit', 'received', 'answered', 'extensions', 'reopened'],
  commitments: ['title', 'unit', 'due', 'dueChanges', 'outcome'],
  indicators: ['title', 'group', 'unit', 'direction', 'targets', 'observations', 'measuredBy', 'example'],
  adjustments: ['title', 'reason', 'from', 'deliveries', 'rhythms', 'publishedAt', 'compiledAt'],
  surveys: ['title', 'series', 'period', 'answered', 'population', 'sampling', 'method', 'topics', 'questions'],
} as const satisfies { [C in keyof Read]: readonly (keyof EntryData<C>)[] };

export type LedgerCollection = keyof typeof ledgerFields;
/** Settings that the scaffolds read. */
type LedgerSetting = 'schedule' | 'terms';

/** An entry that the site lists (published, and not withdrawn), as far as the scaffolds read it. */
export interface LedgerEntry<C extends LedgerCollection = LedgerCollection> {
  collection: C;
  id: string;
  data: Pick<EntryData<C>, Extract<(typeof ledgerFields)[C][number], keyof EntryData<C>>>;
}

/** What is published, as a command or the desk gives it to the scaffolds. */
export interface Ledger {
  today: Day;
  /** Entries of a collection, newest first. */
  listed: <C extends LedgerCollection>(collection: C) => readonly LedgerEntry<C>[];
  /** @throws Error where the settings file is missing or has faults. */
  setting: <S extends LedgerSetting>(name: S) => SettingsData<S>;
}

/** The ledger as JSON: what a build writes for the desk. */
export interface LedgerFile {
  entries: { [C in LedgerCollection]: LedgerEntry<C>[] };
  settings: { [S in LedgerSetting]: SettingsData<S> };
}

/** The ledger of a file, on the day `today`. */
export const toLedger = ({ entries, settings }: LedgerFile, today: Day): Ledger => ({
  today,
  listed: (collection) => entries[collection],
  setting: (name) => settings[name],
});

/** An entry with only what the scaffolds read of it. */
export function toLedgerEntry<C extends LedgerCollection>(
  collection: C,
  { id, data }: Omit<LedgerEntry<C>, 'collection'>,
): LedgerEntry<C> {
  const fields: readonly string[] = ledgerFields[collection];
  const kept = Object.fromEntries(Object.entries(data).filter(([name]) => fields.includes(name)));
  return { collection, id, data: kept as LedgerEntry<C>['data'] };
}

/** Collections that have one. */
interface Read {
  reports: unknown;
  'press-releases': unknown;
  questions: unknown;
  commitments: unknown;
  indicators: unknown;
  adjustments: unknown;
  surveys: unknown;
}
