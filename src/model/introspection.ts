import type { z } from 'zod';
import { type FieldMeta, fieldRegistry } from './field.ts';

/** The label and widget of a field, also through `.optional()`, `.default()` and the like; undefined if none was given. */
export const findFieldMeta = oncePerSchema((schema): FieldMeta | undefined => {
  for (let current: z.core.$ZodType | undefined = schema; current; current = innerOf(current)) {
    const meta = fieldRegistry.get(current);
    if (meta) return meta;
  }
  return undefined;
});

/** The schema inside a wrapper such as `.optional()`; undefined for a schema that wraps nothing. */
export function innerOf(schema: z.core.$ZodType): z.core.$ZodType | undefined {
  const { def } = schema._zod as z.core.$ZodTypeInternals & { def: { innerType?: z.core.$ZodType } };
  return def.innerType;
}

/** The fields of an object schema, also inside a wrapper; undefined for any other kind. */
export function shapeOf(schema: z.core.$ZodType | undefined): Record<string, z.core.$ZodType> | undefined {
  if (!schema) return undefined;
  const { def } = schema._zod as { def: { shape?: Record<string, z.core.$ZodType> } };
  return def.shape ?? shapeOf(innerOf(schema));
}

/** The schema of the field at `path`, through lists, groups and wrappers; undefined where the path leads nowhere. */
export function schemaAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): z.core.$ZodType | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return schema;
  const { def } = schema._zod as { def: { element?: z.core.$ZodType } };
  const inner = innerOf(schema);
  const shape = shapeOf(schema);
  const next = typeof key === 'number' ? def.element : shape && ownField(shape, String(key));
  if (next) return schemaAt(next, rest);
  return inner ? schemaAt(inner, path) : undefined;
}

/** `constructor` and the like are no fields. */
const ownField = (shape: Record<string, z.core.$ZodType>, name: string): z.core.$ZodType | undefined =>
  Object.hasOwn(shape, name) ? shape[name] : undefined;

/** The labels on the way to the field at `path`, the places in lists counted from 1: «Datos», «3», «Valor». */
export const labelTrail = (schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] =>
  path.map((key, index) => {
    if (typeof key === 'number') return String(key + 1);
    const field = schemaAt(schema, path.slice(0, index + 1));
    return (field && findFieldMeta(field)?.label) ?? String(key);
  });

/** A value of the data together with what the model says of its field. */
export interface FieldValue {
  path: readonly PropertyKey[];
  meta: FieldMeta;
  value: unknown;
}

/** Every field of `data` that the model knows, from the outside in, at any depth. */
export function fieldValues(schema: z.core.$ZodType, data: unknown, path: readonly PropertyKey[] = []): FieldValue[] {
  const meta = findFieldMeta(schema);
  const own = meta && data !== undefined ? [{ path, meta, value: data }] : [];
  return [...own, ...childFields(schema, data, path)];
}

/** A field that holds words for people: no choice among options, nothing with a form of its own, no address of the web. */
export const freeTexts = (schema: z.core.$ZodType, data: unknown): (FieldValue & { value: string })[] =>
  fieldValues(schema, data).flatMap(({ path, meta, value }) => {
    const isFree = (meta.widget === 'string' || meta.widget === 'text') && !meta.format;
    return isFree && typeof value === 'string' && !/^https?:/.test(value) ? [{ path, meta, value }] : [];
  });

/** The schemas of what a group or list holds, by name; `''` is every item of a list. */
const childrenOf = oncePerSchema((): Map<string, z.core.$ZodType | undefined> => new Map());

function childSchema(schema: z.core.$ZodType, key: string | number): z.core.$ZodType | undefined {
  const children = childrenOf(schema);
  const name = typeof key === 'number' ? '' : key;
  if (!children.has(name)) children.set(name, schemaAt(schema, [key]));
  return children.get(name);
}

/** The same answer for each schema, worked out once: every value of every entry asks for that of its field. */
function oncePerSchema<T>(work: (schema: z.core.$ZodType) => T): (schema: z.core.$ZodType) => T {
  const answers = new WeakMap<z.core.$ZodType, { answer: T }>();
  return (schema) => {
    const known = answers.get(schema) ?? { answer: work(schema) };
    answers.set(schema, known);
    return known.answer;
  };
}

function childFields(schema: z.core.$ZodType, data: unknown, path: readonly PropertyKey[]): FieldValue[] {
  if (data === null || typeof data !== 'object') return [];
  return Object.entries(data).flatMap(([name, value]) => {
    const key = Array.isArray(data) ? Number(name) : name;
    const field = childSchema(schema, key);
    return field ? fieldValues(field, value, [...path, key]) : [];
  });
}
