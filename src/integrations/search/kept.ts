import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { readKeptList, writeKeptList } from '../../lib/kept-list.ts';
import { addMakers } from '../../lib/makers.ts';
import { nameAlso } from '../../lib/place-page.ts';
import { type Sealed, sealOf, stampOfShared } from '../../lib/stamp.ts';

// An index has a file for each page, and each is small: a promise for each would cost several times as much.

/** Name of the file with the documents, in the folder of the index of a site. */
export const DOCUMENTS = 'documents.json';

/** An index that an earlier build made. */
export interface KeptIndex {
  /** Digest of the document of each page, in order. */
  documents: string[];
  /** Its files, by their paths. */
  files: Record<string, Sealed>;
  read: (path: string) => Uint8Array;
}

/**
 * Folder of the index that builds of this program keep: those of each version have their own, so that no other finds what they left. What
 * others left goes.
 * @param cache what builds keep
 */
export function openKeptFolder(cache: string): string {
  const [all, own] = [join(cache, 'search'), addMakers(createHash('sha256').update(process.version)).digest('hex')];
  mkdirSync(join(all, own), { recursive: true });
  for (const other of readdirSync(all).filter((name) => name !== own)) rmSync(join(all, other), { recursive: true });
  return join(all, own);
}

/** The index that the last build left; undefined where there is none, or not all of it. */
export function readKeptIndex(folder: string): KeptIndex | undefined {
  const list = readKeptList<Pick<KeptIndex, 'documents' | 'files'>>(join(folder, LIST), sayDamaged);
  if (!list) return undefined;
  if (!Object.entries(list.files).every(([path, sealed]) => isWhole(join(folder, path), sealed))) {
    sayDamaged();
    // What is damaged is no file of the next index either.
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
    return undefined;
  }
  return { ...list, read: (path) => readFileSync(join(folder, path)) };
}

/** Puts files of a kept index into that of the site, as second names: nothing is read and nothing written. */
export function placeKeptFiles(folder: string, paths: readonly string[], site: string): void {
  const makeFolder = makeFolders();
  for (const path of paths) {
    makeFolder(join(site, path));
    nameAlso(join(folder, path), join(site, path));
  }
}

/**
 * Keeps the index of a site for the builds to come.
 * @param site folder of that index
 * @param before the one from which files were taken, where there was one
 */
export function keepIndex(
  folder: string,
  { documents, site, before }: { documents: readonly string[]; site: string; before?: KeptIndex | undefined },
): void {
  const makeFolder = makeFolders();
  const files: Record<string, Sealed> = {};
  for (const path of filesIn(site)) {
    // From it the index was made; it leaves the site.
    if (path === DOCUMENTS) continue;
    files[path] = sealOf(join(site, path), before?.files[path], stampOfShared);
    if (files[path] === before?.files[path]) continue;
    makeFolder(join(folder, path));
    // In the place of another file of the name, if there is one.
    rmSync(join(folder, `${path}.next`), { force: true });
    nameAlso(join(site, path), join(folder, `${path}.next`));
    renameSync(join(folder, `${path}.next`), join(folder, path));
  }
  writeKeptList(join(folder, LIST), { documents, files });
  for (const path of filesIn(folder)) if (!files[path] && path !== LIST) rmSync(join(folder, path), { force: true });
}

const LIST = 'index.json';

/** Paths of the files below a folder. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)));

function isWhole(file: string, sealed: Sealed): boolean {
  try {
    return sealOf(file, sealed, stampOfShared).sum === sealed.sum;
  } catch {
    return false;
  }
}

/** Makes the folder of a file, once. */
function makeFolders(): (file: string) => void {
  const made = new Set<string>();
  return (file) => {
    const folder = dirname(file);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
  };
}

function sayDamaged(): void {
  console.error('Se prepara de nuevo el índice del buscador: lo guardado de él estaba dañado.');
}
