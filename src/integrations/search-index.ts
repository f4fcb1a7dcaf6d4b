import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import { INDEX_PIECES, INDEX_VERSION } from '../site.ts';
import type { Around } from './kept-pages.ts';
import { DOCUMENTS } from './search/kept.ts';
import { readIndexMeta, readIndexName } from './search/write.ts';
import type { IndexWork } from './search/worker.ts';

/** Route of the documents, which leave the site when it is made. */
const ROUTE = `/pagefind/${DOCUMENTS}`;

/**
 * Builds the search index from the documents of their route. They are made before all pages: the engine is a program of its
 * own, and works while the pages are made.
 */
export function searchIndex(): AstroIntegration & { makeFirst: Around } {
  let [site, cache] = ['', ''];
  let indexing: Promise<void> | undefined;
  const isOfDocuments = ({ route }: { route: string }) => route === ROUTE;
  /** The documents that stand in the site already. */
  const placed = () => readFile(join(site, ROUTE), 'utf8');
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
        if (!indexing) throw new Error(`No page gave ${ROUTE}.`);
        await indexing;
        await rm(join(site, ROUTE), { force: true });
        const count = await nameIndex(join(site, 'buscar/index.html'), join(site, 'pagefind'));
        logger.info(`Indexed ${count} pages`);
      },
    },
  };
}

/** Writes the index of documents, as JSON, into the site. Pages are made meanwhile, so another thread does it. */
function indexDocuments(text: string, { site, cache }: { site: string; cache: string }): Promise<void> {
  const work: IndexWork = { text, site: join(site, 'pagefind'), cache };
  const worker = new Worker(new URL('./search/worker.ts', import.meta.url), { workerData: work });
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error('El índice del buscador quedó sin terminar.')),
    );
  });
}

/** Writes the name of the index and its pieces into the page of the search, which asks for them before the engine has come; gives how many pages it has. */
async function nameIndex(page: string, folder: string): Promise<number> {
  const [version, [, documents, pieces]] = [await readIndexName(folder), await readIndexMeta(folder)];
  const told = pieces.length > MOST_PIECES ? '' : pieces.map(([from, , name]) => `${from}:${name}`).join(' ');
  const html = await readFile(page, 'utf8');
  // Its file may be that of a kept page, which stays as it is.
  await writeFile(`${page}.next`, html.replaceAll(INDEX_VERSION, version).replaceAll(INDEX_PIECES, told));
  await rename(`${page}.next`, page);
  return documents.length;
}

/** A longer list would cost the page more than it saves. */
const MOST_PIECES = 100;
