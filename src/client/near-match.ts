/** How much of a typed word a found word must begin with, to count as the same word in another form. */
const SHARE = 0.6;
const MIN_LETTERS = 3;
/** The endings of long words differ most («reclamación», «reclamo»): so many shared letters are enough for any word. */
const ENOUGH_LETTERS = 6;

/**
 * False when the found words have nothing to do with what was typed. Pagefind shortens a word it does not know until
 * it knows the rest: «elefante» would find every «el».
 * @param typed the words of the query
 * @param found words that the engine marked in its excerpts
 */
export function isNearMatch(typed: string, found: readonly string[]): boolean {
  const marked = found.map(plain);
  const words = typed
    .split(/[^\p{L}\p{N}]+/u)
    .map(plain)
    .filter((word) => word.length > MIN_LETTERS);
  return words.every((word) => marked.some((other) => sharesBeginning(word, other)));
}

function sharesBeginning(word: string, other: string): boolean {
  let shared = 0;
  while (shared < word.length && word[shared] === other[shared]) shared += 1;
  return shared >= Math.min(ENOUGH_LETTERS, Math.max(MIN_LETTERS, Math.ceil(word.length * SHARE)));
}

const plain = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
