import { type Day, isDay, toDay } from '../lib/day.ts';
import { type Decimal, toMachine } from '../lib/decimal.ts';
import { onceEach } from '../lib/once.ts';
import { isUnconfirmed } from '../model/field.ts';
import { LOCALE, ZONE } from '../site.ts';
import { t } from './es.ts';

/** `2016-12-02` → «2 de diciembre de 2016». */
export const formatDay = (day: Day): string => dayFormat({ dateStyle: 'long' }).format(new Date(`${day}T00:00:00Z`));

/** `2026-11-01` → «domingo 1 de noviembre de 2026», where a slip of the hand must be seen. */
export const formatFullDay = (day: Day): string =>
  `${dayFormat({ weekday: 'long' }).format(new Date(`${day}T00:00:00Z`))} ${formatDay(day)}`;

/** An instant with its weekday and its zone: «domingo 1 de noviembre de 2026, 8:30 a. m., hora de Colombia». */
export const formatFullMoment = (instant: string): string =>
  `${formatFullDay(toDay(instant, ZONE))}, ${formatHour(instant)}, hora de Colombia`;

/** The same within a sentence: «domingo 1 de noviembre de 2026 a las 8:30 a. m., hora de Colombia». */
export const formatMomentInSentence = (instant: string): string =>
  `${formatFullDay(toDay(instant, ZONE))} a ${formatHourInSentence(instant)}, hora de Colombia`;

/** Hour of an instant with its article: «las 9:00 a. m.», «la 1:05 p. m.». */
export function formatHourInSentence(instant: string): string {
  const hour = formatHour(instant);
  return `${hour.startsWith('1:') ? 'la' : 'las'} ${hour}`;
}

/** `2016-12-02` → «2 dic 2016», for lists. */
export const formatShortDay = (day: Day): string =>
  dayFormat({ day: 'numeric', month: 'short', year: 'numeric' })
    .formatToParts(new Date(`${day}T00:00:00Z`))
    .filter((part) => part.type !== 'literal')
    .map((part) => part.value.replace('.', ''))
    .join(' ');

/** `03` → «marzo». */
export const formatMonth = (month: string): string =>
  dayFormat({ month: 'long' }).format(new Date(`2000-${month}-01T00:00:00Z`));

/** Date of a source: a day in words, anything else («2016», «sin fecha») as it was written. */
export const formatSourceDate = (date: string): string => (isDay(date) ? formatDay(date) : date);

/** Moment of the build in the zone of the site, with its hour. */
export const formatInstant = (instant: Date): string =>
  keepHour(dateFormat({ dateStyle: 'long', timeStyle: 'short', timeZone: ZONE }).format(instant));

/** Day and hour of an instant in the zone of the site: «25 de noviembre de 2026, 9:00 a. m.». */
export const formatMoment = (instant: string): string => formatInstant(new Date(instant));

/** From one instant to another: «25 de noviembre de 2026, de 5:30 p. m. a 7:00 p. m.». */
export function formatSpan(start: string, end: string): string {
  const [from, to] = [toDay(start, ZONE), toDay(end, ZONE)];
  return from === to
    ? t('time.span', { day: formatDay(from), from: formatHour(start), to: formatHour(end) })
    : t('time.spanOfDays', { from: formatMoment(start), to: formatMoment(end) });
}

/** Hour of an instant in the zone of the site: «9:00 a. m.». */
export const formatHour = (instant: string): string =>
  keepHour(dateFormat({ timeStyle: 'short', timeZone: ZONE }).format(new Date(instant)));

/** `2026-11` → «noviembre de 2026». */
export const formatMonthOfYear = (month: string): string =>
  dayFormat({ month: 'long', year: 'numeric' }).format(new Date(`${month}-01T00:00:00Z`));

/** «a, b y c». */
export const formatList = (parts: readonly string[]): string => conjunction().format(parts);

/** Part of a whole: «92 %», with a space that does not break. */
export const formatShare = (part: number, total: number): string =>
  `${formatNumber(Math.round((100 * part) / total))}\u00A0%`;

/** Bytes as people read them: «245 KB», «1,2 MB» (1 KB = 1000 bytes). */
export function formatBytes(bytes: number): string {
  const [value, unit] = bytes < 1_000_000 ? [Math.max(1, Math.round(bytes / 1000)), 'KB'] : [bytes / 1_000_000, 'MB'];
  return `${numberFormat({ maximumFractionDigits: 1 }).format(value)} ${unit}`;
}

/** How long something took: «0,4 s», «2 min 5 s». */
export function formatDuration(milliseconds: number): string {
  const tenths = Math.round(milliseconds / 100);
  const [seconds, minutes] = [Math.round(tenths / 10), Math.floor(Math.round(tenths / 10) / 60)];
  if (seconds >= 60) return `${minutes} min ${seconds % 60} s`;
  return `${numberFormat({ maximumFractionDigits: 1 }).format(tenths / 10)} s`;
}

/** The office that answers for something, where no label says what the name is of. */
export const formatUnit = (unit: string): string => (isUnconfirmed(unit) ? t('ledger.unitUnconfirmed') : unit);

/** Whole numbers with the separators of the locale. */
export const formatNumber = (value: number): string => numberFormat({}).format(value);

/** Whole pesos: «$ 1.250.000». */
export const formatPesos = (value: number): string =>
  new Intl.NumberFormat(LOCALE, { style: 'currency', currency: 'COP', maximumFractionDigits: 0 }).format(value);

/** An exact decimal with every digit it has: 61.80 → «61,80». The text form keeps `Intl` from rounding it. */
export const formatDecimal = (value: Decimal): string =>
  numberFormat({ minimumFractionDigits: value.scale, maximumFractionDigits: value.scale }).format(
    toMachine(value) as Intl.StringNumericLiteral,
  );

/** «1 comunicado», «3 comunicados». */
export const formatCount = (count: number, one: string, other: string): string =>
  `${formatNumber(count)} ${wordFor(count, one, other)}`;

/** The word alone, where the number stands apart. */
export const wordFor = (count: number, one: string, other: string): string =>
  plurals().select(count) === 'one' ? one : other;

/** A line never breaks inside «9:00 a. m.». */
const keepHour = (text: string): string => text.replace(/(\d) ([ap]\.) (m\.)/, '$1\u00A0$2\u00A0$3');

/** A day has no zone of its own: it is formatted where it was made, in UTC. */
const dayFormat = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  dateFormat({ ...options, timeZone: 'UTC' });

// Making one costs a hundred times what using it does: each is made once, at its first use.
const dateFormat = onceEach((options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(LOCALE, options));
const numberFormat = onceEach((options: Intl.NumberFormatOptions) => new Intl.NumberFormat(LOCALE, options));
const conjunction = onceEach(() => new Intl.ListFormat(LOCALE, { type: 'conjunction' }));
const plurals = onceEach(() => new Intl.PluralRules(LOCALE));
