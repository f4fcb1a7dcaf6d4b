/** The part of Pagefind's browser API that the search page uses. https://pagefind.app/docs/api/ */
export interface Pagefind {
  init(): Promise<void>;
  search(term: string | null, options: SearchOptions): Promise<{ results: PagefindResult[] }>;
}

export interface SearchOptions {
  filters: Record<string, string>;
  sort?: Record<string, 'asc' | 'desc'>;
}

export interface PagefindResult {
  id: string;
  data(): Promise<PagefindPage>;
}

/** A page that was found; `excerpt` is HTML in which only `<mark>` is mark-up. */
export interface PagefindPage {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
}

const SCRIPT = '/pagefind/pagefind.js';

/** Loads Pagefind, which is built after the site and so is not part of the bundle. */
export async function loadPagefind(): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ SCRIPT)) as Pagefind;
  await pagefind.init();
  return pagefind;
}
