import { type Candidate, findAll, findCandidates } from './candidates.ts';
import { type Judged, judge } from './judge.ts';
import type { Pagefind } from './pagefind.ts';
import { type SearchQuery, toSearchOptions } from './search-query.ts';
import type { Term } from './search-terms.ts';

/** What a browser asks for at once, also of a server without HTTP/2: no fewer pages are read and put in order together. */
export const READ_AT_ONCE = 6;

/** Pages that were found, read from the server only as far as somebody looks. */
export class Results {
  /** Read and in order, not shown yet. */
  #ready: Judged[] = [];
  #unread: readonly Candidate[];
  #judge: Judge;
  #isOrdered: boolean;

  constructor(candidates: readonly Candidate[], judgePage: Judge, isOrdered: boolean) {
    this.#unread = candidates;
    this.#judge = judgePage;
    this.#isOrdered = isOrdered;
  }

  /** How many there are yet; among those that were not read some may turn out to be none. */
  get rest(): number {
    return this.#ready.length + this.#unread.length;
  }

  /** The next ones, fewer than `count` only where no more are left. */
  async next(count: number): Promise<Judged[]> {
    while (this.#ready.length < count && this.#unread.length > 0) {
      const size = Math.max(READ_AT_ONCE, count - this.#ready.length);
      const batch = this.#unread.slice(0, size);
      this.#unread = this.#unread.slice(size);
      const read = await Promise.all(batch.map(async (candidate) => this.#judge(candidate, await candidate.data())));
      const found = read.filter((page) => page !== undefined);
      this.#ready.push(...(this.#isOrdered ? found : found.toSorted((a, b) => b.score - a.score)));
    }
    return this.#ready.splice(0, count);
  }
}

type Page = Awaited<ReturnType<Candidate['data']>>;
type Judge = (candidate: Candidate, page: Page) => Judged | undefined;

/** Looks for the words of a query; without any, for whatever its filters let through, newest first. */
export async function findResults(pagefind: Pagefind, query: SearchQuery, terms: readonly Term[]): Promise<Results> {
  const byDate = toSearchOptions({ ...query, sort: 'date' });
  if (terms.length === 0) {
    return new Results(await findAll(pagefind, byDate), (_, page) => ({ page, score: 0, marks: new Map() }), true);
  }
  const candidates = await findCandidates(pagefind, terms, toSearchOptions(query));
  const toJudged: Judge = (candidate, page) => judge(candidate, page, terms.length);
  if (query.sort !== 'date') return new Results(candidates, toJudged, false);
  const order = new Map((await findAll(pagefind, byDate)).map(({ id }, index) => [id, index]));
  const newestFirst = withMostTerms(candidates).toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
  return new Results(newestFirst, toJudged, true);
}

/** In order of date a page with a single word of a question would stand before its answer. */
function withMostTerms(candidates: readonly Candidate[]): Candidate[] {
  const termsOf = ({ hits }: Candidate) => new Set(hits.map(({ term }) => term)).size;
  const most = Math.max(0, ...candidates.map(termsOf));
  return candidates.filter((candidate) => termsOf(candidate) === most);
}
