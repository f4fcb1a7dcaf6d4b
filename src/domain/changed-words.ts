import { diffArrays } from 'diff';
import { editDistance } from '../lib/nearest.ts';
import { replacementsIn } from '../lib/replacements.ts';
import { withoutContacts } from './personal-data.ts';

/** What a change of words is about; `wording` says something else, `spelling` says the same. */
type WordChangeKind = 'figure' | 'date' | 'promise' | 'wording' | 'spelling';

/** A stretch of words that became another. */
export interface WordChange {
  kind: WordChangeKind;
  /** Empty where words were added. */
  from: string;
  /** Empty where words were taken out. */
  to: string;
}

/**
 * Every stretch in which two texts differ in their words. Accents, capitals, punctuation, points between thousands,
 * telephone numbers, mail and web addresses are no difference.
 */
export function changedWords(before: string, after: string): WordChange[] {
  const [old, next] = [wordsOf(before), wordsOf(after)];
  const parts = diffArrays(old, next, { comparator: (a, b) => plain(a) === plain(b) });
  return replacementsIn(parts).map(({ from, to }) => ({
    kind: kindOf(from, to),
    from: from.join(' '),
    to: to.join(' '),
  }));
}

const MONTH = 'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre';
/** «10 de octubre» is one word, as is the tag of a block and an attribute that holds a name and no text. */
const WORD = new RegExp(
  `\\d{1,2}\\s+de\\s+(?:${MONTH})|\\d+(?:[.,]\\d+)*|</?[A-Z]\\w*|[a-z]+="[a-z0-9./-]*"|[\\p{L}\\p{M}]+`,
  'giu',
);
const ADDRESS = /https?:\/\/[^\s)"<>]+|(?<=\]\()[^)\s]+/g;

const DATE = new RegExp(
  `^(?:\\d{1,2}\\s+de\\s+.*|${MONTH}|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bados?|domingos?|hoy|ma[nñ]ana|ayer)$`,
  'i',
);
const FIGURE =
  /^(?:\d.*|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|diecis[eé]is|diecisiete|dieciocho|diecinueve|veint.+|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien|cientos?|\p{L}+cient[oa]s|quinient[oa]s|mil|miles|mill[oó]n|millones|mitad|tercio|doble|triple|porcentaje)$/iu;
/** What binds, what ends it, and what turns a sentence round; verbs in the future. */
const PROMISE =
  /^(?:no|ni|nunca|jam[aá]s|sin|tampoco|compro.+|prome.+|cumpl.+|incumpl.+|plazos?|vence.*|aplaz.+|suspend.+|cancel.+|garanti.+|obliga.+|\p{L}+(?:ar[aá]n|er[aá]n|ir[aá]n|ará|erá|irá|aremos|eremos|iremos))$/iu;
const MARK = /^<|="/;

function wordsOf(text: string): string[] {
  return withoutContacts(text.normalize('NFKC').replace(ADDRESS, ' ')).match(WORD) ?? [];
}

/** A word as it counts: 121.806 is 121806, «Mas» is «más». */
const plain = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(?<=\d)\.(?=\d{3}(?!\d))/g, '')
    .replace(/\s+/g, ' ');

function kindOf(from: readonly string[], to: readonly string[]): WordChangeKind {
  const words = [...from, ...to];
  if (words.some((word) => DATE.test(word))) return 'date';
  if (words.some((word) => FIGURE.test(word))) return 'figure';
  if (words.some((word) => PROMISE.test(word))) return 'promise';
  return !words.some((word) => MARK.test(word)) && isSpelling(plain(from.join('')), plain(to.join('')))
    ? 'spelling'
    : 'wording';
}

/** A slip of the hand: one letter more or less, a syllable doubled, a short word left out. */
const isSpelling = (from: string, to: string): boolean =>
  editDistance(from, to) <= Math.max(SLIP, Math.min(from.length, to.length) / 3);
const SLIP = 3;
