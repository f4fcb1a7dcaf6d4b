import { createHash } from 'node:crypto';
import { getCollection } from 'astro:content';
import { byNewest, isWithdrawn } from '../domain/publication.ts';
import { compare } from '../lib/compare.ts';
import { knowDigest } from '../lib/plain-digest.ts';
import { readStoredBody, type StoredBody, type StoredData } from '../mdx/stored-entry.ts';
import type { CollectionName, EntryCollection, EntryData } from '../model/collections.ts';
import { entryCollections, entryPath } from '../routes.ts';
import { onceABuild } from './once-a-build.ts';
import { noteRead } from './reads.ts';

/** An entry as pages see it: its data, its body as nodes and its pictures. */
export interface Entry<C extends CollectionName = EntryCollection> {
  collection: C;
  id: string;
  data: EntryData<C>;
  body: StoredBody;
  /** Path of the file relative to the project. */
  filePath: string;
  pictures: Pictures;
  /** Entries of the collection published just before and just after; only where pages are made. */
  neighbours?: Neighbours;
}

/** The pages before and after a page. */
interface Neighbours {
  older?: { href: string; title: string };
  newer?: { href: string; title: string };
}

/** Pictures of an entry by their path in its source. */
export type Pictures = Record<string, ImageMetadata>;

/** Entries that lists, feeds and search show: published, not withdrawn, newest first. */
export const getListedEntries = onceABuild(async (collection: EntryCollection) =>
  (await getEntryPages(collection)).filter((entry) => !isWithdrawn(entry.data)),
) as <C extends EntryCollection>(collection: C) => Promise<Entry<C>[]>;

/** Every entry that has a page, newest first: also withdrawn ones, which keep their address. */
export const getEntryPages = onceABuild(async (collection: EntryCollection) =>
  (await getStored(collection)).toSorted(byNewest),
) as <C extends EntryCollection>(collection: C) => Promise<Entry<C>[]>;

/** Listed entries of all collections, newest first. */
export const getAllListedEntries = onceABuild(async (): Promise<Entry[]> =>
  (await Promise.all(entryCollections.map((collection) => getListedEntries(collection)))).flat().toSorted(byNewest),
);

/** Every entry of every collection that has a page, with its neighbours among the listed ones. */
export const getAllEntryPages = onceABuild(async (): Promise<Entry[]> => {
  const all = await Promise.all(entryCollections.map((collection) => getEntryPages(collection)));
  return all.flatMap((entries: Entry[]) => {
    const listed = entries.filter((entry) => !isWithdrawn(entry.data));
    const places = new Map(listed.map((entry, index) => [entry.id, index]));
    return entries.map((entry) => ({ ...entry, neighbours: neighboursAt(listed, places.get(entry.id)) }));
  });
});

/** `listed` runs from new to old; an entry that is not in it has no neighbours. */
function neighboursAt(listed: readonly Entry[], index: number | undefined): Neighbours {
  if (index === undefined) return {};
  const [older, newer] = [toNeighbour(listed[index + 1]), toNeighbour(listed[index - 1])];
  return { ...(older && { older }), ...(newer && { newer }) };
}

const toNeighbour = (entry: Entry | undefined) =>
  entry && { href: entryPath(entry.collection, entry.id), title: entry.data.title };

/** Every static page, in the order of the footer. */
export const getStaticPages = onceABuild(async (): Promise<Entry<'pages'>[]> =>
  (await getStored('pages')).toSorted((a, b) => a.data.order - b.data.order || compare(a.id, b.id)),
);

/** Changes when an entry of a collection does, comes or goes, whether it is listed or not. */
export async function getCollectionDigest(collection: CollectionName): Promise<string> {
  const entries = await getCollection(collection);
  const lines = entries.map((entry) => `${entry.id} ${digestOfStored(entry)}\n`);
  return createHash('sha256').update(lines.toSorted().join('')).digest('hex');
}

/** The loader gives every entry one, of its bytes and of the code that read them. */
function digestOfStored({ id, digest }: { id: string; digest?: string | number | undefined }): string {
  if (digest === undefined) throw new Error(`La entrada «${id}» se guardó sin la huella de su archivo.`);
  return String(digest);
}

async function getStored<C extends CollectionName>(collection: C): Promise<Entry<C>[]> {
  noteRead(`collection ${collection}`);
  const entries = await getCollection(collection);
  return entries.map((entry) => {
    const { fields, pictures }: StoredData<C, ImageMetadata> = entry.data;
    const body = readStoredBody(entry);
    for (const part of [fields, body, pictures]) knowDigest(part, `${collection}/${entry.id} ${digestOfStored(entry)}`);
    return {
      collection,
      id: entry.id,
      data: fields,
      body,
      filePath: entry.filePath ?? '',
      pictures,
    };
  });
}
