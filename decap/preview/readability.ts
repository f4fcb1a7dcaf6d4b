import { splitSentences, wordsOf } from '../../src/lib/sentences.ts';

/** How easy a text is to read. */
export interface Readability {
  /** Szigriszt-Pazos index, rounded; the higher, the easier. */
  index: number;
  /** Its place on the INFLESZ scale. */
  level: string;
}

/** Fewer words give an index that means nothing. */
const FEWEST_WORDS = 30;

/** INFLESZ scale, lower limit of each level. */
const LEVELS: readonly [number, string][] = [
  [80, 'muy fácil'],
  [65, 'bastante fácil'],
  [55, 'normal'],
  [40, 'algo difícil'],
  [-Infinity, 'muy difícil'],
];

/**
 * Readability of Spanish paragraphs: P = 206,835 − 62,3 · syllables/words − words/sentences.
 * Formula: Szigriszt Pazos, F. (1993), «Sistemas predictivos de legibilidad del mensaje escrito: fórmula de
 * perspicuidad», thesis, Universidad Complutense de Madrid. Scale: Barrio-Cantalejo, I. M. and others (2008),
 * «Validación de la Escala INFLESZ», Anales del Sistema Sanitario de Navarra 31(2), 135–152.
 * Undefined for a text of a few words.
 */
export function readabilityOf(paragraphs: readonly string[]): Readability | undefined {
  const sentences = paragraphs.flatMap((paragraph) => splitSentences(paragraph)).length;
  const words = paragraphs.flatMap((paragraph) => wordsOf(paragraph)).filter((word) => /\p{L}/u.test(word));
  if (words.length < FEWEST_WORDS || sentences === 0) return undefined;
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
  const index = Math.round(206.835 - (62.3 * syllables) / words.length - words.length / sentences);
  return { index, level: LEVELS.find(([limit]) => index > limit)?.[1] ?? '' };
}

/**
 * Syllables of a Spanish word: one for each group of vowels, two where strong vowels meet (`a-é-re-o`) or where a
 * stressed weak vowel breaks the group (`rí-o`). An acronym without vowels counts as one.
 * @internal
 */
export function countSyllables(word: string): number {
  const vowels = word
    .toLowerCase()
    .replace(/qu(?=[eiéí])|gu(?=[eiéí])/g, (pair) => pair[0] ?? '')
    .replace(/y(?![aeiouáéíóúü])/g, 'i')
    .replace(/h/g, '');
  const groups = vowels.match(/[aeiouáéíóúü]+/g) ?? [];
  return Math.max(
    1,
    groups.reduce((sum, group) => sum + group.replace(BREAK, '$1 ').split(' ').length, 0),
  );
}

/** A boundary between syllables inside a group of vowels. */
const BREAK = /([aeoáéó](?=[aeoáéóíú])|[íú](?=[aeoáéó]))/g;
