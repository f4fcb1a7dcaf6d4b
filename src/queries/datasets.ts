import { lastChangeDay } from '../domain/publication.ts';
import { titledPages } from '../fixed-pages.ts';
import type { Day } from '../lib/day.ts';
import { howManyFit, toFittingPages } from '../lib/fitting-pages.ts';
import { digestOf, knowDigest } from '../lib/plain-digest.ts';
import { toUrl } from '../lib/site-address.ts';
import type { EntryCollection } from '../model/collections.ts';
import type { Dataset, OpenContent, OpenEntry } from '../open-data/dataset.ts';
import { datasets } from '../open-data/datasets/index.ts';
import { entryTables, type EntryTable } from '../open-data/entry-tables.ts';
import { cellText } from '../open-data/formats.ts';
import { collectionPath, entryCollections, entryPath, routes } from '../routes.ts';
import { getToday } from './clock.ts';
import { getEntryPages } from './entries.ts';
import { onceABuild } from './once-a-build.ts';
import { getSitePages } from './site-pages.ts';
import { getEntity, getSetting, getTopics } from './settings.ts';

/** A part of the table of a dataset: its first rows, or an archive of full pages. */
export interface DatasetPage {
  /** What the page says of the dataset; whatever comes later changes nothing of it. */
  dataset: Pick<Dataset, 'id' | 'title' | 'description' | 'columns'>;
  rows: Dataset['rows'];
  /** Number of an archive, counted from the last rows; absent on the page of the dataset. */
  archive?: number;
  /** True for the archive that follows the page of the dataset. */
  isNewest?: boolean;
  /** The whole dataset and how many archives it has, on its own page. */
  whole?: Dataset;
  archives?: number;
}

/** Rows that open at once on a phone, as a first round trip brings them; the others are in archives, and all of them in the files. */
const PAGE_OF_ROWS = {
  bytes: 2350,
  most: 40,
  textOf: (row: Dataset['rows'][number]): string => row.map((cell) => `<td>${cellText(cell)}</td>`).join(''),
};

/** The pages of every dataset. */
export async function getDatasetPages(siteUrl: string): Promise<DatasetPage[]> {
  return (await getDatasets(siteUrl)).flatMap((whole) => {
    const { id, title, description, columns } = whole;
    const dataset = { id, title, description, columns };
    // Counted from the oldest rows, so that a new one changes no full page; what fills none yet is on the first, as in a feed.
    const pages = toFittingPages(whole.rows.toReversed(), PAGE_OF_ROWS).map((rows) => rows.toReversed());
    const archives = pages.slice(0, -1);
    const count = Math.max(howManyFit(whole.rows, PAGE_OF_ROWS), pages.at(-1)?.length ?? 0);
    return [
      { dataset, rows: whole.rows.slice(0, count), whole, archives: archives.length },
      ...archives.map((rows, index) => ({
        dataset,
        rows,
        archive: index + 1,
        isNewest: index === archives.length - 1,
      })),
    ];
  });
}

/** Every dataset with its rows. */
export const getDatasets = onceABuild(async (siteUrl: string): Promise<Dataset[]> => {
  const content = await getOpenContent(siteUrl);
  const all = datasets.map((build) => build(content));
  // It stands for all of its rows behind each of its pages and files.
  for (const dataset of all) {
    const digest = digestOf(dataset);
    if (digest !== undefined) knowDigest(dataset, digest);
  }
  return all;
});

/** Every table of an entry that can be taken away. */
export const getEntryTables = async (siteUrl: string): Promise<EntryTable[]> =>
  entryTables(await getOpenContent(siteUrl));

async function getOpenContent(siteUrl: string): Promise<OpenContent> {
  const byCollection = new Map(
    await Promise.all(
      entryCollections.map(async (collection) => [collection, await toOpenEntries(collection, siteUrl)] as const),
    ),
  );
  const settings = {
    obligations: await getSetting('obligations'),
    'publication-scheme': await getSetting('publication-scheme'),
    schedule: await getSetting('schedule'),
    terms: await getSetting('terms'),
  };
  return {
    siteUrl,
    today: getToday(),
    licence: (await getEntity()).licence,
    of: ((collection: EntryCollection) => byCollection.get(collection) ?? []) as OpenContent['of'],
    topicNames: new Map((await getTopics()).map((topic) => [topic.id, topic.name])),
    setting: ((name: keyof typeof settings) => settings[name]) as OpenContent['setting'],
    lastChangeOf: await getLastChanges(),
  };
}

async function toOpenEntries(collection: EntryCollection, siteUrl: string): Promise<OpenEntry[]> {
  const entries = await getEntryPages(collection);
  return entries.map(({ id, data }) => ({
    collection,
    id,
    data,
    url: toUrl(entryPath(collection, id), siteUrl),
  }));
}

/** Day of the last change behind an address: its own, or the newest of the section it opens. */
export async function getLastChanges(): Promise<OpenContent['lastChangeOf']> {
  const days = new Map<string, Day>();
  for (const { path, lastChange } of await getSitePages()) if (lastChange) days.set(path, lastChange);
  for (const collection of entryCollections) {
    const newest = newestOf((await getEntryPages(collection)).map(({ data }) => lastChangeDay(data)));
    if (newest) days.set(collectionPath(collection), newest);
  }
  const all = newestOf([...days.values()]);
  for (const { path, lastChange } of titledPages) if (all && lastChange === 'newest') days.set(path, all);
  return (path) => days.get(path) ?? (path.startsWith(routes.openData) ? all : undefined);
}

const newestOf = (days: readonly Day[]): Day | undefined => days.toSorted().at(-1);
