import { formatDay, formatMoment } from '../../src/i18n/format.ts';
import { isDay } from '../../src/lib/day.ts';
import { type CollectionName, collectionModels } from '../../src/model/collections.ts';
import { commonFields } from '../../src/model/common.ts';
import type { FieldMeta } from '../../src/model/field.ts';
import { findFieldMeta, schemaAt, shapeOf } from '../../src/model/introspection.ts';

/** A field of one content type as the preview shows it: its label and what was written, a line per item of a list. */
export interface OwnField {
  label: string;
  lines: string[];
}

/** Name of what a relation points to; undefined while the form does not know it. */
export type NameOf = (field: string, target: string, value: string) => string | undefined;

/** What an entry says besides the fields that every entry has: due days, answers, dates, findings … in the order of the form. */
export function ownFields(
  name: CollectionName,
  data: Readonly<Record<string, unknown>>,
  nameOf: NameOf = () => undefined,
): OwnField[] {
  const { schema } = collectionModels[name];
  return Object.entries(shapeOf(schema) ?? {}).flatMap(([key, field]) => {
    const value = data[key];
    const meta = findFieldMeta(field);
    if (Object.hasOwn(commonFields, key) || value === undefined || !meta) return [];
    const lines = (Array.isArray(value) ? value : [value]).map((item, index) => {
      const at = Array.isArray(value) ? schemaAt(field, [index]) : field;
      const target = at && findFieldMeta(at)?.target;
      return (target && nameOf(key, target, String(item))) ?? inWords(item, at);
    });
    return lines.length === 0 ? [] : [{ label: meta.label, lines }];
  });
}

type Schema = Parameters<typeof findFieldMeta>[0] | undefined;

/** A group becomes one line, its parts in order. */
function inWords(value: unknown, schema: Schema): string {
  if (value !== null && typeof value === 'object') {
    const parts = Object.entries(value).filter(([, part]) => part !== undefined && part !== '');
    return parts
      .map(([key, part]) => inWords(part, schema && schemaAt(schema, [Array.isArray(value) ? Number(key) : key])))
      .join(' · ');
  }
  return valueInWords(value, schema && findFieldMeta(schema));
}

function valueInWords(value: unknown, meta: FieldMeta | undefined): string {
  const text = String(value);
  if (typeof value === 'boolean') return value ? 'Sí' : 'No';
  if (meta?.options) return meta.options[text] ?? text;
  if (meta?.widget === 'instant' && !Number.isNaN(Date.parse(text))) return formatMoment(text);
  return isDay(text) ? formatDay(text) : text;
}
