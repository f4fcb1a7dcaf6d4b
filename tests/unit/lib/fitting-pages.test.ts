import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { howManyFit, packedSize, toFittingPages } from '../../../src/lib/fitting-pages.ts';

/** Text that no compression makes shorter. */
const noise = (seed: number, length: number): string =>
  Array.from({ length: Math.ceil(length / 64) }, (_, at) =>
    createHash('sha256').update(`${seed} ${at}`).digest('hex'),
  ).join('');
const size = { bytes: 1000, most: 5, textOf: (text: string) => text };
const texts = Array.from({ length: 23 }, (_, seed) => noise(seed, 64 + (seed % 7) * 300));

describe('pages that their items fit', () => {
  it('hold every item once, in order', () => expect(toFittingPages(texts, size).flat()).toEqual(texts));

  it('are no larger than they may be, but for an item that is too long by itself', () => {
    for (const page of toFittingPages(texts, size)) {
      expect(page.length).toBeLessThanOrEqual(5);
      if (page.length > 1) expect(packedSize(page)).toBeLessThanOrEqual(1000);
    }
  });

  it('stay as they are when an item comes to the end, but for the last', () => {
    for (let length = 1; length < texts.length; length += 1) {
      const before = toFittingPages(texts.slice(0, length), size).slice(0, -1);
      expect(toFittingPages(texts, size).slice(0, before.length)).toEqual(before);
    }
  });

  it('are one, of an empty list', () => expect(toFittingPages([], size)).toEqual([[]]));

  it('hold as many, whatever was guessed', () => {
    for (let start = 0; start < texts.length; start += 1) {
      const rest = texts.slice(start);
      const counts = [0, 1, 2, 3, 4, 5, 6, 30].map((guess) => howManyFit(rest, size, guess));
      expect(new Set(counts)).toEqual(new Set([howManyFit(rest, size)]));
    }
  });

  it('take what repeats itself for what it costs', () =>
    expect(
      howManyFit(
        Array.from({ length: 50 }, () => noise(1, 900)),
        { ...size, most: 40 },
      ),
    ).toBe(40));
});
