import type { z } from 'zod';
import type { FieldMeta } from '../model/field.ts';
import { findFieldMeta, schemaAt } from '../model/introspection.ts';

/** A value that is not what it was; `from` is absent where it was added, `to` where it was taken out. */
export interface ValueChange {
  /** Place in the new data; of what was taken out, in the old. */
  path: readonly PropertyKey[];
  meta: FieldMeta | undefined;
  from?: unknown;
  to?: unknown;
}

/** Every value in which two data of one model differ. An item that only has another place in its list is no change. */
export function changedValues(
  schema: z.core.$ZodType | undefined,
  from: unknown,
  to: unknown,
  path: readonly PropertyKey[] = [],
): ValueChange[] {
  if (isSame(from, to)) return [];
  const inner = (key: PropertyKey) => schema && schemaAt(schema, [key]);
  if (Array.isArray(from ?? []) && Array.isArray(to ?? []) && (Array.isArray(from) || Array.isArray(to))) {
    return pairs(asList(from), asList(to)).flatMap(([old, next, index]) =>
      changedValues(inner(index), old, next, [...path, index]),
    );
  }
  if (isGroup(from ?? {}) && isGroup(to ?? {})) {
    const [old, next] = [from ?? {}, to ?? {}] as Record<string, unknown>[];
    return [...new Set([...Object.keys(old ?? {}), ...Object.keys(next ?? {})])].flatMap((key) =>
      changedValues(inner(key), old?.[key], next?.[key], [...path, key]),
    );
  }
  const meta = schema && findFieldMeta(schema);
  return [{ path, meta, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }];
}

/** The items of two lists that differ, each beside the one that took its place, with the index that it has. */
function pairs(from: readonly unknown[], to: readonly unknown[]): [old: unknown, next: unknown, index: number][] {
  const added = to.map((item, index) => ({ item, index }));
  const gone = from.flatMap((item, index) => {
    const kept = added.findIndex((other) => isSame(other.item, item));
    if (kept < 0) return [{ item, index }];
    added.splice(kept, 1);
    return [];
  });
  const count = Math.max(gone.length, added.length);
  return Array.from({ length: count }, (_, at) => [
    gone[at]?.item,
    added[at]?.item,
    added[at]?.index ?? gone[at]?.index ?? 0,
  ]);
}

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const isGroup = (value: unknown): boolean => value !== null && typeof value === 'object' && !Array.isArray(value);
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
