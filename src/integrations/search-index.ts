import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import type { SearchDocument } from '../lib/search-document.ts';
import { piecesOf } from './index-pieces.ts';
import type { Around } from './kept-pages.ts';
import { INDEX_PIECES, INDEX_VERSION, LANGUAGE } from '../site.ts';

/** Route of the documents, which leave the site when it is made. */
const DOCUMENTS = '/pagefind/documents.json';

/**
 * Builds the search index from the documents of their route. They are made before all pages: the engine is a program of its
 * own, and works while the pages are made.
 */
export function searchIndex(): AstroIntegration & { makeFirst: Around } {
  let site = '';
  let indexing: Promise<number> | undefined;
  const isOfDocuments = ({ route }: { route: string }) => route === DOCUMENTS;
  /** The documents that stand in the site already. */
  const placed = () => readFile(join(site, DOCUMENTS), 'utf8');
  const begin = (documents: Promise<string>) => {
    indexing = documents.then((text) => indexDocuments(text, site));
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
        site = fileURLToPath(config.outDir);
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
async function indexDocuments(text: string, site: string): Promise<number> {
  const documents = JSON.parse(text) as SearchDocument[];
  await writeIndex(documents, join(site, 'pagefind'));
  return documents.length;
}

/**
 * A search fetches a piece of the index for each of its words: a quarter of Pagefind's own size is 7 KB less waste on a slow
 * line. The engine's program reads it from its environment alone, under a name that says that it may go.
 */
const INDEX_PIECE = '5000';

/**
 * Writes the index of some documents, and the engine that reads it, into a folder. Throws when the engine refuses one, or
 * ends before it is done.
 * @internal
 */
export async function writeIndex(documents: readonly SearchDocument[], folder: string): Promise<void> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = INDEX_PIECE;
  try {
    await withEngine(async () => {
      const { index, errors } = await createIndex({ forceLanguage: LANGUAGE });
      if (!index) throw new Error(`El buscador no se pudo preparar: ${errors.join(' ')}`);
      const records = documents.map(({ sort, ...document }) =>
        index.addCustomRecord({ ...document, language: LANGUAGE, sort: { ...sort } }),
      );
      const answers = [...(await Promise.all(records)), await index.writeFiles({ outputPath: folder })];
      const problems = answers.flatMap((answer) => answer.errors);
      if (problems.length > 0) throw new Error(`El buscador no aceptó un documento: ${problems.join(' ')}`);
    });
  } finally {
    await close();
  }
  const written = await readdir(folder, { withFileTypes: true });
  const spare = written.filter((entry) => entry.isFile() && !isUsed(entry.name));
  await Promise.all(spare.map((entry) => rm(join(folder, entry.name))));
}

/**
 * Pagefind starts a program and waits for ever if it dies; node would then end with the site half made and no error. Its
 * process is seen only where node tells of every new one.
 */
async function withEngine(work: () => Promise<void>): Promise<void> {
  let onEnd: (error: Error) => void = () => undefined;
  const ended = new Promise<never>((_, reject) => {
    onEnd = reject;
  });
  const watch = (message: unknown) => {
    const { process } = message as { process: ChildProcess };
    process.once('exit', () => {
      // Those who make pages at the same time start programs too.
      if (!process.spawnargs.includes('--service')) return;
      onEnd(new Error('El programa del buscador terminó antes de tiempo; lo que dijo está arriba.'));
    });
  };
  subscribe('child_process', watch);
  try {
    await Promise.race([work(), ended]);
  } finally {
    unsubscribe('child_process', watch);
  }
}

/** Pagefind also writes its own search boxes, a worker and an engine for other languages, which no page asks for. */
const isUsed = (name: string): boolean =>
  ['pagefind.js', 'pagefind-entry.json', `wasm.${LANGUAGE}.pagefind`].includes(name) || name.endsWith('.pf_meta');

/** Writes the name of the index and its pieces into the page of the search, which asks for them before the engine has come. */
async function nameIndex(page: string, folder: string): Promise<void> {
  const entry = JSON.parse(await readFile(join(folder, 'pagefind-entry.json'), 'utf8')) as Entry;
  const version = entry.languages[LANGUAGE]?.hash;
  if (!version) throw new Error('El buscador no escribió el nombre de su índice.');
  const pieces = piecesOf(gunzipSync(await readFile(join(folder, `pagefind.${version}.pf_meta`))));
  const told = pieces.length > MOST_PIECES ? '' : pieces.map(({ from, name }) => `${from}:${name}`).join(' ');
  const html = await readFile(page, 'utf8');
  // Its file may be that of a kept page, which stays as it is.
  await writeFile(`${page}.next`, html.replaceAll(INDEX_VERSION, version).replaceAll(INDEX_PIECES, told));
  await rename(`${page}.next`, page);
}

/** A longer list would cost the page more than it saves. */
const MOST_PIECES = 100;

/** What `pagefind-entry.json` says. */
interface Entry {
  languages: Record<string, { hash: string }>;
}
