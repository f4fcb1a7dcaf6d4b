import { formatPeriodName } from '../../src/i18n/figures.ts';
import { formatCount, formatDecimal } from '../../src/i18n/format.ts';
import { DECIMAL_PATTERN, parseDecimal } from '../../src/lib/decimal.ts';
import { isPeriod } from '../../src/lib/period.ts';
import { isUnconfirmed, PHONE_PATTERN } from '../../src/model/field.ts';
import { readDecimal } from '../typed/decimal.ts';
import { readPeriod } from '../typed/period.ts';
import { readPhone } from '../typed/phone.ts';
import { typedControl } from './typed-control.ts';

/** A year, a quarter or a month, in words. */
export const createPeriodControl = (): unknown =>
  typedControl({
    name: 'PeriodControl',
    example: 'cuarto trimestre de 2026',
    read: readPeriod,
    write: (value) => (isPeriod(value) ? formatPeriodName(value) : value),
    toWords: (value) => (isPeriod(value) ? `Se entiende: ${formatPeriodName(value)}` : ''),
    help: 'Escriba un año (2026), un trimestre (cuarto trimestre de 2026) o un mes (octubre de 2026).',
  });

/** An exact number; below it stands how the site writes it, so that nobody takes thousands for decimals. */
export const createDecimalControl = (): unknown =>
  typedControl({
    name: 'DecimalControl',
    example: '',
    read: readDecimal,
    write: (value) => value,
    toWords: (value) => (DECIMAL_PATTERN.test(value) ? decimalWords(value) : ''),
    help: 'Escriba los decimales con coma; los miles, sin nada o con punto: 1.045,5 o 1045,5.',
  });

/** A telephone number that can be dialled from anywhere. */
export const createPhoneControl = (): unknown =>
  typedControl({
    name: 'PhoneControl',
    example: '+57 608 276 0190',
    read: readPhone,
    write: (value) => value,
    toWords: phoneWords,
    help: 'Escriba el indicativo y el número, diez cifras: +57 608 276 0190. Si aún no se sabe: por confirmar.',
  });

function phoneWords(value: string): string {
  if (isUnconfirmed(value)) return 'Sin confirmar todavía.';
  if (!PHONE_PATTERN.test(value)) return '';
  return `${value.startsWith('+57 3') ? 'Celular' : 'Teléfono fijo'}: se publica como ${value}`;
}

function decimalWords(value: string): string {
  const number = parseDecimal(value);
  const decimals = number.scale === 0 ? 'sin decimales' : formatCount(number.scale, 'decimal', 'decimales');
  return `En el sitio: ${formatDecimal(number)} (${decimals})`;
}
