import { describe, expect, it } from 'vitest';
import { editDistance, findNearest, nearestTo } from '../../../src/lib/nearest.ts';

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

it('gives the closest first, and no more than asked for', () => {
  expect(nearestTo('agua', ['fuego', 'aguas', 'agua-2', 'tierra'], 2)).toEqual(['aguas', 'agua-2']);
  expect(nearestTo('agua', [], 2)).toEqual([]);
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
