import type { z } from 'zod';
import { findFieldMeta, innerOf, shapeOf } from '../../src/model/introspection.ts';

type Schema = z.core.$ZodType;
type Data = Record<string, unknown>;

/**
 * An optional group (a picture, a withdrawal) is a list of none or one in the form: there is a button to add it and
 * one to take it away, and what it holds is either complete or not there. In the file it is a plain group.
 */
export const isOptionalGroup = (schema: Schema): boolean =>
  findFieldMeta(schema)?.widget === 'object' && (schema._zod.def as { type: string }).type === 'optional';

/** Data of a file → data of its form. */
export const toForm = (schema: Schema, data: unknown): unknown =>
  convert(schema, data, (field, value) => (isOptionalGroup(field) && value !== undefined ? [value] : value));

/** Data of a form → data of its file. */
export const fromForm = (schema: Schema, data: unknown): unknown =>
  convert(schema, data, (field, value) => (isOptionalGroup(field) && Array.isArray(value) ? value[0] : value));

/**
 * The place of a field in its form: an optional group is the first item of its list, and the value of a list of plain
 * values stands in a field of its own.
 */
export function toFormPath(schema: Schema, path: readonly PropertyKey[]): string[] {
  const [key, ...rest] = path;
  if (key === undefined) return [];
  const element = elementOf(schema);
  if (element && typeof key === 'number') {
    const isPlain = !shapeOf(element) && findFieldMeta(element)?.widget !== 'relation';
    return isPlain ? [String(key), PLAIN_ITEM] : [String(key), ...toFormPath(element, rest)];
  }
  const field = shapeOf(schema)?.[String(key)];
  if (!field) return [String(key)];
  return [String(key), ...(isOptionalGroup(field) ? ['0'] : []), ...toFormPath(field, rest)];
}

/** Name of the field that holds one plain value of a list. */
export const PLAIN_ITEM = 'valor';

function convert(schema: Schema, data: unknown, change: (field: Schema, value: unknown) => unknown): unknown {
  const element = elementOf(schema);
  if (element && Array.isArray(data)) return data.map((item) => convert(element, item, change));
  const shape = shapeOf(schema);
  if (!shape || data === null || typeof data !== 'object') return data;
  const entries = Object.entries(data as Data).map(([key, value]) => {
    const field = shape[key];
    if (!field) return [key, value];
    const changed = change(field, value);
    const isList = Array.isArray(changed) && isOptionalGroup(field);
    return [key, isList ? changed.map((item) => convert(field, item, change)) : convert(field, changed, change)];
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** Schema of the items of a list, also inside a wrapper. */
export function elementOf(schema: Schema): Schema | undefined {
  const { element } = schema._zod.def as { element?: Schema };
  const inner = innerOf(schema);
  return element ?? (inner ? elementOf(inner) : undefined);
}
