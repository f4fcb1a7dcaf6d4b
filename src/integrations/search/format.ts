import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';
import { decode, encode } from 'cborg';
import { LANGUAGE } from '../../site.ts';

// What Pagefind 1.6 writes, and the engine in the browser reads: lists in CBOR, packed, each in a file that has the sum of its
// bytes for a name. https://github.com/Pagefind/pagefind/tree/main/pagefind/src/index

/** What `pf_meta` lists. */
export type Meta = [
  version: string,
  pages: MetaPage[],
  pieces: MetaPiece[],
  filters: [name: string, file: string][],
  sorts: [name: string, pages: number[]][],
  facts: string[],
];
/** A page of the site: the name of its fragment, and how many words it has. A page is known by its place in this list. */
export type MetaPage = [fragment: string, words: number, ...others: unknown[]];
/** A piece of the words: letters with which its first and its last one begin, and its name. */
export type MetaPiece = [from: string, to: string, name: string];

/** A word, as the language is reduced to, and where it stands; the forms of it that have accents stand apart. */
export type Word = [word: string, pages: Place[], forms: [form: string, pages: Place[]][]];
/** A page with the word: its number, where in its text and where in its facts. */
export type Place = [page: number, text: number[], facts: number[]];
/** A filter, and the pages of each of its values. */
export type Filter = [name: string, values: [value: string, pages: number[]][]];

/** The folder of each kind of file, and how its names end. */
export const FRAGMENT = { folder: 'fragment', ending: '.pf_fragment' } as const;
export const PIECE = { folder: 'index', ending: '.pf_index' } as const;
export const FILTER = { folder: 'filter', ending: '.pf_filter' } as const;

/** Path of a file in the folder of the index. */
export const pathOf = ({ folder, ending }: { folder: string; ending: string }, name: string): string =>
  `${folder}/${name}${ending}`;
export const metaPath = (name: string): string => `pagefind.${name}.pf_meta`;

/** What a packed file says. Throws where it is none of Pagefind's. */
export function unpack(packed: Uint8Array): Uint8Array {
  const bytes = gunzipSync(packed);
  if (bytes.subarray(0, MARK.length).toString() !== MARK) throw new Error('No es un archivo del buscador.');
  return bytes.subarray(MARK.length);
}

export const pack = async (bytes: Uint8Array): Promise<Uint8Array> =>
  promisify(gzip)(Buffer.concat([Buffer.from(MARK), bytes]), { level: 9 });

const MARK = 'pagefind_dcd';

export const readMeta = (bytes: Uint8Array): Meta => decode(bytes) as Meta;
export const writeMeta = (meta: Meta): Uint8Array => encode(meta);
export const writeFilter = (filter: Filter): Uint8Array => encode(filter);

/** The words of a piece. In the file the number of a page is counted from that of the page before it. */
export function readPiece(bytes: Uint8Array): Word[] {
  const [words] = decode(bytes) as [Word[]];
  for (const [, pages, forms] of words) for (const list of [pages, ...forms.map(([, places]) => places)]) sum(list);
  return words;
}

function sum(places: Place[]): void {
  let before = 0;
  for (const place of places) {
    before += place[0];
    place[0] = before;
  }
}

export const writePiece = (words: readonly Word[]): Uint8Array =>
  encode([
    words.map(([word, pages, forms]) => [
      word,
      fromBefore(pages),
      forms.map(([form, places]) => [form, fromBefore(places)]),
    ]),
  ]);

const fromBefore = (places: readonly Place[]): Place[] =>
  places.map(([page, text, facts], at) => [page - (places[at - 1]?.[0] ?? 0), text, facts]);

/** The name of a file with these bytes. Where another file has it, Pagefind makes it longer. */
export const nameOf = (bytes: Uint8Array): string => shortName(`${LANGUAGE}_${sumOf(bytes)}`);
/** What a name is before it is made longer. */
export const shortName = (name: string): string => name.slice(0, LANGUAGE.length + 8);
/** The name of `pf_meta` with these bytes, by which it is known which index that is. */
export const indexName = (meta: Uint8Array): string => `${LANGUAGE}_${sumOf(meta).slice(0, LANGUAGE.length + 8)}`;

/** Pagefind writes each byte of the sum as short as it can be. */
const sumOf = (bytes: Uint8Array): string =>
  [...createHash('sha1').update(bytes).digest()].map((byte) => byte.toString(16)).join('');

/** Order of two texts as Pagefind has it, by their bytes. */
export const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
