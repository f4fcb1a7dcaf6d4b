import { onceEach } from '../../lib/once.ts';
import type { SearchDocument } from '../../lib/search-document.ts';
import { byBytes, type Meta, type MetaPiece, nameOf, type Place, type Word, writePiece } from './format.ts';

/** An index of Pagefind, of which a piece is read when it is asked for. */
export interface Index {
  meta: Meta;
  readPiece: (name: string) => Word[];
}

/** How the pages of the site are others than before. */
export interface Change {
  /** All of them, in order. */
  documents: readonly SearchDocument[];
  /** The number that each page of the index has from now on; undefined where it is gone. */
  numbers: readonly (number | undefined)[];
  /** An index of the pages that are gone alone: it tells where their words are. */
  gone: Index;
  /** An index of the new ones alone, and the number of each. */
  added: Index & { numbers: readonly number[] };
}

/** A piece of the index: one that stays, by its place in the index before, or one that is made. */
export type Piece = { stays: number } | { first: string; last: string; bytes: Uint8Array };

/** Cuts the words into pieces as Pagefind does: one ends with the word that fills it. */
export function cutPieces(before: Index, change: Change, size: number): Piece[] {
  const pieces = before.meta[2];
  const byPlace = groupWords(newWords(change.added, before.meta[5]), pieces);
  const touched = new Set(byPlace.keys());
  for (const [word] of wordsOf(change.gone)) touched.add(placeOf(word, pieces));
  const isShifted = change.numbers.some((number, at) => number !== undefined && number !== at);
  const next: Piece[] = [];
  let open: Word[] = [];
  let filled = 0;
  const close = () => {
    if (open.length > 0) next.push({ ...endsOf(open), bytes: writePiece(open) });
    [open, filled] = [[], 0];
  };
  for (const [place, [, , name]] of pieces.entries()) {
    const isTouched = isShifted || touched.has(place);
    if (!isTouched && open.length === 0) {
      next.push({ stays: place });
      continue;
    }
    const words = before.readPiece(name);
    for (const word of isTouched ? changeWords(words, byPlace.get(place) ?? new Map(), change.numbers) : words) {
      open.push(word);
      filled += sizeOf(word);
      if (filled >= size) close();
    }
  }
  close();
  return next;
}

/** How much of a piece a word fills. */
const sizeOf = ([, pages, forms]: Word): number =>
  sizeOfPlaces(pages) + forms.reduce((sum, [, places]) => sum + 1 + sizeOfPlaces(places), 0);

const sizeOfPlaces = (places: readonly Place[]): number =>
  places.reduce((sum, [, text, facts]) => sum + 1 + text.length + facts.length, 0);

/** The last piece whose words may begin before this one; the words of none are missing, as new ones can come into any. */
function placeOf(word: string, pieces: readonly MetaPiece[]): number {
  let [low, high] = [0, pieces.length];
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (byBytes(pieces[middle]?.[0] ?? '', word) <= 0) low = middle;
    else high = middle;
  }
  return low;
}

function groupWords(words: readonly Word[], pieces: readonly MetaPiece[]): Map<number, Map<string, Word>> {
  const groups = new Map<number, Map<string, Word>>();
  for (const word of words) {
    const place = placeOf(word[0], pieces);
    groups.set(place, (groups.get(place) ?? new Map<string, Word>()).set(word[0], word));
  }
  return groups;
}

const wordsOf = ({ meta, readPiece }: Index): Word[] => meta[2].flatMap(([, , name]) => readPiece(name));

/** The words of the new pages, as they stand in the index of all. */
function newWords(added: Change['added'], facts: readonly string[]): Word[] {
  const own = added.meta[5];
  // In a list of places a number below nothing is a fact, counted from -1.
  const toFact = (place: number) => (place < 0 ? -1 - facts.indexOf(own[-1 - place] ?? '') : place);
  const renumber = (places: readonly Place[]) =>
    places.map(([page, text, inFacts]): Place => [added.numbers[page] ?? -1, text, inFacts.map(toFact)]);
  return wordsOf(added).map(([word, pages, forms]) => [
    word,
    renumber(pages),
    forms.map(([form, places]) => [form, renumber(places)]),
  ]);
}

/** The words of a piece without the pages that are gone and with the new ones. */
function changeWords(words: readonly Word[], added: Map<string, Word>, numbers: Change['numbers']): Word[] {
  const left = new Map(added);
  const stay = (places: readonly Place[]) =>
    places.flatMap(([page, ...rest]): Place[] => (numbers[page] === undefined ? [] : [[numbers[page], ...rest]]));
  const changed = words.map(([word, pages, forms]): Word => {
    const [, newPages = [], newForms = []] = left.get(word) ?? [];
    left.delete(word);
    const inForms = new Map(forms.map(([form, places]) => [form, stay(places)]));
    for (const [form, places] of newForms) inForms.set(form, [...(inForms.get(form) ?? []), ...places]);
    return [word, inOrder([...stay(pages), ...newPages]), inOrderOfForms([...inForms])];
  });
  const all = left.size === 0 ? changed : [...changed, ...left.values()].toSorted(([a], [b]) => byBytes(a, b));
  return all.filter(([, pages, forms]) => pages.length > 0 || forms.length > 0);
}

const inOrder = (places: readonly Place[]): Place[] => places.toSorted(([a], [b]) => a - b);

/** In the order in which Pagefind meets them, page by page: those of the text before those of the facts. */
function inOrderOfForms(forms: readonly [string, Place[]][]): [string, Place[]][] {
  const rank = ([form, [first]]: [string, Place[]]) => ({
    form,
    page: first?.[0] ?? 0,
    late: first?.[1].length ? 0 : 1,
  });
  return forms
    .filter(([, places]) => places.length > 0)
    .map(([form, places]): [string, Place[]] => [form, inOrder(places)])
    .toSorted((one, other) => {
      const [a, b] = [rank(one), rank(other)];
      return a.page - b.page || a.late - b.late || byBytes(a.form, b.form);
    });
}

/** The list of pieces, each with as many letters of its first and last word as tell it from its neighbours. */
export function listPieces(next: readonly Piece[], before: Index): MetaPiece[] {
  const pieces = before.meta[2];
  // All of them would be as many words as the site has.
  const ends = onceEach((at: number) => {
    const piece = next[at];
    if (!piece) return endsOf([]);
    return 'stays' in piece ? endsOf(before.readPiece(pieces[piece.stays]?.[2] ?? '')) : piece;
  });
  return next.map((piece, at): MetaPiece => {
    const stays = placeIn(piece);
    const old = stays === undefined ? undefined : pieces[stays];
    if (stays !== undefined && placeIn(next[at - 1]) === stays - 1 && placeIn(next[at + 1]) === stays + 1 && old)
      return old;
    const { first, last } = ends(at);
    const from = at === 0 ? first : lettersBeside(first, ends(at - 1).last);
    const to = at === next.length - 1 ? last : lettersBeside(last, ends(at + 1).first);
    const name = 'bytes' in piece ? nameOf(piece.bytes) : (old?.[2] ?? '');
    // Fewer letters of the last word must not come before the first one.
    return [from, byBytes(to, from) < 0 ? last : to, name];
  });
}

const endsOf = (words: readonly Word[]) => ({ first: words[0]?.[0] ?? '', last: words.at(-1)?.[0] ?? '' });

const placeIn = (piece: Piece | undefined): number | undefined => (piece && 'stays' in piece ? piece.stays : undefined);

/** A word's letters as far as the word beside it has the same ones, and one more. */
function lettersBeside(word: string, beside: string): string {
  const [letters, others] = [[...word], [...beside]];
  const same = letters.findIndex((letter, at) => letter !== others[at]);
  return letters.slice(0, same === -1 ? letters.length : same + 1).join('');
}
