import { titleAlone } from '../i18n/entry-title.ts';
import { t } from '../i18n/es.ts';
import { embedPath, routes } from '../routes.ts';
import { getListedEntries } from './entries.ts';
import { getEntity } from './settings.ts';

/** A small page that other sites may show inside theirs. */
export interface Embed {
  path: string;
  title: string;
  /** Pixels that show the whole of it in a column of 600; narrower ones scroll. */
  height: number;
}

/** Every page that may be framed. */
export async function getEmbeds(): Promise<Embed[]> {
  const indicators = await getListedEntries('indicators');
  return [
    { path: routes.embedCommitments, title: t('embed.commitments'), height: 620 },
    { path: routes.embedCalendar, title: t('embed.calendar'), height: 560 },
    { path: routes.embedReleases, title: t('embed.releases'), height: 560 },
    ...indicators.map(({ id, data }) => ({ path: embedPath(id), title: titleAlone(data), height: 820 })),
  ];
}

/** Sites that may show them; nobody may where the settings name none. */
export const getEmbedOrigins = async (): Promise<string[]> => (await getEntity()).embedOrigins;
