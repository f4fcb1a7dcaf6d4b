import type { z } from 'zod';
import { type FieldMeta, UNCONFIRMED } from '../../src/model/field.ts';
import { innerOf } from '../../src/model/introspection.ts';

type Schema = z.core.$ZodType;

/** The rule of a text, in words: the form and the build say the same. */
export function textLimits(schema: Schema, meta: FieldMeta): { pattern?: [string, string]; max_length?: number } {
  const inner = unwrap(schema);
  if (inner.def.type === 'union') {
    const [, field] = inner.def.options ?? [];
    const { pattern } = field ? textLimits(field, meta) : {};
    return pattern
      ? {
          pattern: [
            `^(?:${UNCONFIRMED}|${pattern[0].replace(/^\^|\$$/g, '')})$`,
            `${pattern[1]} Si aún no se sabe: «${UNCONFIRMED}».`,
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
export function mediaPattern(schema: Schema, types: string): { pattern?: [string, string] } {
  const regex = unwrap(schema)
    .def.checks?.map((check) => check._zod.def.pattern)
    .find(Boolean);
  return regex
    ? {
        pattern: [
          regex.source.replace('media\\/', '(?:media\\/)?'),
          `suba un archivo de tipo ${types}; su nombre, en minúsculas y sin espacios.`,
        ],
      }
    : {};
}

/** Least value of a number. */
export function minimum(schema: Schema): { min?: number } {
  const check = unwrap(schema).def.checks?.find(({ _zod }) => _zod.def.check === 'greater_than');
  return check ? { min: Number(check._zod.def.value) } : {};
}

function maximum(inner: Unwrapped): number | undefined {
  const check = inner.def.checks?.find(({ _zod }) => _zod.def.check === 'max_length');
  return check ? Number(check._zod.def.maximum) : undefined;
}

/** Fewest and most items of a list. Decap asks for both or none. */
export function sizeLimits(schema: Schema): { min?: number; max?: number } {
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
  return inner ? unwrap(inner) : schema._zod;
}
