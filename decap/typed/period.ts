import { isPeriod, type Period } from '../../src/lib/period.ts';
import { monthOfWord } from './day.ts';

/** What is understood, for whoever writes a period. */
export const PERIOD_FORMS = 'Un año (2026), un trimestre (cuarto trimestre de 2026) o un mes (octubre de 2026).';

const QUARTERS: readonly RegExp[] = [
  /^(?:primer|1(?:\.?[ºoer]*)?|i)$/,
  /^(?:segundo|2(?:\.?[ºo]*)?|ii)$/,
  /^(?:tercer|3(?:\.?[ºoer]*)?|iii)$/,
  /^(?:cuarto|4(?:\.?[ºo]*)?|iv)$/,
];

/**
 * The period that somebody means with «2026», «cuarto trimestre de 2026», «T4 2026», «octubre de 2026» or «10/2026», in
 * the form of the file. Undefined for what is none.
 */
export function readPeriod(text: string): Period | undefined {
  const words = text.trim().toLowerCase().replace(/\s+/g, ' ');
  const [year = ''] = /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(words) ?? [];
  const rest = words
    .replace(year, '')
    .replace(/\bdel?\b|\baño\b|[-/.,]+(?=\s|$)|^[-/]+|\s/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const period = year && partOfYear(rest, year);
  return period && isPeriod(period) ? period : undefined;
}

function partOfYear(rest: string, year: string): Period | undefined {
  if (rest === '') return year;
  const named = rest.replace(/^(?:t|q|trimestre )([1-4]|i{1,3}|iv)$/, '$1 trimestre');
  const [, ordinal] = /^(\S+) (?:trimestre|trim)$/.exec(named) ?? [];
  if (ordinal) {
    const quarter = QUARTERS.findIndex((pattern) => pattern.test(ordinal)) + 1;
    return quarter > 0 ? `${year}-Q${quarter}` : undefined;
  }
  const month = /^\d{1,2}$/.test(rest) ? Number(rest) : monthOfWord(rest);
  return month ? `${year}-${String(month).padStart(2, '0')}` : undefined;
}
