import type { z } from 'astro/zod';
import { collectionModels, settingsModels } from '../src/model/collections.ts';
import { type FieldMeta, PENDING, type RelationTarget } from '../src/model/field.ts';
import { findFieldMeta, innerOf, shapeOf } from '../src/model/introspection.ts';
import { elementOf, isOptionalGroup } from './format/form-data.ts';

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

/** Every field of an object schema as a form, in the order of the model. */
export function toFields(schema: Schema, path = ''): DecapField[] {
  return Object.entries(shapeOf(schema) ?? {}).map(([name, field]) =>
    toField(name, field, path ? `${path}.${name}` : name),
  );
}

/** One field. @throws with the path of the field when the model uses a kind that has no form. */
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
      return counted('linea', 'string', textLimits(schema, meta));
    case 'text':
      return counted('parrafo', 'text', textLimits(schema, meta));
    case 'day':
      return { widget: 'dia' };
    case 'instant':
      return { widget: 'instante' };
    case 'boolean':
      return { widget: 'boolean', ...(defaultOf(schema) === undefined ? { default: false } : {}) };
    case 'number':
      return { widget: 'number', value_type: 'int', step: 1, ...minimum(schema) };
    case 'select':
      return {
        widget: 'select',
        options: Object.entries(meta.options ?? {}).map(([value, label]) => ({ value, label })),
      };
    case 'list':
      return listOptions(schema, meta, path);
    case 'object':
      return groupOptions(schema, meta, path);
    case 'relation':
      return { widget: 'relation', ...relationTo(meta.target, path) };
    case 'image':
      return { widget: 'image', choose_url: false, ...mediaPattern(schema, meta) };
    case 'file':
      return { widget: 'file', choose_url: false, ...mediaPattern(schema, meta) };
    default:
      throw unknownKind(path, meta.widget);
  }
}

const unknownKind = (path: string, kind: never): Error =>
  new Error(
    `El campo «${path}» es de la clase «${String(kind)}», que no tiene formulario: añádala en decap/fields.ts.`,
  );

function listOptions(schema: Schema, meta: FieldMeta, path: string): { widget: string } & Record<string, unknown> {
  const element = elementOf(schema);
  const item = element && findFieldMeta(element);
  if (!element || !item)
    throw new Error(`La lista «${path}» no dice de qué es: use listOf() con un campo con etiqueta.`);
  const limits = sizeLimits(schema);
  if (item.widget === 'relation')
    return { widget: 'relation', multiple: true, ...relationTo(item.target, path), ...limits };
  const shape = shapeOf(element);
  const [first] = Object.keys(shape ?? {});
  const content = shape
    ? { fields: toFields(element, path), summary: `{{fields.${first}}}` }
    : { field: toField('valor', element, path) };
  return {
    widget: 'list',
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
    label_singular: meta.label.toLowerCase(),
    fields,
    max: 1,
    summary: `{{fields.${fields[0]?.name}}}`,
  };
}

/** Where the values of a relation come from. */
function relationTo(target: RelationTarget | undefined, path: string): Record<string, unknown> {
  if (target === undefined) throw new Error(`La relación «${path}» no dice a qué lleva.`);
  if (target in settingsModels) {
    return {
      collection: 'settings',
      file: target,
      value_field: 'items.*.id',
      display_fields: ['items.*.name'],
      search_fields: ['items.*.name'],
      options_length: 100,
    };
  }
  if (!(target in collectionModels)) throw new Error(`La relación «${path}» lleva a «${target}», que no existe.`);
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

/** The rule of a text, in words: the form and the build say the same. */
function textLimits(schema: Schema, meta: FieldMeta): { pattern?: [string, string]; max_length?: number } {
  const inner = unwrap(schema);
  if (inner.def.type === 'union') {
    const [, field] = inner.def.options ?? [];
    const { pattern } = field ? textLimits(field, meta) : {};
    return pattern
      ? {
          pattern: [
            `^(?:${PENDING}|${pattern[0].replace(/^\^|\$$/g, '')})$`,
            `${pattern[1]} Si aún no se sabe: «${PENDING}».`,
          ],
        }
      : {};
  }
  const formats = inner.def.format ?? inner.def.checks?.map((check) => check._zod.def.format).find(Boolean);
  if (formats === 'url')
    return {
      pattern: ['^https?://[^\\s.]+\\.\\S+$', 'escriba una dirección web completa, que empieza por «https://».'],
    };
  if (formats === 'email')
    return {
      pattern: [
        '^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$',
        'escriba una dirección de correo, por ejemplo prensa@entidad.gov.co.',
      ],
    };
  const regex = inner.def.checks?.map((check) => check._zod.def.pattern).find(Boolean);
  if (regex && meta.format === 'path')
    return {
      pattern: [regex.source, 'escriba una ruta del sitio que empieza y termina en «/», por ejemplo «/comunicados/».'],
    };
  if (regex && meta.format === 'id') return { pattern: [regex.source, 'solo minúsculas, números y guiones.'] };
  const max = maximum(inner);
  return max === undefined
    ? {}
    : { pattern: [`^\\s*\\S[\\s\\S]{0,${max - 1}}\\s*$`, `como máximo ${max} caracteres.`], max_length: max };
}

/** Decap tests the pattern on the name of the file, without its folder. */
function mediaPattern(schema: Schema, meta: FieldMeta): { pattern?: [string, string] } {
  const regex = unwrap(schema)
    .def.checks?.map((check) => check._zod.def.pattern)
    .find(Boolean);
  return regex
    ? {
        pattern: [
          regex.source.replace('media\\/', '(?:media\\/)?'),
          `suba un archivo de tipo ${meta.types ?? ''}; su nombre, en minúsculas y sin espacios.`,
        ],
      }
    : {};
}

function minimum(schema: Schema): { min?: number } {
  const check = unwrap(schema).def.checks?.find(({ _zod }) => _zod.def.check === 'greater_than');
  return check ? { min: Number(check._zod.def.value) } : {};
}

function maximum(inner: Unwrapped): number | undefined {
  const check = inner.def.checks?.find(({ _zod }) => _zod.def.check === 'max_length');
  return check ? Number(check._zod.def.maximum) : undefined;
}

/** Decap asks for both limits or none. */
function sizeLimits(schema: Schema): { min?: number; max?: number } {
  const checks = unwrap(schema).def.checks ?? [];
  const limit = (kind: string) => checks.find(({ _zod }) => _zod.def.check === kind)?._zod.def;
  const min = limit('min_length')?.minimum;
  const max = limit('max_length')?.maximum;
  return min === undefined && max === undefined ? {} : { min: min ?? 0, max: max ?? 500 };
}

interface CheckDef {
  check: string;
  format?: string;
  pattern?: RegExp;
  value?: unknown;
  minimum?: number;
  maximum?: number;
}

interface Unwrapped {
  def: { type: string; format?: string; checks?: { _zod: { def: CheckDef } }[]; options?: Schema[] };
}

function unwrap(schema: Schema): Unwrapped {
  const inner = innerOf(schema);
  return inner ? unwrap(inner) : (schema._zod as unknown as Unwrapped);
}

function defaultOf(schema: Schema): unknown {
  const { defaultValue } = schema._zod.def as { defaultValue?: unknown };
  const inner = innerOf(schema);
  return defaultValue ?? (inner ? defaultOf(inner) : undefined);
}

const accepts = (schema: Schema, value: unknown): boolean => (schema as z.ZodType).safeParse(value).success;
