import { createHash } from 'node:crypto';

/** Digests of objects that stand for more than one can look at again and again; their parts never change. */
const known = new WeakMap<object, string>();

/**
 * A function that does some work with these values and with nothing else, later: it has the digest of the values. What the work is, the
 * program says.
 */
export function laterWith<A extends readonly unknown[], T>(work: (...of: A) => T, ...of: A): () => T {
  const later = () => work(...of);
  const digest = digestOf(of);
  if (digest !== undefined) knowDigest(later, digest);
  return later;
}

/** From now on `value` counts as what `digest` says, without a look at its parts. */
export function knowDigest(value: object, digest: string): void {
  known.set(value, digest);
}

/** The digest of plain data; undefined where something in it is no plain data, so that nobody can say what it holds. */
export function digestOf(value: unknown): string | undefined {
  try {
    return createHash('sha256')
      .update(JSON.stringify(value, toPlain) ?? 'undefined')
      .digest('hex');
  } catch (error) {
    if (error === NOT_PLAIN) return undefined;
    throw error;
  }
}

const NOT_PLAIN = new Error('not plain data');

function toPlain(_: string, value: unknown): unknown {
  if (value === undefined) return { '\u0000undefined': true };
  if (typeof value === 'symbol' || (typeof value === 'number' && !Number.isFinite(value))) throw NOT_PLAIN;
  if (typeof value === 'bigint') return { '\u0000bigint': String(value) };
  if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return value;
  const digest = known.get(value);
  if (digest !== undefined) return { '\u0000digest': digest };
  if (typeof value === 'function') throw NOT_PLAIN;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null && !Array.isArray(value)) throw NOT_PLAIN;
  return value;
}
