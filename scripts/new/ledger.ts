import { readContentFiles } from '../../src/check/content-files.ts';
import type { CheckedEntry } from '../../src/check/checked-entry.ts';
import { checkEntry } from '../../src/check/entry.ts';
import { checkSettings } from '../../src/check/settings.ts';
import { isPublished, isWithdrawn } from '../../src/domain/publication.ts';
import type { CollectionName, EntryCollection } from '../../src/model/collections.ts';
import { type SettingsData, type SettingsName, settingsPath } from '../../src/model/settings-files.ts';
import type { ScaffoldContext } from './entry.ts';

/** The content as a command reads it: every entry whose data are sound. */
export interface Ledger {
  entries: readonly CheckedEntry[];
  of: <C extends CollectionName>(collection: C) => CheckedEntry<C>[];
  /** Entries that the site lists: published, and not withdrawn. */
  listed: <C extends EntryCollection>(collection: C) => CheckedEntry<C>[];
  /** @throws Error where the settings file is missing or has faults. */
  setting: <S extends SettingsName>(name: S) => SettingsData<S>;
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
  const listed = <C extends EntryCollection>(collection: C) =>
    of(collection).filter(({ data }) => isPublished(data, now) && !isWithdrawn(data));
  const setting = <S extends SettingsName>(name: S): SettingsData<S> => {
    const data = settings[name]?.data;
    if (!data) throw new Error(`Revise content/${settingsPath(name)}: ejecute «npm run check:content».`);
    return data;
  };
  return { entries, of, listed, setting, context: { now, idsOf } };
}
