import { type Meta, type MetaPage, nameOf, shortName, writeFilter } from './format.ts';
import { factsOf, filtersOf, sortsOf } from './lists.ts';
import { type Change, cutPieces, type Index, listPieces } from './pieces.ts';

/** An index that was made from another one. */
export interface Changed {
  meta: Meta;
  /** The bytes of each piece and of each filter that may be new, by the names of their files. */
  pieces: Map<string, Uint8Array>;
  filters: Map<string, Uint8Array>;
}

/**
 * The index that Pagefind would make of some pages, from the one that it made of nearly the same pages: pieces without a word of a page
 * that is gone or new stay as they are.
 * @param size how much a piece holds, as Pagefind counts it
 * @returns undefined where only Pagefind can tell, because two files would have one name or because pages have facts of other kinds
 */
export function changeIndex(before: Index, change: Change, size: number): Changed | undefined {
  const [version, pages, pieces, , , facts] = before.meta;
  const { documents, numbers, added } = change;
  if (factsOf(documents).join('\n') !== facts.join('\n')) return undefined;
  const next = cutPieces(before, change, size);
  const nextPieces = listPieces(next, before);
  const nextPages: MetaPage[] = [];
  for (const [at, page] of pages.entries()) if (numbers[at] !== undefined) nextPages[numbers[at]] = page;
  for (const [at, page] of added.meta[1].entries()) nextPages[added.numbers[at] ?? -1] = page;
  const filters = filtersOf(documents).map((filter) => [filter[0], writeFilter(filter)] as const);
  const names = filters.map(([filter, bytes]): [string, string] => [filter, nameOf(bytes)]);
  const isClear =
    areClear(namesOf(pieces, 2), namesOf(nextPieces, 2)) &&
    areClear(namesOf(pages, 0), namesOf(nextPages, 0)) &&
    areClear([], namesOf(names, 1));
  if (!isClear) return undefined;
  return {
    meta: [version, nextPages, nextPieces, names, sortsOf(documents), facts],
    pieces: new Map(next.flatMap((piece) => ('bytes' in piece ? [[nameOf(piece.bytes), piece.bytes] as const] : []))),
    filters: new Map(filters.map(([, bytes]) => [nameOf(bytes), bytes] as const)),
  };
}

const namesOf = <N extends number>(list: readonly Record<N, string>[], place: N): string[] =>
  list.map((item) => item[place]);

/** Whether each file that comes or goes has a name that resembles no other: Pagefind gives names in order. */
function areClear(before: readonly string[], after: readonly string[]): boolean {
  const [old, now] = [new Set(before), new Set(after)];
  if (now.size < after.length) return false;
  const counts = new Map<string, number>();
  const all = [...new Set([...old, ...now])];
  for (const name of all) counts.set(shortName(name), (counts.get(shortName(name)) ?? 0) + 1);
  return all.every((name) => (old.has(name) && now.has(name)) || counts.get(shortName(name)) === 1);
}
