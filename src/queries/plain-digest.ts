import { createHash } from 'node:crypto';

/** Digests of objects that stand for more than one can look at again and again; their parts never change. */
const known = new WeakMap<object, string>();

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
  if (typeof value === 'number' && !Number.isFinite(value)) throw NOT_PLAIN;
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') throw NOT_PLAIN;
  if (typeof value !== 'object' || value === null) return value;
  const digest = known.get(value);
  if (digest !== undefined) return { '\u0000digest': digest };
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null && !Array.isArray(value)) throw NOT_PLAIN;
  return value;
}
