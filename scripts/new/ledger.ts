import { readContentFiles } from '../../src/check/content-files.ts';
import { type CheckedEntry, checkEntry } from '../../src/check/entry.ts';
import { checkSettings } from '../../src/check/settings.ts';
import type { CollectionName } from '../../src/model/collections.ts';
import type { ScaffoldContext } from './entry.ts';

/** The content as a command reads it: every entry whose data are sound. */
export interface Ledger {
  entries: readonly CheckedEntry[];
  of: <C extends CollectionName>(collection: C) => CheckedEntry<C>[];
  context: ScaffoldContext;
}

/** Reads the content folder. */
export async function readLedger(contentDir: string, now: Date): Promise<Ledger> {
  const files = await readContentFiles(contentDir);
  const { settings } = checkSettings(files.settings);
  const entries = files.entries.flatMap((file) => checkEntry(file, files.media).entry ?? []);
  const of = <C extends CollectionName>(collection: C) =>
    entries.filter((entry) => entry.collection === collection) as CheckedEntry<C>[];
  const idsOf = (target: string): string[] => {
    const data = settings[target as keyof typeof settings]?.data as { items?: { id?: string }[] } | undefined;
    if (data?.items) return data.items.flatMap(({ id }) => id ?? []);
    return of(target as CollectionName).map(({ id }) => id);
  };
  return { entries, of, context: { now, idsOf } };
}
