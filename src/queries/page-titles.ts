import { datasetWords } from '../i18n/datasets.ts';
import { t } from '../i18n/es.ts';
import { collectionModels } from '../model/collections.ts';
import { collectionPath, datasetPath, entryCollections, entryPath, routes } from '../routes.ts';
import { getAllEntryPages } from './entries.ts';
import { getStandingPages } from './pages.ts';

/** Title of the page at a path of the site; undefined for a file and for lists within a section. */
export async function getTitleOf(): Promise<(path: string) => string | undefined> {
  const [entries, pages] = await Promise.all([getAllEntryPages(), getStandingPages()]);
  const titles = new Map<string, string>([
    ...fixed(),
    ...entryCollections.map((collection) => [collectionPath(collection), collectionModels[collection].label] as const),
    ...Object.entries(datasetWords).map(([id, { title }]) => [datasetPath(id), t('data.setTitle', { title })] as const),
    ...pages.map(({ id, data }) => [entryPath('pages', id), data.title] as const),
    ...entries.map(({ collection, id, data }) => [entryPath(collection, id), data.title] as const),
  ]);
  return (path) => titles.get(path);
}

const fixed = () =>
  [
    [routes.home, t('site.home')],
    [routes.search, t('search.title')],
    [routes.siteMap, t('siteMap.title')],
    [routes.topics, t('topics.title')],
    [routes.plan, t('plan.title')],
    [routes.participation, t('participation.title')],
    [routes.calendar, t('calendar.title')],
    [routes.corrections, t('corrections.title')],
    [routes.commitmentsByUnit, t('commitment.byUnitTitle')],
    [routes.transparency, t('transparency.title')],
    [routes.evidence, t('evidence.title')],
    [routes.openData, t('data.title')],
    [routes.dataCatalog, t('data.catalog')],
    [routes.dataPackage, t('data.package')],
    [routes.dataJson, t('data.harvest')],
    [routes.newsFeed, t('site.feed')],
  ] as const;
