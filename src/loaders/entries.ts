import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { type EntryFile, readCollectionFiles } from '../check/content-files.ts';
import type { CheckMemory } from '../check/check-memory.ts';
import { bodyOf, checkEntry, type EntryCheck } from '../check/entry.ts';
import { terminalReporter } from '../check/reporters.ts';
import { publishedFrom } from '../domain/publication.ts';
import type { Environment } from '../lib/environment.ts';
import { isImage } from '../lib/file-type.ts';
import { RESERVED_WORD } from '../lib/reserved-word.ts';
import { normalizeMedia } from '../lib/media-path.ts';
import type { CollectionName } from '../model/collections.ts';
import type { MediaUse } from '../mdx/media.ts';
import { toHtmlTree } from '../mdx/parse.ts';
import { storeBody, type StoredData } from '../mdx/stored-entry.ts';
import { toBody } from '../mdx/to-body.ts';

/** What the loader depends on besides the content. */
export interface LoaderOptions extends Pick<Environment, 'contentDir' | 'now'> {
  /** Changes when the code that parses does, so that stored entries are parsed again. */
  codeDigest: string;
  /** What the check of this build has read; without it every entry is read here. */
  memory?: Promise<CheckMemory>;
}

/**
 * Loads one collection of MDX files as data: each body is parsed once, guarded, and stored as static HTML and block
 * nodes. Nothing of it is ever compiled to JavaScript. Entries under embargo never enter the store, so no page, feed,
 * search index or picture can show them.
 */
export function mdxLoader(collection: CollectionName, options: LoaderOptions): Loader {
  return {
    name: 'mdx-as-data',
    load: async (context) => {
      await loadAll(collection, options, context);
      watchFolder(collection, options, context);
    },
  };
}

async function loadAll(collection: CollectionName, options: LoaderOptions, context: LoaderContext): Promise<void> {
  const [files, memory] = await Promise.all([readCollectionFiles(options.contentDir, collection), options.memory]);
  const kept = new Set<string>();
  for (const file of files.entries) {
    // The folder belongs to it: pictures are found from the path that is stored.
    const key = `${options.codeDigest}\n${options.contentDir}\n${Buffer.from(file.bytes).toString('latin1')}`;
    const digest = context.generateDigest(key);
    const stored = context.store.get(file.id);
    const isKept = stored?.digest === digest && Number(stored.data['from']) <= options.now.getTime();
    if (isKept || (await store(checkEntry(file, files.media, memory?.read(file)), file, digest, options, context)))
      kept.add(file.id);
  }
  for (const id of context.store.keys()) if (!kept.has(id)) context.store.delete(id);
}

/** Stores an entry; false when it is under embargo. Throws with every fault of the entry. */
async function store(
  { entry, issues, media }: EntryCheck,
  file: EntryFile,
  digest: string,
  options: LoaderOptions,
  context: LoaderContext,
): Promise<boolean> {
  const errors = issues.filter((issue) => issue.severity === 'error');
  if (!entry || errors.length > 0) {
    throw new Error(terminalReporter(errors.map((issue) => ({ ...issue, file: file.file }))));
  }
  const from = publishedFrom(entry.data);
  if (from > options.now.getTime()) return false;
  // What was taken down is not published in part: no text, no picture.
  const isShown = !('withdrawn' in entry.data && entry.data.withdrawn);
  const headings = isShown ? entry.names.headings : [];
  const nodes = isShown ? toBody(toHtmlTree(bodyOf(file)), headings) : [];
  const filePath = relative(
    fileURLToPath(context.config.root),
    join(options.contentDir, file.collection, basename(file.file)),
  );
  const data = { fields: entry.data, pictures: isShown ? picturesOf(media) : {}, from } satisfies StoredData;
  context.store.set({ id: file.id, data, filePath, digest, rendered: storeBody({ headings, nodes }) });
  return true;
}

/** Every picture that an entry uses, by its normalised path, for Astro's image pipeline. */
function picturesOf(media: readonly MediaUse[]): Record<string, string> {
  const pictures = media.map(({ path }) => normalizeMedia(path)).filter((path) => isImage(path));
  return Object.fromEntries(pictures.map((path) => [path, `${RESERVED_WORD}./${path}`]));
}

/** In the development server a change in the folder loads the collection again. */
function watchFolder(collection: CollectionName, options: LoaderOptions, context: LoaderContext): void {
  const { watcher, logger } = context;
  if (!watcher) return;
  const folder = `${options.contentDir}/${collection}/`;
  watcher.add(folder);
  watcher.on('all', (_, path) => {
    if (!path.startsWith(folder)) return;
    loadAll(collection, options, context).catch((error: Error) => logger.error(error.message));
  });
}
