import { DECIMAL_PATTERN } from '../../src/lib/decimal.ts';

/** Thousands in groups of three, the decimals behind a comma: as everybody writes numbers here. */
const GROUPED = /^-?[1-9]\d{0,2}(?:[.\s]\d{3})+(?:,\d+)?$/;

/**
 * The number that somebody means with «1.045,5» or «1045,5», in the form of the file: comma for decimals, nothing between
 * thousands. Undefined for «61.8» or «1,045.5», which mean something else to whoever writes them so.
 */
export function readDecimal(text: string): string | undefined {
  const trimmed = text.trim();
  const plain = GROUPED.test(trimmed) ? trimmed.replace(/[.\s]/g, '') : trimmed;
  return DECIMAL_PATTERN.test(plain) ? plain : undefined;
}
