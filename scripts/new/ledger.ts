import { readContentFiles } from '../../src/check/content-files.ts';
import type { CheckedEntry } from '../../src/check/checked-entry.ts';
import { checkEntry } from '../../src/check/entry.ts';
import { checkSettings } from '../../src/check/settings.ts';
import { byNewest, isPublished, isWithdrawn } from '../../src/domain/publication.ts';
import { toDay } from '../../src/lib/day.ts';
import type { CollectionName } from '../../src/model/collections.ts';
import { settingsPath } from '../../src/model/settings-files.ts';
import type { ScaffoldContext } from '../../src/scaffold/entry.ts';
import type { Ledger, LedgerCollection } from '../../src/scaffold/ledger.ts';
import { ZONE } from '../../src/site.ts';

/** The content as a command reads it: every entry whose data are sound. */
export async function readLedger(contentDir: string, now: Date): Promise<Ledger & { context: ScaffoldContext }> {
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
  const listed = <C extends LedgerCollection>(collection: C) =>
    of(collection)
      .filter(({ data }) => isPublished(data, now) && !isWithdrawn(data))
      .toSorted(byNewest);
  const setting: Ledger['setting'] = (name) => {
    const data = settings[name]?.data;
    if (!data) throw new Error(`Revise content/${settingsPath(name)}: ejecute «npm run check:content».`);
    return data;
  };
  return { today: toDay(now, ZONE), listed, setting, context: { now, idsOf } };
}
