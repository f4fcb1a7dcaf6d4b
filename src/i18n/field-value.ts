import { isDay } from '../lib/day.ts';
import { DECIMAL_PATTERN, parseDecimal } from '../lib/decimal.ts';
import { isPeriod } from '../lib/period.ts';
import type { FieldMeta } from '../model/field.ts';
import { t } from './es.ts';
import { formatPeriodName } from './figures.ts';
import { formatDay, formatDecimal, formatMoment, formatNumber } from './format.ts';

/** Days that a text has in the form of files, but for those within an address. */
const DAYS = /(?<![\w/-])\d{4}-\d{2}-\d{2}(?![\w/-])/g;

/** A text with its days in words, as pages say them. */
export const withDays = (text: string): string => text.replace(DAYS, (day) => (isDay(day) ? formatDay(day) : day));

/** A value of a file as people say it: a day, an option, yes or no. What its field does not expect is given as it is. */
export function sayValue(meta: FieldMeta | undefined, value: unknown): string {
  if (typeof value === 'boolean') return t(value ? 'data.yes' : 'data.no');
  if (typeof value === 'number') return formatNumber(value);
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  if (meta?.widget === 'select') return meta.options?.[text] ?? text;
  if (meta?.widget === 'instant' && !Number.isNaN(Date.parse(text))) return formatMoment(text);
  if (meta?.format === 'period' && isPeriod(text)) return formatPeriodName(text);
  if (meta?.format === 'decimal' && DECIMAL_PATTERN.test(text)) return formatDecimal(parseDecimal(text));
  return withDays(text);
}
