import type { CheckedEntry, ParsedEntry } from './checked-entry.ts';
import type { CheckedSettings } from './settings.ts';

/** All the content that could be read. */
export interface Corpus {
  /** Every entry, also those with faults of their own: one round of mending has to be enough. */
  drafts: readonly ParsedEntry[];
  /** The entries whose data are valid. */
  entries: readonly CheckedEntry[];
  settings: CheckedSettings;
  now: Date;
}
