import { type Day, isDay } from '../../src/lib/day.ts';

/** The months; «setiembre» is written too. */
const MONTHS = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
];

const NUMBERS = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})$/;
const WORDS = /^(?:[a-záéíóúü]+,?\s+)?(\d{1,2})(?:\s+de)?\s+([a-z]{3,10})\.?(?:\s+(?:de|del))?\s+(\d{4})$/i;

/**
 * The day that somebody means with «1/12/2026», «01-12-26», «1 de diciembre de 2026» or `2026-12-01`: the day comes
 * first, as everybody writes here. Undefined for what is no day of the calendar.
 */
export function readDay(text: string): Day | undefined {
  const trimmed = text.trim();
  if (isDay(trimmed)) return trimmed;
  const [, day, month, year] = NUMBERS.exec(trimmed) ?? inNumbers(WORDS.exec(trimmed)) ?? [];
  if (!day || !month || !year) return undefined;
  const written = [year.padStart(4, '20'), month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  return isDay(written) ? written : undefined;
}

/** `2026-12-01` → «01/12/2026»; what is no day, as it is. */
export const writeDay = (value: string): string => (isDay(value) ? value.split('-').toReversed().join('/') : value);

/** «octubre», «oct.» → 10; undefined for what is no month. */
export function monthOfWord(word: string): number | undefined {
  const name = word
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^set(?:iembre)?$/, 'septiembre');
  const at = MONTHS.findIndex((month) => name.length >= 3 && month.startsWith(name));
  return at < 0 ? undefined : at + 1;
}

function inNumbers(match: RegExpExecArray | null): string[] | undefined {
  if (!match) return undefined;
  const [whole, day = '', name = '', year = ''] = match;
  const month = monthOfWord(name);
  return month ? [whole, day, String(month), year] : undefined;
}
