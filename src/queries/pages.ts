import { type CollectionEntry, getCollection } from 'astro:content';
import type { RenderedBody } from '../loaders/entries.ts';
import type { Page } from '../model/page.ts';
import { bodyOf, type Pictures } from './entries.ts';
import { compare } from '../lib/compare.ts';

/** A standing page. */
export interface StandingPage {
  id: string;
  data: Page;
  body: RenderedBody;
  filePath: string;
  pictures: Pictures;
}

/** Standing pages in the order of the footer. */
export async function getStandingPages(): Promise<StandingPage[]> {
  const entries = await getCollection('pages');
  return entries.map(toStandingPage).toSorted((a, b) => a.data.order - b.data.order || compare(a.id, b.id));
}

function toStandingPage(entry: CollectionEntry<'pages'>): StandingPage {
  const { pictures, ...data } = entry.data;
  return { id: entry.id, data, body: bodyOf(entry), filePath: entry.filePath ?? '', pictures: pictures as Pictures };
}
