import { type Decimal, parseDecimal } from '../lib/decimal.ts';
import type { Period } from '../lib/period.ts';
import type { Figure } from '../model/indicator.ts';
import { t, type WordKey } from './es.ts';
import { formatDecimal, formatMonth, formatShortDay } from './format.ts';

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

/** «2014», «cuarto trimestre de 2026», «octubre de 2026». */
export function formatPeriodName(period: Period): string {
  const [year = '', part] = period.split('-');
  if (part === undefined) return year;
  if (part.startsWith('Q')) return t(`period.quarter${part.slice(1)}` as WordKey, { year });
  return t('period.month', { month: formatMonth(part), year });
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
  const words = t(`change.${direction}`, {
    size: size ? `${size} ` : '',
    period: withPreposition(direction === 'same' ? 'in' : 'to', since),
  });
  if (better === undefined) return words;
  return `${words} (${better ? t('change.better') : t('change.worse')})`;
}

/** «3,3 %». */
export const formatPercent = (value: Decimal): string => withUnit(formatDecimal(value), '%');

/** «+3,2 puntos», with a real minus sign. */
export const formatPoints = (value: Decimal): string =>
  t('survey.points', { points: `${value.units > 0n ? '+' : ''}${formatDecimal(value).replace('-', '−')}` });

/** «a octubre de 2026», «al tercer trimestre de 2026»: a quarter takes the article. */
const withPreposition = (preposition: 'to' | 'in', period: Period): string =>
  t(`period.${preposition}${period.includes('Q') ? 'Quarter' : ''}`, { period: formatPeriodName(period) });

const withUnit = (number: string, unit: string): string => `${number}${NO_BREAK}${unit}`;
