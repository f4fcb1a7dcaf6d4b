import { titleAlone } from '../i18n/entry-title.ts';
import { publicationDay } from '../domain/publication.ts';
import { t } from '../i18n/es.ts';
import { formatDay } from '../i18n/format.ts';
import { getToday } from './clock.ts';
import type { Entry } from './entries.ts';
import { getRevisions } from './history.ts';
import { getEntity } from './settings.ts';

/**
 * How to quote an entry so that others find the same words again: who, what, when, where, and the revision that was read.
 * @param url absolute address of the page
 */
export async function getCitation({ data, filePath }: Entry, url: string): Promise<string> {
  const [entity, revisions] = await Promise.all([getEntity(), getRevisions(filePath)]);
  const read = revisions[0]
    ? t('entry.citeRevision', { hash: revisions[0].hash.slice(0, 8), day: formatDay(revisions[0].day) })
    : t('entry.citeDay', { day: formatDay(getToday()) });
  return t('entry.citation', {
    author: entity.shortName,
    title: titleAlone(data),
    site: entity.siteName,
    day: formatDay(publicationDay(data)),
    read,
    url,
  });
}
