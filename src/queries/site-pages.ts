import { isWithdrawn, lastChangeDay } from '../domain/publication.ts';
import type { Day } from '../lib/day.ts';
import { collectionPath, entryCollections, entryPath, routes, topicPath } from '../routes.ts';
import { getAllEntryPages } from './entries.ts';
import { getListPages } from './lists.ts';
import { getStandingPages } from './pages.ts';
import { getTopics } from './settings.ts';

/** An address that search engines should know. */
export interface SitePage {
  path: string;
  /** Day of the last change of substance, where one is known. */
  lastChange?: Day;
}

/** Every page meant to be found: no history pages, no withdrawn entries, no error page. */
export async function getSitePages(): Promise<SitePage[]> {
  const [entries, pages, topics] = [await getAllEntryPages(), await getStandingPages(), await getTopics()];
  const lists = (await Promise.all(entryCollections.map(getListPages))).flat();
  return [
    ...[routes.home, routes.search, routes.siteMap, routes.topics].map((path) => ({ path })),
    ...entryCollections.map((collection) => ({ path: collectionPath(collection) })),
    ...lists.map(({ path }) => ({ path })),
    ...topics.map((topic) => ({ path: topicPath(topic.id) })),
    ...pages.map(({ id, data }) => ({ path: entryPath('pages', id), lastChange: data.updatedAt })),
    ...entries
      .filter((entry) => !isWithdrawn(entry.data))
      .map((entry) => ({ path: entryPath(entry.collection, entry.id), lastChange: lastChangeDay(entry.data) })),
  ];
}
