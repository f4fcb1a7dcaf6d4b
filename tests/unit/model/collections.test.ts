import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { describe, expect, it } from 'vitest';
import { collectionNames, hasSection, modelOf } from '../../../src/model/collections.ts';
import { commonFields } from '../../../src/model/common.ts';
import { dateChange } from '../../../src/model/date-change.ts';
import { findFieldMeta, innerOf, schemaAt, shapeOf } from '../../../src/model/introspection.ts';
import { settingsModels } from '../../../src/model/settings-files.ts';
import { ROOT } from '../../helpers/paths.ts';

const models = collectionNames.map((name) => [name, modelOf(name)] as const);

it.each(['label', 'labelSingular', 'command', 'segment'] as const)('no two collections share a %s', (key) => {
  const values = models.map(([, model]) => model[key]);
  expect(values.filter((value, index) => values.indexOf(value) !== index)).toEqual([]);
});

it('no collection is called like a settings file', () =>
  expect(collectionNames.filter((name) => name in settingsModels)).toEqual([]));

describe.each(models)('%s', (name, { schema, section, segment, guardedDates = [] }) => {
  const fields = shapeOf(schema) ?? {};

  it('has a segment that may stand in an address', () => expect(segment).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/));

  it('has the common fields if it has a section, and a title if it has none', () => {
    const expected = hasSection(name) ? Object.keys(commonFields) : ['title', 'summary'];
    expect(Object.keys(fields)).toEqual(expect.arrayContaining(expected));
  });

  it('leaves `body` to the text of the entry, which the form keeps under that name', () =>
    expect(Object.keys(fields)).not.toContain('body'));

  it('has a landing page of its own exactly where it says so', () => {
    const file = join(ROOT, 'src/pages', segment, 'index.astro');
    expect(existsSync(file)).toBe(section?.landing === 'own');
  });

  it('guards every date whose changes it lists, its own and those of its items', () => {
    const guarded = guardedDates.map(({ items, changes }) => [...(items ? [items.list] : []), changes].join('.'));
    expect(heldByChanges(schema).toSorted()).toEqual(guarded.toSorted());
  });

  it.each(guardedDates)('guards $date, which it has, in items that have a name', ({ items, date }) => {
    const at = (field: string) => schemaAt(schema, [...(items ? [items.list, 0] : []), field]);
    expect(['day', 'instant']).toContain(findFieldMeta(at(date) as z.core.$ZodType)?.widget);
    if (items) expect(findFieldMeta(at(items.name) as z.core.$ZodType)?.widget).toBe('string');
  });
});

/** Names of the fields that are lists of date changes: each needs its guard. */
const heldByChanges = (schema: z.core.$ZodType): string[] =>
  Object.entries(shapeOf(schema) ?? {}).flatMap(([name, field]) => {
    const item = schemaAt(innerOf(field) ?? field, [0]);
    if (item === dateChange) return [name];
    return item ? heldByChanges(item).map((inner) => `${name}.${inner}`) : [];
  });
