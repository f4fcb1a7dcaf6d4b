import type { Pagefind, PagefindPage, PagefindResult, SearchOptions } from './pagefind.ts';
import type { Term } from './search-terms.ts';

/** A page that has at least one word of a query, before anyone has read it. */
export interface Candidate {
  id: string;
  hits: Hit[];
  data(): Promise<PagefindPage>;
}

/** That a page has a word of a query, or one that stands for it. */
export interface Hit {
  /** Which word of the query. */
  term: number;
  /** The word that was looked for. */
  word: string;
  /** What the engine gives the page for that word, by how rare it is and where it stands; a synonym counts less. */
  score: number;
  /** Places in the text of the page of every word that begins like it. */
  places: readonly number[];
  /** Those at which a form of the very word stands; undefined where the page has none. */
  own: ReadonlySet<number> | undefined;
}

/**
 * The pages that have any word of a query, the likeliest first. The engine demands every word of what it is asked, so
 * it is asked for one at a time.
 */
export async function findCandidates(
  pagefind: Pagefind,
  terms: readonly Term[],
  options: SearchOptions,
): Promise<Candidate[]> {
  const searches = terms.flatMap((term, index) => term.map(({ word, weight }) => ({ term: index, word, weight })));
  const filters = { filters: options.filters };
  const answers = await Promise.all(
    searches.map(async ({ word, ...search }) => ({
      ...search,
      word,
      any: (await pagefind.search(word, filters)).results,
      // In quotes a word is not completed: only pages with a form of it answer.
      own: new Map((await pagefind.search(quoted(word), filters)).results.map(({ id, words }) => [id, new Set(words)])),
    })),
  );
  const pages = new Map<string, Candidate>();
  for (const { term, word, weight, any, own } of answers) {
    for (const result of any.filter(({ score }) => score > 0)) {
      const page = pages.get(result.id) ?? { id: result.id, hits: [], data: () => result.data() };
      page.hits.push({ term, word, score: weight * result.score, places: result.words, own: own.get(result.id) });
      pages.set(result.id, page);
    }
  }
  return [...pages.values()].toSorted((a, b) => promise(b) - promise(a));
}

/** Every page that the filters let through, newest first or in the order of the engine. */
export async function findAll(pagefind: Pagefind, options: SearchOptions): Promise<Candidate[]> {
  const { results } = await pagefind.search(null, options);
  return results.map((result: PagefindResult) => ({ id: result.id, hits: [], data: () => result.data() }));
}

/** What the engine alone makes of a page. */
const promise = ({ hits }: Candidate): number => hits.reduce((sum, { score }) => sum + score, 0);

const quoted = (word: string): string => (word.startsWith('"') ? word : `"${word}"`);
