import { expect, it } from 'vitest';
import { toPages } from '../../../src/lib/pages.ts';

it.each([
  [[], [[]]],
  [[1], [[1]]],
  [[1, 2], [[1, 2]]],
  [
    [1, 2, 3, 4, 5],
    [[1, 2], [3, 4], [5]],
  ],
])('%j in pages of two', (items, pages) => expect(toPages(items, 2)).toEqual(pages));
