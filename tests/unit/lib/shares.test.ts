import { describe, expect, it } from 'vitest';
import { shares } from '../../../src/lib/shares.ts';

describe('shares', () => {
  it('give everybody what they want while there is room', () => expect(shares([3, 0, 12], 40)).toEqual([3, 0, 12]));

  it('take from those who want most', () => expect(shares([700, 3, 100], 40)).toEqual([19, 3, 18]));

  it('never take more than the room', () => {
    for (const wanted of [[100, 100, 100], [41], [1, 2, 3, 100], [0, 0, 90]]) {
      expect(shares(wanted, 40).reduce((sum, own) => sum + own, 0)).toBeLessThanOrEqual(40);
    }
  });

  it('leave nobody without a row', () => expect(shares([9, 9, 9], 2)).toEqual([1, 1, 1]));
});
