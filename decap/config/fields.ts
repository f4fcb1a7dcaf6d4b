import type { z } from 'zod';
import { settingsModels } from '../../src/model/settings-files.ts';
import type { FieldMeta, RelationTarget } from '../../src/model/field.ts';
import { mediaPattern, minimum, sizeLimits, textLimits } from './field-limits.ts';
import { findFieldMeta, innerOf, shapeOf } from '../../src/model/introspection.ts';
import { elementOf, isOptionalGroup, PLAIN_ITEM } from '../format/form-data.ts';

type Schema = z.core.$ZodType;

/** A field of a Decap form. */
export interface DecapField {
  name: string;
  label: string;
  widget: string;
  hint?: string;
  required?: boolean;
  default?: unknown;
  pattern?: readonly [expression: string, message: string];
  fields?: DecapField[];
  field?: DecapField;
  [option: string]: unknown;
}

/** Mark of a field that says when something was written down; Decap does not know it. */
export const STARTS_TODAY = 'starts_today';

/** Every field of an object schema as a form, in the order of the model. */
export function toFields(schema: Schema, path = ''): DecapField[] {
  return Object.entries(shapeOf(schema) ?? {}).map(([name, field]) =>
    toField(name, field, path ? `${path}.${name}` : name),
  );
}

/** One field. @throws with the path of the field when the model uses a kind that has no form. @internal */
export function toField(name: string, schema: Schema, path: string): DecapField {
  const meta = findFieldMeta(schema);
  if (!meta)
    throw new Error(`El campo «${path}» no tiene etiqueta: declárelo con las funciones de src/model/field.ts.`);
  const required = !accepts(schema, undefined);
  const initial = defaultOf(schema);
  return {
    name,
    label: meta.label,
    required,
    ...(meta.hint ? { hint: meta.hint } : {}),
    ...(initial === undefined || Array.isArray(initial) ? {} : { default: initial }),
    ...options(schema, meta, path),
  };
}

/** What depends on the kind of field. */
function options(schema: Schema, meta: FieldMeta, path: string): { widget: string } & Record<string, unknown> {
  switch (meta.widget) {
    case 'string':
      if (meta.format === 'color') return { widget: 'color-hex', ...textLimits(schema, meta) };
      if (meta.format === 'path') return { widget: 'pagina', ...textLimits(schema, meta) };
      if (meta.format === 'decimal') return { widget: 'numero-exacto' };
      if (meta.format === 'phone') return { widget: 'telefono' };
      if (meta.format === 'period') return { widget: 'periodo' };
      return counted('linea', 'string', textLimits(schema, meta));
    case 'text':
      return counted('parrafo', 'text', textLimits(schema, meta));
    case 'day':
      return { widget: 'dia', ...(meta.today ? { [STARTS_TODAY]: true } : {}) };
    case 'instant':
      return { widget: 'instante' };
    case 'boolean':
      // One that may be left out stands in the file only where it was switched on.
      return { widget: 'boolean', ...(accepts(schema, undefined) ? {} : { default: false }) };
    case 'number':
      return { widget: 'number', value_type: 'int', step: 1, ...minimum(schema) };
    case 'select':
      return {
        widget: 'select',
        options: Object.entries(meta.options).map(([value, label]) => ({ value, label })),
      };
    case 'list':
      return listOptions(schema, meta, path);
    case 'object':
      return groupOptions(schema, meta, path);
    case 'relation':
      return { widget: 'relation', ...relationTo(meta.target) };
    case 'image':
      return { widget: 'image', choose_url: false, ...mediaPattern(schema, meta.types), ...libraryOptions(meta) };
    case 'file':
      return { widget: 'file', choose_url: false, ...mediaPattern(schema, meta.types), ...libraryOptions(meta) };
    default:
      throw unknownKind(path, meta);
  }
}

/** What the dialog of files is told of the field for which it opens. */
const libraryOptions = ({ types, isOriginal = false }: FieldMeta & { types: string }) => ({
  media_library: { config: { types, isOriginal } },
});

const unknownKind = (path: string, meta: never): Error =>
  new Error(
    `El campo «${path}» es de la clase «${(meta as FieldMeta).widget}», que no tiene formulario: añádala en decap/config/fields.ts.`,
  );

function listOptions(schema: Schema, meta: FieldMeta, path: string): { widget: string } & Record<string, unknown> {
  const element = elementOf(schema);
  const item = element && findFieldMeta(element);
  if (!element || !item)
    throw new Error(`La lista «${path}» no dice de qué es: use listOf() con un campo con etiqueta.`);
  const limits = sizeLimits(schema);
  if (item.widget === 'relation') return { widget: 'relation', multiple: true, ...relationTo(item.target), ...limits };
  const shape = shapeOf(element);
  // A topic is listed by its name, not by the identifier before it.
  const first = Object.entries(shape ?? {}).find(([, field]) => findFieldMeta(field)?.format !== 'id');
  const content = shape
    ? { fields: toFields(element, path), summary: summaryOf(first?.[0]) }
    : { field: toField(PLAIN_ITEM, element, path) };
  return {
    widget: 'list',
    ...emptyList,
    label_singular: item.label.toLowerCase(),
    collapsed: true,
    ...content,
    ...limits,
    label: meta.label,
  };
}

function groupOptions(schema: Schema, meta: FieldMeta, path: string): { widget: string } & Record<string, unknown> {
  const fields = toFields(schema, path);
  if (!isOptionalGroup(schema)) return { widget: 'object', fields };
  return {
    widget: 'list',
    ...emptyList,
    label_singular: meta.label.toLowerCase(),
    fields,
    max: 1,
    collapsed: false,
    summary: summaryOf(fields[0]?.name),
  };
}

/** Without it a new entry starts with one item in every list whose fields have a default, and cannot be saved. */
const emptyList = { default: [] };

/** What a closed item shows: its first field. Decap's own words for none are «No title». */
const summaryOf = (field: string | undefined): string => `{{fields.${field} | default('(sin llenar)')}}`;

/** Where the values of a relation come from. */
function relationTo(target: RelationTarget): Record<string, unknown> {
  if (target in settingsModels) {
    // An objective has no name: it is known by its words.
    const words = `items.*.${target === 'objectives' ? 'text' : 'name'}`;
    return {
      collection: 'settings',
      file: target,
      value_field: 'items.*.id',
      display_fields: [words],
      search_fields: [words],
      options_length: 100,
    };
  }
  return {
    collection: target,
    value_field: '{{slug}}',
    display_fields: ['title'],
    search_fields: ['title'],
    options_length: 100,
  };
}

/** A text with a limit shows how much of it is used. */
const counted = (widget: string, plain: string, limits: ReturnType<typeof textLimits>) => ({
  widget: limits.max_length === undefined ? plain : widget,
  ...limits,
});

function defaultOf(schema: Schema): unknown {
  const { defaultValue } = schema._zod.def as { defaultValue?: unknown };
  const inner = innerOf(schema);
  return defaultValue ?? (inner ? defaultOf(inner) : undefined);
}

const accepts = (schema: Schema, value: unknown): boolean => (schema as z.ZodType).safeParse(value).success;
