import { readContentFiles } from '../../src/check/content-files.ts';
import type { CheckedEntry } from '../../src/check/checked-entry.ts';
import { checkEntry } from '../../src/check/entry.ts';
import { checkSettings } from '../../src/check/settings.ts';
import type { BulletinSources } from '../../src/domain/bulletin.ts';
import { byNewest, isPublished, isWithdrawn } from '../../src/domain/publication.ts';
import { toDay } from '../../src/lib/day.ts';
import type { CollectionName } from '../../src/model/collections.ts';
import { type SettingsData, type SettingsName, settingsPath } from '../../src/model/settings-files.ts';
import { ZONE } from '../../src/site.ts';

/** The content folder as mails are written from it. */
export interface MailContent {
  sources: BulletinSources;
  /** Every sound entry, also those that are not published yet. */
  entries: CheckedEntry[];
  /** @throws Error in Spanish where the settings file is missing or has faults. */
  setting: <S extends SettingsName>(name: S) => SettingsData<S>;
}

/** Reads the content as a build would list it at the moment `now`. */
export async function readMailContent(contentDir: string, now: Date): Promise<MailContent> {
  const files = await readContentFiles(contentDir);
  const { settings } = checkSettings(files.settings);
  const entries = files.entries.flatMap((file) => checkEntry(file, files.media).entry ?? []);
  const setting: MailContent['setting'] = (name) => {
    const data = settings[name]?.data;
    if (!data) throw new Error(`Revise content/${settingsPath(name)}: ejecute «npm run check:content».`);
    return data;
  };
  const isOf = <C extends CollectionName>(entry: CheckedEntry, collection: C): entry is CheckedEntry<C> =>
    entry.collection === collection;
  const listed: BulletinSources['listed'] = (collection) =>
    entries
      .filter((entry) => isOf(entry, collection))
      .filter(({ data }) => isPublished(data, now) && !isWithdrawn(data))
      .toSorted(byNewest);
  return {
    sources: { listed, schedule: setting('schedule'), term: setting('terms').questionAnswer, today: toDay(now, ZONE) },
    entries,
    setting,
  };
}
