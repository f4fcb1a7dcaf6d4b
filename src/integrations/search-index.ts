import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { SearchDocument } from '../lib/search-document.ts';
import { INDEX_PIECES, INDEX_VERSION } from '../site.ts';
import type { Around } from './kept-pages.ts';
import { readIndexMeta, readIndexName, writeIndex } from './search/write.ts';

/** Route of the documents, which leave the site when it is made. */
const DOCUMENTS = '/pagefind/documents.json';

/**
 * Builds the search index from the documents of their route. They are made before all pages: the engine is a program of its
 * own, and works while the pages are made.
 */
export function searchIndex(): AstroIntegration & { makeFirst: Around } {
  let [site, cache] = ['', ''];
  let indexing: Promise<number> | undefined;
  const isOfDocuments = ({ route }: { route: string }) => route === DOCUMENTS;
  /** The documents that stand in the site already. */
  const placed = () => readFile(join(site, DOCUMENTS), 'utf8');
  const begin = (documents: Promise<string>) => {
    indexing = documents.then((text) => indexDocuments(text, { site, cache }));
    // Whoever waits for it is told.
    indexing.catch(() => undefined);
  };
  return {
    name: 'search-index',
    makeFirst: (own) => ({
      ...own,
      getStaticPaths: async () => {
        const paths = await own.getStaticPaths();
        const isFirst = ({ route }: (typeof paths)[number]) => isOfDocuments(route);
        // As an earlier build made them.
        if (!paths.some(isFirst)) begin(placed());
        return [...paths.filter(isFirst), ...paths.filter((path) => !isFirst(path))];
      },
      render: async (request, options) => {
        const answer = await own.render(request, options);
        const response = 'response' in answer ? answer.response : answer;
        if (isOfDocuments(options.routeData)) begin(response.body ? response.clone().text() : placed());
        return answer;
      },
    }),
    hooks: {
      'astro:config:done': ({ config }) => {
        [site, cache] = [fileURLToPath(config.outDir), fileURLToPath(config.cacheDir)];
      },
      'astro:build:done': async ({ logger }) => {
        // The log of the build knows the phase and the count by these words.
        logger.info('Indexing');
        const count = await indexing;
        if (count === undefined) throw new Error(`No page gave ${DOCUMENTS}.`);
        await rm(join(site, DOCUMENTS), { force: true });
        await nameIndex(join(site, 'buscar/index.html'), join(site, 'pagefind'));
        logger.info(`Indexed ${count} pages`);
      },
    },
  };
}

/** Writes the index of documents into the site, and gives how many there are. */
async function indexDocuments(text: string, { site, cache }: { site: string; cache: string }): Promise<number> {
  const documents = JSON.parse(text) as SearchDocument[];
  await writeIndex(documents, { site: join(site, 'pagefind'), cache });
  return documents.length;
}

/** Writes the name of the index and its pieces into the page of the search, which asks for them before the engine has come. */
async function nameIndex(page: string, folder: string): Promise<void> {
  const [version, [, , pieces]] = [await readIndexName(folder), await readIndexMeta(folder)];
  const told = pieces.length > MOST_PIECES ? '' : pieces.map(([from, , name]) => `${from}:${name}`).join(' ');
  const html = await readFile(page, 'utf8');
  // Its file may be that of a kept page, which stays as it is.
  await writeFile(`${page}.next`, html.replaceAll(INDEX_VERSION, version).replaceAll(INDEX_PIECES, told));
  await rename(`${page}.next`, page);
}

/** A longer list would cost the page more than it saves. */
const MOST_PIECES = 100;
