import { describe, expect, it } from 'vitest';
import { createSlugger, isSlug, toSlug } from '../../../src/lib/slug.ts';

describe('toSlug', () => {
  it.each([
    ['¿Qué logramos en el año?', 'que-logramos-en-el-ano'],
    ['Ñandú, pingüino y CAÑÓN', 'nandu-pinguino-y-canon'],
    ['  40 % de pérdidas — 2014 ', '40-de-perdidas-2014'],
    ['😀', ''],
  ])('makes «%s» to «%s»', (text, slug) => expect(toSlug(text)).toBe(slug));
});

describe('isSlug', () => {
  it.each(['a', '2016-12-02-uno', 'a1-b2'])('accepts %s', (slug) => expect(isSlug(slug)).toBe(true));
  it.each(['', 'A', 'a--b', '-a', 'a-', 'año', 'a b', 'a_b'])('refuses «%s»', (slug) =>
    expect(isSlug(slug)).toBe(false),
  );
});

describe('createSlugger', () => {
  it('gives each slug once', () => {
    const slug = createSlugger();
    expect(['Uno', 'Uno', 'Uno 2', 'uno', '!!', '??'].map(slug)).toEqual([
      'uno',
      'uno-2',
      'uno-2-2',
      'uno-3',
      'seccion',
      'seccion-2',
    ]);
  });
});
