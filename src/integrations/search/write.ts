import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SearchDocument } from '../../lib/search-document.ts';
import { LANGUAGE } from '../../site.ts';
import { changeIndex } from './change.ts';
import { filesOfEach, PIECE_SIZE, writeWhole } from './engine.ts';
import {
  FILTER,
  FRAGMENT,
  indexName,
  type Meta,
  metaPath,
  pack,
  pathOf,
  PIECE,
  readMeta,
  readPiece,
  unpack,
  writeMeta,
} from './format.ts';
import type { Index } from './pieces.ts';
import { keepIndex, type KeptIndex, openKeptFolder, placeKeptFiles, readKeptIndex } from './kept.ts';

/**
 * Writes the index of some documents, and the engine that reads it, into a folder. Where an earlier build left the index of nearly the same
 * ones, only what is new is indexed, and the files are those that the engine would write. Throws when the engine refuses a
 * document, or ends before it is done.
 * @param site folder of the index, which is empty
 * @param cache what builds keep
 * @param size how much a piece holds, as Pagefind counts it; always the same for one cache
 */
export async function writeIndex(
  documents: readonly SearchDocument[],
  { site, cache, size = PIECE_SIZE }: { site: string; cache: string; size?: number },
): Promise<void> {
  const folder = openKeptFolder(cache);
  const digests = documents.map((document) => createHash('sha256').update(JSON.stringify(document)).digest('hex'));
  const before = readKeptIndex(folder);
  const isWritten = before && (await writeChanged(before, { documents, digests, site, folder, size }));
  if (!isWritten) {
    await writeWhole(documents, site, size);
    const written = await readdir(site, { withFileTypes: true });
    const spare = written.filter((entry) => entry.isFile() && !isUsed(entry.name));
    await Promise.all(spare.map((entry) => rm(join(site, entry.name))));
    await packAsLater(site);
  }
  keepIndex(folder, { documents: digests, site, before });
}

/** Packs what a later build may write anew as that would: whether a file was kept or made, its bytes are the same. */
async function packAsLater(site: string): Promise<void> {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  const packed = entries.filter((entry) => entry.isFile() && /\.pf_(?:index|filter|meta)$/.test(entry.name));
  await Promise.all(
    packed.map(async ({ parentPath, name }) => {
      const file = join(parentPath, name);
      await writeFile(file, await pack(unpack(await readFile(file))));
    }),
  );
}

/** Pagefind also writes its own search boxes, a worker and an engine for other languages, which no page asks for. */
const isUsed = (name: string): boolean => [ENGINE, WORDS, ENTRY].includes(name) || name.endsWith('.pf_meta');

/** The program in the browser, how it takes words of the language apart, and the file that names the index. */
const [ENGINE, WORDS, ENTRY] = ['pagefind.js', `wasm.${LANGUAGE}.pagefind`, 'pagefind-entry.json'];

/** What `pagefind-entry.json` says. */
interface Entry {
  languages: Record<string, { hash: string; page_count: number }>;
}

/** The name of the index in a folder. */
export async function readIndexName(site: string): Promise<string> {
  const entry = JSON.parse(await readFile(join(site, ENTRY), 'utf8')) as Entry;
  const name = entry.languages[LANGUAGE]?.hash;
  if (!name) throw new Error('El buscador no escribió el nombre de su índice.');
  return name;
}

export const readIndexMeta = async (site: string): Promise<Meta> =>
  readMeta(unpack(await readFile(join(site, metaPath(await readIndexName(site))))));

/** Where more of the pages are others, to index all of them takes no longer. */
const MOST_CHANGED = 0.2;

/** Writes the index from the one before, where that can be. */
async function writeChanged(
  before: KeptIndex,
  {
    documents,
    digests,
    site,
    folder,
    size,
  }: { documents: readonly SearchDocument[]; digests: readonly string[]; site: string; folder: string; size: number },
): Promise<boolean> {
  const places = new Map(digests.map((digest, place) => [digest, place]));
  const known = new Set(before.documents);
  const numbers = before.documents.map((digest) => places.get(digest));
  const goneNumbers = [...numbers.keys()].filter((page) => numbers[page] === undefined);
  const newNumbers = [...digests.keys()].filter((page) => !known.has(digests[page] ?? ''));
  if (goneNumbers.length + newNumbers.length > documents.length * MOST_CHANGED) return false;
  const entry = JSON.parse(Buffer.from(before.read(ENTRY)).toString()) as Entry;
  const language = entry.languages[LANGUAGE];
  if (!language) return false;
  const index = toIndex((path) => before.read(path), metaPath(language.hash));
  const gone = goneNumbers.map((page) => readDocument(before, index.meta[1][page]?.[0] ?? ''));
  const newOnes = newNumbers.flatMap((page) => documents[page] ?? []);
  const [goneFiles, newFiles] = await filesOfEach([gone, newOnes], size);
  const added = toSmallIndex(newFiles);
  const changed = changeIndex(
    index,
    { documents, numbers, gone: toSmallIndex(goneFiles), added: { ...added, numbers: newNumbers } },
    size,
  );
  if (!changed) return false;

  const written = new Map<string, Uint8Array>();
  for (const [fragment] of added.meta[1]) {
    const path = pathOf(FRAGMENT, fragment);
    const bytes = newFiles?.get(path);
    if (!bytes) return false;
    written.set(path, bytes);
  }
  const meta = writeMeta(changed.meta);
  const packed = [
    ...[...changed.pieces].map(([name, bytes]) => [pathOf(PIECE, name), bytes] as const),
    ...[...changed.filters].map(([name, bytes]) => [pathOf(FILTER, name), bytes] as const),
    [metaPath(indexName(meta)), meta] as const,
  ];
  await Promise.all(packed.map(async ([path, bytes]) => written.set(path, await pack(bytes))));
  [language.hash, language.page_count] = [indexName(meta), documents.length];
  written.set(ENTRY, Buffer.from(JSON.stringify(entry)));
  const all = [
    ENGINE,
    WORDS,
    ...changed.meta[1].map(([fragment]) => pathOf(FRAGMENT, fragment)),
    ...changed.meta[2].map(([, , name]) => pathOf(PIECE, name)),
  ];
  placeKeptFiles(
    folder,
    all.filter((path) => !written.has(path)),
    site,
  );
  for (const { folder: kind } of [FRAGMENT, PIECE, FILTER]) mkdirSync(join(site, kind), { recursive: true });
  for (const [path, bytes] of written) writeFileSync(join(site, path), bytes);
  return true;
}

const toIndex = (read: (path: string) => Uint8Array, meta: string): Index => ({
  meta: readMeta(unpack(read(meta))),
  readPiece: (name) => readPiece(unpack(read(pathOf(PIECE, name)))),
});

/** An index in memory; one of no documents has no files. */
function toSmallIndex(files: Map<string, Uint8Array> = new Map()): Index {
  const meta = [...files.keys()].find((path) => path.endsWith('.pf_meta'));
  if (!meta) return { meta: ['', [], [], [], [], []], readPiece: () => [] };
  return toIndex((path) => files.get(path) ?? new Uint8Array(), meta);
}

/** What was indexed of a page, in a kept index: its words are in the same order, which is all that is asked. */
function readDocument(before: KeptIndex, fragment: string): SearchDocument {
  const text = Buffer.from(unpack(before.read(pathOf(FRAGMENT, fragment)))).toString();
  const { url, content, meta, filters } = JSON.parse(text) as Omit<SearchDocument, 'sort'>;
  return { url, content, meta, filters, sort: {} };
}
