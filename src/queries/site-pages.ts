import { isWithdrawn, lastChangeDay } from '../domain/publication.ts';
import { pathsOfKind } from '../fixed-pages.ts';
import { datasetWords } from '../i18n/datasets.ts';
import type { Day } from '../lib/day.ts';
import {
  archivePath,
  audiencePath,
  bulletinPath,
  calendarMonthPath,
  collectionPath,
  controlBodyPaths,
  datasetPath,
  entryCollections,
  entryPath,
  routes,
  topicPath,
} from '../routes.ts';
import { getBulletins } from './bulletins.ts';
import { getCalendarMonths } from './calendar.ts';
import { getNoteArchive } from './change-log.ts';
import { getAllEntryPages, getStaticPages } from './entries.ts';
import { getListPages } from './lists.ts';
import { getAudiences, getTopics } from './settings.ts';

/** An address that search engines should know. */
export interface SitePage {
  path: string;
  /** Day of the last change of substance, where one is known. */
  lastChange?: Day;
}

/** Every page meant to be found: no history pages, no withdrawn entries, no error page. */
export async function getSitePages(): Promise<SitePage[]> {
  const [entries, pages, topics, audiences] = await Promise.all([
    getAllEntryPages(),
    getStaticPages(),
    getTopics(),
    getAudiences(),
  ]);
  const [months, notes, bulletins] = await Promise.all([getCalendarMonths(), getNoteArchive(), getBulletins()]);
  const lists = (await Promise.all(entryCollections.map(getListPages))).flat();
  return [
    ...pathsOfKind('page').map((path) => ({ path })),
    ...months.map((month) => ({ path: calendarMonthPath(month) })),
    ...bulletins.map(({ month }) => ({ path: bulletinPath(month) })),
    ...notes.map(({ year, month }) => ({ path: archivePath(routes.corrections, year, month) })),
    ...entryCollections.map((collection) => ({ path: collectionPath(collection) })),
    ...controlBodyPaths().map((path) => ({ path })),
    ...Object.keys(datasetWords).map((id) => ({ path: datasetPath(id) })),
    ...lists.map(({ path }) => ({ path })),
    ...topics.map((topic) => ({ path: topicPath(topic.id) })),
    ...audiences.map((audience) => ({ path: audiencePath(audience) })),
    ...pages.map(({ id, data }) => ({ path: entryPath('pages', id), lastChange: data.updatedAt })),
    ...entries
      .filter((entry) => !isWithdrawn(entry.data))
      .map((entry) => ({ path: entryPath(entry.collection, entry.id), lastChange: lastChangeDay(entry.data) })),
  ];
}
