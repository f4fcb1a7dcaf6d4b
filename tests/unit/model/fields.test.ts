import type { z } from 'zod';
import { describe, expect, it } from 'vitest';
import { blockModels } from '../../../src/model/blocks.ts';
import { collectionModels } from '../../../src/model/collections.ts';
import { settingsModels } from '../../../src/model/settings-files.ts';
import { findFieldMeta, innerOf, schemaAt, shapeOf } from '../../../src/model/introspection.ts';

/** Every field of a schema at any depth, as `path` and schema. */
function fieldsOf(schema: z.core.$ZodType, path = ''): [path: string, field: z.core.$ZodType][] {
  const shape = shapeOf(schema);
  if (shape)
    return Object.entries(shape).flatMap(([name, field]) => [
      [`${path}${name}`, field] as [string, z.core.$ZodType],
      ...fieldsOf(field, `${path}${name}.`),
    ]);
  const item = schemaAt(schema, [0]);
  if (item) return fieldsOf(item, `${path}[].`);
  const inner = innerOf(schema);
  return inner ? fieldsOf(inner, path) : [];
}

const all = Object.entries({ ...collectionModels, ...settingsModels, ...blockModels }).flatMap(([name, { schema }]) =>
  fieldsOf(schema).map(([path, field]) => [`${name}: ${path}`, field] as const),
);

describe('every field of the model', () => {
  it('is found', () => expect(all.length).toBeGreaterThan(150));

  it.each(all)('has a Spanish label and a widget: %s', (_, field) => {
    const meta = findFieldMeta(field);
    expect(meta?.label).toMatch(/^[¿A-ZÁÉÍÓÚÑ]/);
    expect(meta?.widget).toBeTruthy();
    if (meta?.widget === 'relation') expect(meta.target).toBeTruthy();
    if (meta?.widget === 'select') expect(Object.values(meta.options).every((words) => words.length > 0)).toBe(true);
    if (meta?.widget === 'image' || meta?.widget === 'file') expect(meta.types).toBeTruthy();
  });
});

describe('every collection and block', () => {
  it.each(Object.entries({ ...collectionModels, ...settingsModels, ...blockModels }))(
    'refuses what it does not know: %s',
    (_, { schema }) => {
      const result = schema.safeParse({ desconocido: 1 });
      expect(result.error?.issues.some((issue) => issue.code === 'unrecognized_keys')).toBe(true);
    },
  );

  it.each(Object.entries(blockModels))('is documented with examples: %s', (_, { hint, examples }) => {
    expect(hint.length).toBeGreaterThan(10);
    expect(examples.length).toBeGreaterThan(0);
  });
});
