import { readContentFiles } from '../../src/check/content-files.ts';
import type { CheckedEntry } from '../../src/check/checked-entry.ts';
import { checkEntry } from '../../src/check/entry.ts';
import { checkSettings } from '../../src/check/settings.ts';
import type { BulletinSources, ToldEntry } from '../../src/domain/bulletin.ts';
import { byNewest, isPublished, isWithdrawn } from '../../src/domain/publication.ts';
import { toDay } from '../../src/lib/day.ts';
import type { Environment } from '../../src/lib/environment.ts';
import { type CollectionName, hasSection } from '../../src/model/collections.ts';
import { type SettingsData, type SettingsName, settingsPath } from '../../src/model/settings-files.ts';
import { ZONE } from '../../src/site.ts';
import type { Sender } from './template.ts';

/** The content folder as mails are written from it. */
export interface MailContent {
  sources: BulletinSources;
  /** Entries whose moment of publication has not come. */
  scheduled: ToldEntry[];
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
    scheduled: entries.filter(isEntry).filter(({ data }) => !isPublished(data, now) && !isWithdrawn(data)),
    setting,
  };
}

/** Whose mail it is: the entity, the address of its site and its colours. */
export function readSender({ setting }: MailContent, { siteUrl }: Pick<Environment, 'siteUrl'>): Sender {
  const entity = setting('entity');
  const { light, dark } = setting('appearance');
  return { entity, siteUrl: siteUrl ?? entity.siteUrl, light, dark };
}

/** True for an entry of the collections that have a day of publication. */
const isEntry = (entry: CheckedEntry): entry is CheckedEntry & ToldEntry => hasSection(entry.collection);
