import type { SearchFilter } from './search-filters.ts';

/** What the search knows of a page; every value is text. */
export interface SearchDocument {
  /** Address within the site. */
  url: string;
  /** Sentences of the page, each with its full stop. The title is none of them. */
  content: string;
  meta: SearchMeta;
  /** Values by which results are narrowed; a page has only those that say something of it. */
  filters: Partial<Record<SearchFilter, string[]>>;
  /** The day of the page, where it has one. */
  sort: { fecha?: string };
}

/** What a result shows beside its words; the title is the only one that is searched. */
interface SearchMeta extends Record<string, string> {
  title: string;
  /** What kind of page it is, for people. */
  tipo: string;
}

/** Lines of a text as sentences, each line once: what ends without a sign, such as a heading, gets a full stop. */
export const toSentences = (lines: readonly string[]): string =>
  [...new Set(lines.map((line) => line.trim()))]
    .filter((line) => line !== '')
    .map((line) => (/[.!?…:;][»”")\]]*$/.test(line) ? line : `${line}.`))
    .join(' ');
