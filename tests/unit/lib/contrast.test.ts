import { expect, it } from 'vitest';
import { contrastRatio } from '../../../src/lib/contrast.ts';

// Known values: https://webaim.org/resources/contrastchecker/
it.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  ['#777777', '#ffffff', 4.48],
  ['#3366cc', '#ffffff', 5.37],
  ['#0000ff', '#ffffff', 8.59],
])('%s on %s has %d to 1', (front, back, ratio) => {
  expect(contrastRatio(front, back)).toBeCloseTo(ratio, 1);
  expect(contrastRatio(back, front)).toBe(contrastRatio(front, back));
});
