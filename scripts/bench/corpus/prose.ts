/** Spanish-looking prose from a list of words. The same seed and words always give the same text. */
export interface Prose {
  /** A whole number from 0 to `below - 1`. */
  number: (below: number) => number;
  pick: <T>(list: readonly T[]) => T;
  /** A few words without a full stop, the first one with a capital. */
  title: (words: number) => string;
  /** Sentences of some 13 words, up to about `words` words together. */
  paragraph: (words: number) => string;
}

/** Words that make up half of any Spanish text. */
const SMALL =
  'de la que el en y a los se del las por un para con no una su al lo como más pero sus este ya entre'.split(' ');

/** Prose of one entry: `seed` is its place in the corpus. */
export function createProse(words: readonly string[], seed: number): Prose {
  const random = createRandom(seed);
  const number = (below: number): number => Math.floor(random() * below);
  const pick = <T>(list: readonly T[]): T => list[number(list.length)] as T;
  // Few words are common and most are rare: the square of chance prefers the head of a list that has no order.
  const content = (): string => words[Math.floor(random() ** 3 * words.length)] ?? '';
  const run = (count: number): string =>
    capital(Array.from({ length: count }, (_, at) => (at % 2 === 0 ? pick(SMALL) : content())).join(' '));
  return {
    number,
    pick,
    title: run,
    paragraph: (count) =>
      Array.from({ length: Math.max(1, Math.round(count / 13)) }, () => `${run(9 + number(9))}.`).join(' '),
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Numbers from 0 to 1 by the generator mulberry32, seeded through a multiplicative hash so that neighbours differ. */
function createRandom(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}
