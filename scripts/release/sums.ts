import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compare } from '../../src/lib/compare.ts';
import { mainPart, sumOf, sumOfText } from '../../src/lib/page-text.ts';

/** What was published at an address: the bytes of a file, and of a page its words too. */
export interface PublishedSum {
  kind: 'bytes' | 'words';
  /** Path of its file in the site: `archivos/informes/acta.pdf`. */
  path: string;
  sum: string;
}

/** Name of the list in the site. */
export const SUMS_FILE = 'sumas.sha256';

/** Folders and files of the machinery, which say nothing to readers; the picture of a shared link repeats its page. */
const MACHINERY = /^(?:_astro|admin|pagefind)\/|^(?:_\w+|estado\.json|sumas\.sha256.*)$|(?:^|\/)tarjeta\.png$/;

/** Sums of every document and page of a built site, or of a copy of it, by their paths. */
export async function sumsOf(folder: string): Promise<PublishedSum[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/').replace(/^\/+/, ''))
    .filter((path) => !MACHINERY.test(path))
    .toSorted(compare);
  const sums: PublishedSum[] = [];
  for (const path of paths) {
    const bytes = await readFile(join(folder, path));
    const main = path.endsWith('.html') ? mainPart(bytes.toString()) : undefined;
    sums.push({ kind: 'bytes', path, sum: sumOf(bytes) });
    if (main !== undefined) sums.push({ kind: 'words', path, sum: sumOfText(main) });
  }
  return sums;
}

/**
 * The list as text. `sha256sum -c` proves every file; the words of pages are comments to it, because they are summed
 * without what stands around them.
 */
export const writeSums = (sums: readonly PublishedSum[]): string =>
  [
    '# Sumas SHA-256 de lo publicado. Para comprobar los archivos: sha256sum -c sumas.sha256',
    ...linesOf(sums, 'bytes', ''),
    '# Palabras de cada página, sin espacios ni etiquetas. Para comprobarlo todo: npm run verify -- carpeta',
    ...linesOf(sums, 'words', WORDS),
    '',
  ].join('\n');

const WORDS = '#palabras ';

const linesOf = (sums: readonly PublishedSum[], kind: PublishedSum['kind'], before: string): string[] =>
  sums.filter((item) => item.kind === kind).map(({ path, sum }) => `${before}${sum}  ${path}`);

/** Reads such a list. Lines that are no sums are left out. */
export const readSums = (text: string): PublishedSum[] =>
  text.split('\n').flatMap((line) => {
    const [, words, sum = '', path = ''] = /^(#palabras )?([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    return sum === '' ? [] : [{ kind: words ? 'words' : 'bytes', path, sum }];
  });

/** In what a copy is not what was published, by paths. */
export interface SumFaults {
  /** Says something else. */
  changed: string[];
  /** A page that says the same, and whose file is another. */
  reshaped: string[];
  missing: string[];
  /** There without having been published. */
  added: string[];
}

/** Compares a copy with the list of what was published. */
export function compareSums(published: readonly PublishedSum[], copy: readonly PublishedSum[]): SumFaults {
  const [were, are] = [byKind(published), byKind(copy)];
  const differing = [...were.bytes.keys()].filter((path) => {
    const sum = are.bytes.get(path);
    return sum !== undefined && sum !== were.bytes.get(path);
  });
  const saysTheSame = (path: string) => were.words.has(path) && were.words.get(path) === are.words.get(path);
  return {
    changed: differing.filter((path) => !saysTheSame(path)),
    reshaped: differing.filter(saysTheSame),
    missing: [...were.bytes.keys()].filter((path) => !are.bytes.has(path)),
    added: [...are.bytes.keys()].filter((path) => !were.bytes.has(path)),
  };
}

const byKind = (sums: readonly PublishedSum[]) => {
  const ofKind = (wanted: PublishedSum['kind']) =>
    new Map(sums.filter(({ kind }) => kind === wanted).map(({ path, sum }) => [path, sum]));
  return { bytes: ofKind('bytes'), words: ofKind('words') };
};
