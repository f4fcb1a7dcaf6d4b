import { titledPages } from '../fixed-pages.ts';
import { datasetWords } from '../i18n/datasets.ts';
import { t } from '../i18n/es.ts';
import { collectionModels, type CollectionName } from '../model/collections.ts';
import { audiencePath, collectionPath, datasetPath, entryCollections, entryPath, historyPath } from '../routes.ts';
import { getAllListedEntries, getStaticPages } from './entries.ts';
import { hasHistory } from './history.ts';
import { getAudiences } from './settings.ts';

/** A page of the site that has a title of its own. */
export interface TitledPage {
  path: string;
  title: string;
  /** Of an entry: its collection and id, `press-releases/2026-03-20-lavado-de-tanques`. */
  entry?: string;
  /** Of an entry: the list of its revisions, where the site has its history. */
  history?: string;
  /** Of a question: the number under which it was filed. */
  number?: string;
}

/** Every page with a title, those of entries last; no file of a dataset, no list within a section, nothing withdrawn. */
export async function getTitledPages(): Promise<TitledPage[]> {
  const [entries, pages, audiences] = await Promise.all([getAllListedEntries(), getStaticPages(), getAudiences()]);
  return [
    ...titledPages.map(({ path, title }) => ({ path, title: t(title) })),
    ...entryCollections.map((collection) => ({
      path: collectionPath(collection),
      title: collectionModels[collection].label,
    })),
    ...Object.entries(datasetWords).map(([id, { title }]) => ({
      path: datasetPath(id),
      title: t('data.setTitle', { title }),
    })),
    ...audiences.map((audience) => ({
      path: audiencePath(audience),
      title: t('audience.title', { name: audience.name }),
    })),
    ...pages.map(({ id, data }) => entryPage('pages', id, data.title)),
    ...entries.map(({ collection, id, data }) => ({
      ...entryPage(collection, id, data.title),
      ...('number' in data && { number: data.number }),
    })),
  ];
}

/** Title of the page at a path of the site; undefined where `getTitledPages` has none. */
export async function getTitleOf(): Promise<(path: string) => string | undefined> {
  const titles = new Map((await getTitledPages()).map(({ path, title }) => [path, title]));
  return (path) => titles.get(path);
}

const entryPage = (collection: CollectionName, id: string, title: string): TitledPage => ({
  path: entryPath(collection, id),
  title,
  entry: `${collection}/${id}`,
  ...(hasHistory() ? { history: historyPath(collection, id) } : {}),
});
