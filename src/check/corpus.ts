import type { CheckedEntry } from './entry.ts';
import type { CheckedSettings } from './settings.ts';

/** All the content that could be read. */
export interface Corpus {
  entries: readonly CheckedEntry[];
  settings: CheckedSettings;
  now: Date;
}
