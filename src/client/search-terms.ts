import { fold, isSameWord } from './word-forms.ts';

/** A word of a query, and the words that are looked for in its stead; the first one is the word itself. */
export type Term = readonly Alternative[];

interface Alternative {
  word: string;
  /** Up to 1; how much it counts that a page has it. */
  weight: number;
}

/** Words of a query that stand for others, as the settings have them. */
export type Synonyms = readonly { typed: readonly string[]; written: readonly string[] }[];

/** What a page says in other words counts less than the word itself. */
const SYNONYM_WEIGHT = 0.8;
/** Whoever types more words than these looks for a sentence; each word is a search of its own. */
const MOST_TERMS = 8;

/** The words of a query that say what is looked for. A query in quotes is one phrase. */
export function toTerms(query: string, synonyms: Synonyms): Term[] {
  if (/^\s*".+"\s*$/.test(query)) return [[{ word: query.trim(), weight: 1 }]];
  const words = query.split(/\s+/).filter((word) => fold(word) !== '');
  const telling = words.filter((word) => !FILLERS.has(fold(word)));
  const distinct = new Map((telling.length > 0 ? telling : words).map((word) => [fold(word), word]));
  return [...distinct.values()].slice(0, MOST_TERMS).map((word) => alternativesOf(word, synonyms));
}

function alternativesOf(word: string, synonyms: Synonyms): Term {
  const others = synonyms
    .filter(({ typed }) => typed.some((own) => isSameWord(fold(own), fold(word))))
    .flatMap(({ written }) => written)
    .filter((other) => fold(other) !== fold(word));
  return [{ word, weight: 1 }, ...[...new Set(others)].map((other) => ({ word: other, weight: SYNONYM_WEIGHT }))];
}

/** Words of every question that say nothing of what it is about. */
const FILLERS = new Set(
  (
    'a al ante con contra cual cuales cuando cuanta cuantas cuanto cuantos como de debo del desde donde e el ella ellas ellos en entre ' +
    'era es esa ese eso esta estan estas este esto estos estoy fue ha hace hacer hago han hasta hay la las le les lo los mas me mi mis ' +
    'muy ni no nos nuestra nuestro o para pero por porque puede pueden puedo que quien quienes quiero se ser si sin sobre son soy su sus ' +
    'tengo tiene tienen tu tus u un una unas uno unos y ya yo'
  ).split(' '),
);
