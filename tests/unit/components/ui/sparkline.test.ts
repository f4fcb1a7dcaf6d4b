import { expect, it } from 'vitest';
import { layOut } from '../../../../src/components/ui/sparkline.ts';

it('puts the first value at the edge, zero in the picture and what is compared on the same scale', () => {
  const { points, base, line, height } = layOut([10, 5], 10);
  expect(points[0]).toEqual({ x: 0, y: line });
  expect(points[1]!.y).toBe((base + line!) / 2);
  expect(points[1]!.x).toBeLessThan(100);
  expect(height).toBeGreaterThan(base);
});

it('draws below zero, and one value alone', () => {
  const { points, base, line } = layOut([3, -5]);
  expect(points[1]!.y).toBeGreaterThan(base);
  expect(line).toBeUndefined();
  expect(layOut([0]).points).toEqual([{ x: 0, y: layOut([0]).base }]);
});
