import { describe, expect, it } from 'vitest';
import { editDistance, findNearest } from '../../../src/lib/nearest.ts';

describe('findNearest', () => {
  it.each([
    ['titulo', 'title'],
    ['sumary', 'summary'],
    ['publishedat', 'publishedAt'],
    ['xyz', undefined],
  ])('suggests for «%s»: %s', (word, nearest) =>
    expect(findNearest(word, ['title', 'summary', 'publishedAt'])).toBe(nearest),
  );
  it('suggests nothing from nothing', () => expect(findNearest('a', [])).toBeUndefined());
});

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['casa', 'casa', 0],
    ['casa', 'caza', 1],
    ['abc', '', 3],
    ['gato', 'toga', 4],
  ])('from «%s» to «%s» is %i', (a, b, distance) => expect(editDistance(a, b)).toBe(distance));
});
