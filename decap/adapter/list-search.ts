import { element } from '../dom.ts';
import { onPageChange } from './page-changes.ts';

/** What the desk's server found: the newest entries, and how many there are. */
export interface FoundEntries {
  entries: { file: { path: string } }[];
  total: number;
}

/** Addresses of searches: `#/search/agua`, `#/collections/faqs/search/agua`. */
const SEARCH = /^#\/(?:collections\/[^/]+\/)?search\/(.+)$/;
const HEADING = '[class*="-SearchResultContainer"]';

/**
 * Gives Decap all entries of a folder; to its search only those that the desk's server found, which look the same. A search
 * asks for every collection at the same moment, so they are asked for at once.
 */
export function searchOrRead(
  search: (folders: string[], words: string) => Promise<FoundEntries>,
  read: (folders: string[]) => Promise<unknown[][]>,
): (folder: string) => Promise<unknown[]> {
  const count = showCount();
  const find = together(async (folders) => {
    const words = searchedWords();
    const found = await search(folders, words);
    count(words, found);
    return folders.map(() => found);
  });
  const readAll = together(read);
  return async (folder) => (searchedWords() === '' ? readAll(folder) : asFound(await find(folder), folder));
}

/** Empty where no search is on the page. */
const searchedWords = (): string => decodeURIComponent(SEARCH.exec(location.hash)?.[1] ?? '');

/** Asks once for everything that is asked for at the same time. */
function together<Answer>(ask: (folders: string[]) => Promise<Answer[]>): (folder: string) => Promise<Answer> {
  let asked: { folders: string[]; answer: Promise<Answer[]> } | undefined;
  return async (folder) => {
    if (!asked) {
      const folders: string[] = [];
      const answer = Promise.resolve().then(() => {
        asked = undefined;
        return ask(folders);
      });
      asked = { folders, answer };
    }
    const place = asked.folders.push(folder) - 1;
    return (await asked.answer)[place] as Answer;
  };
}

/**
 * What was found in one folder, for Decap's search. It makes entries of it (`map`, which keeps this class) and looks for the
 * words once more, letter by letter (`reduce`, of the package fuzzy), which loses short words and shuffles the rest: here
 * each of them passes, with a score by its place.
 */
function asFound({ entries }: FoundEntries, folder: string): unknown[] {
  const scores = new Map(entries.map(({ file }, at) => [file.path, LEAST_SCORE + entries.length - at]));
  class Found extends Array<{ path?: string }> {
    override reduce(): never {
      const toHit = (original: { path?: string }, index: number) => ({
        original,
        index,
        string: '',
        score: scores.get(original.path ?? ''),
      });
      return Array.from(this, toHit) as never;
    }
  }
  return Found.from<unknown>(entries.filter(({ file }) => file.path.startsWith(`${folder}/`)));
}

/** Above everything that Decap finds by itself, in the settings: whole files of words, in which any letters stand in a row. */
const LEAST_SCORE = 1e9;

/** Says below the heading of a search that it shows not everything. */
function showCount(): (words: string, found: FoundEntries) => void {
  const line = element('p', 'desk-search-count');
  line.setAttribute('role', 'status');
  let counted: { words: string; text: string } | undefined;
  onPageChange(() => {
    const heading = document.querySelector(HEADING);
    const text = counted?.words === searchedWords() ? counted.text : '';
    if (line.textContent !== text) line.textContent = text;
    if (heading && line.parentElement !== heading) heading.append(line);
  });
  return (words, { entries, total }) => {
    const text = `Estas son las ${entries.length} entradas más recientes de ${total}. Añada otra palabra para ver menos.`;
    counted = { words, text: total > entries.length ? text : '' };
  };
}
