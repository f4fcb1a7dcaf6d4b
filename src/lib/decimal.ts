/**
 * A decimal number that is exact: `units` divided by ten to the power of `scale`. 0,1 + 0,2 is 0,3, and «61,80» keeps
 * its zero.
 */
export interface Decimal {
  units: bigint;
  scale: number;
}

const WRITTEN = /^-?(?:0|[1-9]\d{0,17})(?:,\d{1,6})?$/;
const MACHINE = /^-?\d+(?:\.\d+)?$/;

/**
 * How people write a decimal in content: comma for decimals, no sign for thousands. A point is refused because it is
 * a thousands sign to one reader and a decimal sign to the other: «121.806» could be a hundred times a thousand less.
 */
export const DECIMAL_PATTERN: RegExp = WRITTEN;

/** Reads «61,8». @throws RangeError for any other form */
export function parseDecimal(written: string): Decimal {
  if (!WRITTEN.test(written)) throw new RangeError(`«${written}» no es un número escrito como 1234,56.`);
  return fromMachine(written.replace(',', '.'));
}

/** Reads `61.8`. @throws RangeError for any other form */
export function fromMachine(text: string): Decimal {
  if (!MACHINE.test(text)) throw new RangeError(`«${text}» no es un número escrito como 1234.56.`);
  const [whole = '', fraction = ''] = text.split('.');
  return { units: BigInt(whole + fraction), scale: fraction.length };
}

/** `61.8`: what JSON, CSV and `Intl.NumberFormat` read, with every digit that was written. */
export function toMachine({ units, scale }: Decimal): string {
  const sign = units < 0n ? '-' : '';
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** Negative, zero or positive, as `a` is less than, equal to or more than `b`. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const difference = subtract(a, b).units;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: atScale(a, scale) - atScale(b, scale), scale };
}

/** Change from `before` to `after` in percent, rounded half away from zero; undefined when there is nothing to divide by. */
export function percentChange(before: Decimal, after: Decimal, scale = 1): Decimal | undefined {
  if (before.units === 0n) return undefined;
  const difference = subtract(after, before);
  const base = atScale(before, difference.scale);
  return divide(difference.units * 100n, base < 0n ? -base : base, scale);
}

/** `part` of `whole` in percent, rounded half away from zero; undefined when `whole` is zero. */
export const percentOf = (part: number, whole: number, scale = 1): Decimal | undefined =>
  whole === 0 ? undefined : divide(BigInt(part) * 100n, BigInt(whole), scale);

/** The number that a chart draws; only pictures may lose the last digits. */
export const toNumber = (value: Decimal): number => Number(toMachine(value));

/** Quotient of two whole numbers, the divisor positive. */
function divide(dividend: bigint, divisor: bigint, scale: number): Decimal {
  const scaled = dividend * 10n ** BigInt(scale);
  const half = dividend < 0n ? -divisor : divisor;
  return { units: (scaled * 2n + half) / (divisor * 2n), scale };
}

const atScale = (value: Decimal, scale: number): bigint => value.units * 10n ** BigInt(scale - value.scale);
