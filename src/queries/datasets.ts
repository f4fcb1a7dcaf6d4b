import { lastChangeDay } from '../domain/publication.ts';
import { titledPages } from '../fixed-pages.ts';
import type { Day } from '../lib/day.ts';
import { toPages } from '../lib/pages.ts';
import { digestOf, knowDigest } from '../lib/plain-digest.ts';
import { toUrl } from '../lib/site-address.ts';
import type { EntryCollection } from '../model/collections.ts';
import type { Dataset, OpenContent, OpenEntry } from '../open-data/dataset.ts';
import { datasets } from '../open-data/datasets/index.ts';
import { entryTables, type EntryTable } from '../open-data/entry-tables.ts';
import { collectionPath, entryCollections, entryPath, routes } from '../routes.ts';
import { getToday } from './clock.ts';
import { getEntryPages } from './entries.ts';
import { onceABuild } from './once-a-build.ts';
import { getSitePages } from './site-pages.ts';
import { getEntity, getSetting, getTopics } from './settings.ts';

/** Rows that open at once on a phone; the rest is on the next page, and all of it in the files. */
const ROWS_PER_PAGE = 40;

/** A part of the table of a dataset. */
export interface DatasetPage {
  dataset: Dataset;
  rows: Dataset['rows'];
  /** Number of the page, from 1. */
  page: number;
  last: number;
}

/** The pages of every dataset. */
export async function getDatasetPages(siteUrl: string): Promise<DatasetPage[]> {
  return (await getDatasets(siteUrl)).flatMap((dataset) =>
    toPages(dataset.rows, ROWS_PER_PAGE).map((rows, index, { length: last }) => ({
      dataset,
      rows,
      page: index + 1,
      last,
    })),
  );
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
