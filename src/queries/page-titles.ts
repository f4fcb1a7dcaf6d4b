import { titledPages } from '../fixed-pages.ts';
import { datasetWords } from '../i18n/datasets.ts';
import { t } from '../i18n/es.ts';
import { collectionModels } from '../model/collections.ts';
import { collectionPath, datasetPath, entryCollections, entryPath } from '../routes.ts';
import { getAllEntryPages, getStaticPages } from './entries.ts';

/** Title of the page at a path of the site; undefined for the files of a dataset and for lists within a section. */
export async function getTitleOf(): Promise<(path: string) => string | undefined> {
  const [entries, pages] = await Promise.all([getAllEntryPages(), getStaticPages()]);
  const titles = new Map<string, string>([
    ...titledPages.map(({ path, title }) => [path, t(title)] as const),
    ...entryCollections.map((collection) => [collectionPath(collection), collectionModels[collection].label] as const),
    ...Object.entries(datasetWords).map(([id, { title }]) => [datasetPath(id), t('data.setTitle', { title })] as const),
    ...pages.map(({ id, data }) => [entryPath('pages', id), data.title] as const),
    ...entries.map(({ collection, id, data }) => [entryPath(collection, id), data.title] as const),
  ]);
  return (path) => titles.get(path);
}
