import { type CollectionEntry, getCollection } from 'astro:content';
import { byNewest, isWithdrawn } from '../domain/publication.ts';
import type { RenderedBody } from '../mdx/loader.ts';
import type { EntryCollection, EntryData } from '../model/collections.ts';
import { entryCollections } from '../routes.ts';

/** An entry as pages see it: its data, its body as nodes and its pictures. */
export interface Entry<C extends EntryCollection = EntryCollection> {
  collection: C;
  id: string;
  data: EntryData<C>;
  body: RenderedBody;
  /** Path of the file relative to the project. */
  filePath: string;
  pictures: Pictures;
}

/** Pictures of an entry by their path in its source. */
export type Pictures = Record<string, ImageMetadata>;

/** Entries that lists, feeds and search show: published, not withdrawn, newest first. */
export const getListedEntries = async <C extends EntryCollection>(collection: C): Promise<Entry<C>[]> =>
  (await getEntryPages(collection)).filter((entry) => !isWithdrawn(entry.data));

/** Every entry that has a page, newest first: also withdrawn ones, which keep their address. */
export async function getEntryPages<C extends EntryCollection>(collection: C): Promise<Entry<C>[]> {
  const entries = await getCollection(collection);
  return entries.map((entry) => toEntry<C>(collection, entry)).toSorted(byNewest);
}

/** Listed entries of all collections, newest first. */
export const getAllListedEntries = async (): Promise<Entry[]> =>
  (await Promise.all(entryCollections.map((collection) => getListedEntries(collection)))).flat().toSorted(byNewest);

/** Every entry of every collection that has a page. */
export const getAllEntryPages = async (): Promise<Entry[]> =>
  (await Promise.all(entryCollections.map((collection) => getEntryPages(collection)))).flat();

/** The body that the loader stored beside the data. */
export const bodyOf = (entry: CollectionEntry<EntryCollection | 'pages'>): RenderedBody =>
  entry.rendered?.metadata?.['body'] as RenderedBody;

function toEntry<C extends EntryCollection>(collection: C, entry: CollectionEntry<EntryCollection>): Entry<C> {
  const { pictures, ...data } = entry.data;
  return {
    collection,
    id: entry.id,
    data: data as unknown as EntryData<C>,
    body: bodyOf(entry),
    filePath: entry.filePath ?? '',
    pictures: pictures as Pictures,
  };
}
