import { decap, type DecapBackend } from '../cms.ts';
import { LISTS_ACTION, SEARCH_ACTION } from '../check/publication.ts';
import type { DecapConfig } from '../config/config.ts';
import { type FoundEntries, searchOrRead } from './list-search.ts';

/** How many entries a list begins with, and how many more it gets whenever its end comes into sight. */
const PAGE = 50;

/**
 * Lists of the desk of `npm start`: page by page, the newest first, as its server sends them. Decap lists a collection
 * that has an order of its own only once it has read all of it, so that order is the server's here.
 */
export function pageLists(config: DecapConfig): void {
  for (const { sortable_fields: fields } of config.collections) {
    for (const field of Array.isArray(fields) ? fields : []) if (typeof field === 'object') delete field.default_sort;
  }
  const registered = decap().CMS.getBackend('proxy');
  const { init } = registered;
  registered.init = (...args) => {
    const backend = init(...args);
    givePages(backend, config);
    return backend;
  };
}

interface Page {
  entries: unknown[];
  total: number;
}

/** Where a list stands. Decap keeps it as a cursor of its own. */
interface Place {
  folder: string;
  extension: string;
  depth: number;
  page: number;
}

function givePages(backend: DecapBackend, { backend: { branch } }: DecapConfig): void {
  const ask = (action: string, params: object) => backend.request?.({ action, params: { branch, ...params } });

  const readPage = async (place: Place) => {
    const { page, ...folder } = place;
    const { entries, total } = (await ask('entriesByFolder', { ...folder, from: page * PAGE, count: PAGE })) as Page;
    const hasMore = (page + 1) * PAGE < total;
    // Its number is what Decap knows a page by.
    const cursor = { actions: hasMore ? ['next'] : [], meta: { page: page + 1, count: total }, data: place };
    return { entries, cursor };
  };

  Object.assign(backend, {
    entriesByFolder: async (folder: string, extension: string, depth: number) => {
      const { entries, cursor } = await readPage({ folder, extension, depth, page: 0 });
      return Object.assign(entries, { [await cursorKey()]: cursor });
    },
    traverseCursor: async ({ data }: { data: { toJS: () => Place } }) => {
      const place = data.toJS();
      return readPage({ ...place, page: place.page + 1 });
    },
    // To search, to filter and to sort by something else.
    allEntriesByFolder: searchOrRead(
      (folders, words) => ask(SEARCH_ACTION, { folders, words, count: PAGE }) as Promise<FoundEntries>,
      (folders) => ask(LISTS_ACTION, { folders }) as Promise<unknown[][]>,
    ),
  });
}

/** The symbol under which Decap looks for the cursor of a list. It has no name, but every backend of its own uses it. */
async function cursorKey(): Promise<symbol> {
  const sample = decap().CMS.getBackend('test-repo').init({ backend: {} }, {}) as unknown as {
    entriesByFolder: (folder: string, extension: string, depth: number) => Promise<unknown[]>;
  };
  const [key] = Object.getOwnPropertySymbols(await sample.entriesByFolder('', 'mdx', 1));
  if (!key) throw new Error('Decap keeps the cursor of a list elsewhere.');
  return key;
}
