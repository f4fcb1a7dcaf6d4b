import { addressOnSite } from '../lib/site-address.ts';

/** The part of Pagefind's browser API that the search page uses. https://pagefind.app/docs/api/ */
export interface Pagefind {
  search(term: string | null, options: SearchOptions): Promise<{ results: PagefindResult[] }>;
}

export interface SearchOptions {
  filters: Record<string, string>;
  sort?: Record<string, 'asc' | 'desc'>;
}

export interface PagefindResult {
  id: string;
  score: number;
  /** Places of the words that match, in the words of `content`; none where only the title matches. */
  words: number[];
  data(): Promise<PagefindPage>;
}

/** A page that was found. */
export interface PagefindPage {
  url: string;
  /** Its sentences, words parted by single spaces. */
  content: string;
  meta: Record<string, string>;
}

interface PagefindModule {
  createInstance: (options: Record<string, unknown>) => Pagefind & { init(): Promise<void> };
}

const SCRIPT = '/pagefind/pagefind.js';

/** A title says what a page is about, most of all one that is a question; no other fact is a reason to find it. */
const RANKING = {
  // Who writes without accents finds the same.
  diacriticSimilarity: 0,
  metaWeights: { title: 8, pregunta: 4, tipo: 0, fecha: 0, dia: 0, ejemplo: 0 },
};

/**
 * Loads Pagefind, which is built after the site and so is not part of the bundle. It runs without its worker: that is
 * a second copy of the program, and one way more to the server before the first result.
 * @param version names the index; its files were asked for under it before this script ran
 */
export async function loadPagefind(version: string): Promise<Pagefind> {
  const { createInstance } = (await import(/* @vite-ignore */ addressOnSite(SCRIPT))) as PagefindModule;
  const pagefind = createInstance({ noWorker: true, metaCacheTag: version, ranking: RANKING });
  await pagefind.init();
  return pagefind;
}
