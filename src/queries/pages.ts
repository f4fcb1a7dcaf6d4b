import { type CollectionEntry, getCollection } from 'astro:content';
import { compare } from '../lib/compare.ts';
import { readStoredBody, type StoredBody } from '../mdx/stored-body.ts';
import type { Page } from '../model/page.ts';
import type { Pictures } from './entries.ts';

/** A static page. */
export interface StaticPage {
  id: string;
  data: Page;
  body: StoredBody;
  filePath: string;
  pictures: Pictures;
}

/** Static pages in the order of the footer. */
export async function getStaticPages(): Promise<StaticPage[]> {
  const entries = await getCollection('pages');
  return entries.map(toStandingPage).toSorted((a, b) => a.data.order - b.data.order || compare(a.id, b.id));
}

function toStandingPage(entry: CollectionEntry<'pages'>): StaticPage {
  const { pictures, ...data } = entry.data;
  return {
    id: entry.id,
    data,
    body: readStoredBody(entry),
    filePath: entry.filePath ?? '',
    pictures: pictures as Pictures,
  };
}
