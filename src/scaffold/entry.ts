import type { z } from 'zod';
import { writeEntry } from '../content-file/write.ts';
import { toDay } from '../lib/day.ts';
import { quarterOf } from '../lib/period.ts';
import { bodyRules, type CollectionName, collectionModels } from '../model/collections.ts';
import { MARKER } from '../model/draft.ts';
import type { FieldMeta } from '../model/field.ts';
import { findFieldMeta, innerOf, shapeOf } from '../model/introspection.ts';
import { ZONE } from '../site.ts';

/** What a scaffold needs to know of the rest of the content. */
export interface ScaffoldContext {
  now: Date;
  /** Ids that a relation may hold, by its target. */
  idsOf: (target: string) => readonly string[];
}

/** What is known of a new entry; a person writes the rest. */
export interface Prefilled {
  collection: CollectionName;
  /** Values of fields; a part that nobody knows begins with the marker. */
  given: Readonly<Record<string, unknown>>;
  body: string;
}

/** A list that must not be empty is met with one item; the model says so in its checks. */
type Schema = z.core.$ZodType;

/**
 * An entry of a collection with every field it must have, made from the model itself: what cannot be known is marked
 * for a person to write. `given` are values that are known.
 */
export function scaffoldEntry(
  collection: CollectionName,
  given: Readonly<Record<string, unknown>>,
  context: ScaffoldContext,
  // A question waits for its answer: what may be empty starts empty.
  body = bodyRules(collection).optional ? '' : `${MARKER}: el texto de la entrada.`,
): string {
  const fields = shapeOf(collectionModels[collection].schema) ?? {};
  const data = Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      if (name in given) return [[name, given[name]]];
      return isOptional(field) ? [] : [[name, valueFor(field, context)]];
    }),
  );
  const optional = Object.keys(fields).filter((name) => !(name in data));
  const comment = `Campos opcionales: ${optional.join(', ')}`;
  return writeEntry(data, body, { order: Object.keys(fields), quotes: 'double', comment });
}

/**
 * The same for a form, which asks for what is missing by itself: only what is known, and the moment. Parts of the text
 * that a person must write keep their marker.
 */
export function fillForm({ collection, given, body }: Prefilled, now: Date): string {
  const order = Object.keys(collectionModels[collection].schema.shape);
  const known = withoutMarkers({ publishedAt: toInstant(now), ...given }) as Record<string, unknown>;
  return writeEntry(known, body, { order });
}

/** The words for a person: what to write in a field. */
export const marker = (label: string): string => `${MARKER}: ${label}`;

function valueFor(field: Schema, context: ScaffoldContext): unknown {
  const meta = findFieldMeta(field);
  if (!meta) throw new TypeError('The model has a field without a label.');
  switch (meta.widget) {
    case 'string':
    case 'text':
      return textFor(field, meta, context);
    case 'day':
      return toDay(context.now, ZONE);
    case 'instant':
      return toInstant(context.now);
    case 'boolean':
      return false;
    case 'number':
      return Math.max(1, Number((field as z.ZodNumber).minValue ?? 0));
    case 'select':
      return Object.keys(meta.options)[0];
    case 'relation':
      return context.idsOf(meta.target)[0] ?? marker(meta.label);
    case 'list':
      return isRequiredList(field) ? [valueFor((field as z.ZodArray).element, context)] : [];
    case 'object':
      return objectFor(field, context);
    case 'image':
    case 'file':
      return marker(meta.label);
    default:
      throw new TypeError(`A scaffold does not know the widget «${(meta as FieldMeta).widget}».`);
  }
}

/** What a person must write is not there. */
function withoutMarkers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutMarkers).filter((item) => !isEmpty(item));
  if (value === null || typeof value !== 'object') return value;
  const known = Object.entries(value).filter(([, inner]) => typeof inner !== 'string' || !inner.startsWith(MARKER));
  return Object.fromEntries(known.map(([key, inner]) => [key, withoutMarkers(inner)]));
}

const isEmpty = (value: unknown): boolean =>
  value !== null && typeof value === 'object' && Object.keys(value).length === 0;

function textFor(field: Schema, meta: FieldMeta, { now }: ScaffoldContext): string {
  if (meta.format === 'decimal') return '0';
  if (meta.format === 'period') return quarterOf(toDay(now, ZONE));
  if (meta.format === 'id') return 'por-definir';
  const max = (field as z.ZodString).maxLength ?? Infinity;
  return marker(meta.label).length <= max ? marker(meta.label) : MARKER;
}

function objectFor(field: Schema, context: ScaffoldContext): Record<string, unknown> {
  const fields = Object.entries(shapeOf(field) ?? {}).filter(([, inner]) => !isOptional(inner));
  return Object.fromEntries(fields.map(([name, inner]) => [name, valueFor(inner, context)]));
}

/** True for `.optional()` and `.default()`. */
const isOptional = (field: Schema): boolean => innerOf(field) !== undefined;

const isRequiredList = (field: Schema): boolean =>
  (field._zod.def.checks ?? []).some((check) => (check._zod.def as { minimum?: number }).minimum !== undefined);

/** A moment in Colombian time, to the minute. */
function toInstant(now: Date): string {
  const time = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, timeStyle: 'short' }).format(now);
  return `${toDay(now, ZONE)}T${time}:00-05:00`;
}
