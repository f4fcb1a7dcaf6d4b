import type { Day } from '../lib/day.ts';
import { type Decimal, parseDecimal } from '../lib/decimal.ts';
import { type Period, periodBetween } from '../lib/period.ts';
import type { ComputedKind } from '../model/computed.ts';
import type { Figure, Indicator } from '../model/indicator.ts';
import { t, type WordKey } from './es.ts';
import { formatDay, formatDecimal, formatMonth, formatNumber, formatShortDay } from './format.ts';

/** How a figure moved; `better` where one way is the good one. */
interface Movement {
  since: Period;
  direction: 'up' | 'down' | 'same';
  better?: boolean;
  percent?: Decimal;
  points?: Decimal;
}

/** A line never breaks between a number and its unit. */
const NO_BREAK = '\u00a0';

/** «61,8 horas», «más de 190.000 suscriptores», «entre 40 % y 60 %». */
export function formatFigure({ value, upTo, precision }: Figure, unit: string): string {
  const low = formatDecimal(parseDecimal(value));
  if (upTo === undefined) return t(`figure.${precision}`, { value: withUnit(low, unit) });
  const high = withUnit(formatDecimal(parseDecimal(upTo)), unit);
  return t('figure.range', { low: unit === '%' ? withUnit(low, unit) : low, high });
}

/** A figure of the ledger: «4», «50 %»; a dash in words where nothing is counted. */
export function formatComputed(kind: ComputedKind, value: number | undefined): string {
  if (value === undefined) return t('table.none');
  return kind.endsWith('porcentaje') ? withUnit(formatNumber(value), '%') : formatNumber(value);
}

/** What was published stays, and what the ledger says since stands beside it. */
export const besidePublished = (now: string, published: string | undefined): string =>
  published === undefined || published === now ? now : t('computed.both', { was: published, now });

/** A figure of an indicator inside a sentence: «61,8 horas», with a mark where it is an example. */
export function formatPlacedFigure(figure: Figure, { unit, example }: Pick<Indicator, 'unit' | 'example'>): string {
  const text = formatFigure(figure, unit);
  return example ? `${text} ${t('indicator.example')}` : text;
}

/** «2014», «cuarto trimestre de 2026», «octubre de 2026». */
export function formatPeriodName(period: Period): string {
  const [year = '', part] = period.split('-');
  if (part === undefined) return year;
  if (part.startsWith('Q')) return t(`period.quarter${part.slice(1)}` as WordKey, { year });
  return t('period.month', { month: formatMonth(part), year });
}

/**
 * First and last day of a stretch of time in words: «octubre de 2026», «2014», «del 3 al 9 de agosto de 2026». Never
 * with a dash, which screen readers leave out: «1–31 de octubre» is heard as «131 de octubre».
 */
export function formatPeriod(from: Day, to: Day): string {
  const whole = periodBetween(from, to);
  if (whole !== undefined) return formatPeriodName(whole);
  if (from === to) return formatDay(from);
  return t('period.days', { from: withoutShared(from, to), to: formatDay(to) });
}

/** The words of `key` with periods in them, as a sentence takes them: «Desde el segundo trimestre de 2026». */
export function sayPeriods(key: WordKey, periods: Record<string, Period>, values: Record<string, string> = {}): string {
  const named = Object.entries(periods).map(([name, period]) => [name, withArticle(period)] as const);
  return contract(t(key, { ...values, ...Object.fromEntries(named) }));
}

/** «2014», «T4 2026», «oct 2026»: for the axis of a chart. */
export function formatShortPeriod(period: Period): string {
  const [year = '', part] = period.split('-');
  if (part === undefined) return year;
  return part.startsWith('Q') ? `T${part.slice(1)} ${year}` : formatShortDay(`${period}-01`).replace(/^\d+ /, '');
}

/** «Bajó 3,3 % frente a 2013 (mejoró)». */
export function formatChange({ direction, since, better, percent, points }: Movement): string {
  const size = points ? t('survey.points', { points: formatDecimal(points) }) : percent && formatPercent(percent);
  const words = sayPeriods(`change.${direction}`, { period: since }, { size: size ? `${size} ` : '' });
  if (better === undefined) return words;
  return `${words} (${better ? t('change.better') : t('change.worse')})`;
}

/** «3,3 %». */
export const formatPercent = (value: Decimal): string => withUnit(formatDecimal(value), '%');

/** «+3,2 puntos», with a real minus sign. */
export const formatPoints = (value: Decimal): string =>
  t('survey.points', { points: `${value.units > 0n ? '+' : ''}${formatDecimal(value).replace('-', '−')}` });

/** A quarter takes an article within a sentence; a month or a year does not. */
const withArticle = (period: Period): string => `${period.includes('Q') ? 'el ' : ''}${formatPeriodName(period)}`;

/** «De el» → «Del», «frente a el» → «frente al». */
const contract = (text: string): string => text.replace(/\b(de|a) el\b/gi, '$1l');

/** A day in words, without the month and the year that `to` says too. */
function withoutShared(from: Day, to: Day): string {
  if (from.slice(0, 7) === to.slice(0, 7)) return String(Number(from.slice(8)));
  const words = formatDay(from);
  return from.slice(0, 4) === to.slice(0, 4) ? words.replace(/ de \d{4}$/, '') : words;
}

const withUnit = (number: string, unit: string): string => `${number}${NO_BREAK}${unit}`;
