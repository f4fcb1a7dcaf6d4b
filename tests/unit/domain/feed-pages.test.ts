import { describe, expect, it } from 'vitest';
import { toFeedPages } from '../../../src/domain/feed-pages.ts';

/** As many items as asked for, the newest first. */
const newestFirst = (count: number) => Array.from({ length: count }, (_, index) => count - index);

describe('toFeedPages', () => {
  it.each([0, 1, 3])('has no archive while %i items fit into one document', (count) => {
    expect(toFeedPages(newestFirst(count), 3)).toEqual({ current: newestFirst(count), archives: [] });
  });

  it('counts archives from the oldest item, and each runs from new to old', () => {
    expect(toFeedPages(newestFirst(7), 3)).toEqual({
      current: [7, 6, 5],
      archives: [
        [3, 2, 1],
        [6, 5, 4],
      ],
    });
  });

  it('loses no item, and changes no archive, whatever is published later', () => {
    for (let count = 4; count < 12; count++) {
      const { current, archives } = toFeedPages(newestFirst(count), 3);
      expect(new Set([...current, ...archives.flat()]).size).toBe(count);
      expect(toFeedPages(newestFirst(count + 1), 3).archives.slice(0, archives.length)).toEqual(archives);
    }
  });
});
