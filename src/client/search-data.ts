import type { Synonyms } from './search-terms.ts';

/** What the search page tells its script: the words come with the page, so the script carries no dictionary. */
export interface SearchData {
  /** Names the index that was built with the page. */
  version: string;
  /** Its pieces, as `preloadPieces` takes them. */
  pieces: string;
  synonyms: Synonyms;
  /** Sentences of the interface; `{query}` and `{count}` stand for what was typed and how much was found. */
  words: Record<'prompt' | 'loading' | 'empty' | 'error' | 'one' | 'other', string>;
}
