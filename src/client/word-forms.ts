/** How much of a typed word a found word must begin with, to count as another form of it. */
const SHARE = 0.6;
const MIN_LETTERS = 3;
/** The endings of long words differ most («reclamación», «reclamo»): so many shared letters are enough for any word. */
const ENOUGH_LETTERS = 6;

/** A word as it is compared: lower case, without accents and signs. */
export const fold = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/** True for the same word, also in another number or gender: «fuga» and «fugas», «turbio» and «turbia». */
export function isSameWord(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short === long) return true;
  if (short.length < MIN_LETTERS) return false;
  return (
    PLURALS.some((plural) => plural(short) === long) ||
    (withoutGender(short) === withoutGender(long) && /[ao]s?$/.test(short))
  );
}

/**
 * True when two words begin alike for long enough to be forms of one. Pagefind shortens a word it does not know until
 * it knows the rest: «elefante» would find every «el».
 */
export function isNear(typed: string, found: string): boolean {
  if (typed.length <= MIN_LETTERS) return false;
  let shared = 0;
  while (shared < typed.length && typed[shared] === found[shared]) shared += 1;
  return shared >= Math.min(ENOUGH_LETTERS, Math.max(MIN_LETTERS, Math.ceil(typed.length * SHARE)));
}

const PLURALS = [
  (word: string) => `${word}s`,
  (word: string) => `${word}es`,
  (word: string) => word.replace(/z$/, 'ces'),
];

const withoutGender = (word: string): string => word.replace(/[ao](s?)$/, '$1');
