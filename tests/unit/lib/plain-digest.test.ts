import { expect, it } from 'vitest';
import { digestOf, knowDigest, laterWith } from '../../../src/lib/plain-digest.ts';

it('is the same for the same data and for no other', () => {
  const data = () => ({ a: [1, { b: null }], day: '2026-06-17' });
  expect(digestOf(data())).toBe(digestOf(data()));
  const others = [
    {},
    [],
    undefined,
    null,
    { a: undefined },
    { ...data(), more: undefined },
    { ...data(), a: [1] },
    { a: 1 },
    { a: 1n },
    { a: '1' },
  ];
  const digests = [data(), ...others].map(digestOf);
  expect(digests).not.toContain(undefined);
  expect(new Set(digests).size).toBe(digests.length);
});

it.each([
  ['a function', () => 1],
  ['a map', new Map()],
  ['a set', new Set([1])],
  ['no number', Number.NaN],
  ['an address', /a/],
])('there is none for %s, wherever it is', (_, value) => {
  expect(digestOf({ deep: [{ value }] })).toBeUndefined();
});

it('takes what is known of an object for its parts', () => {
  const [one, other] = [{ text: 'uno' }, { text: 'dos' }];
  knowDigest(one, 'x');
  knowDigest(other, 'x');
  expect(digestOf({ entry: one })).toBe(digestOf({ entry: other }));
  expect(digestOf({ entry: one })).not.toBe(digestOf({ entry: { text: 'uno' } }));
});

it('of work that is put off is that of what it is done with', () => {
  const add = (a: unknown, b: number) => `${String(a)} ${b}`;
  expect(laterWith(add, 1, 2)()).toBe('1 2');
  expect(digestOf({ write: laterWith(add, { text: 'uno' }, 2) })).toBe(
    digestOf({ write: laterWith(add, { text: 'uno' }, 2) }),
  );
  expect(digestOf({ write: laterWith(add, { text: 'uno' }, 2) })).not.toBe(
    digestOf({ write: laterWith(add, { text: 'uno' }, 3) }),
  );
  expect(digestOf({ write: laterWith(add, new Map(), 2) })).toBeUndefined();
});
