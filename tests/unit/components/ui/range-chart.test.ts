import { describe, expect, it } from 'vitest';
import { layOutRanges } from '../../../../src/components/ui/range-chart.ts';

const point = (low?: number, high?: number) => ({
  label: '',
  text: '',
  ...(low === undefined ? {} : { low }),
  ...(high === undefined ? {} : { high }),
});

describe('the layout of ranges', () => {
  it('puts ranges and the limit on one scale that starts at zero', () => {
    const { bars, limit } = layOutRanges([point(40, 60), point(20, 20)], { value: 30, text: 'Límite' }, 100);
    expect(bars[0]!.x / limit!.x).toBeCloseTo(40 / 30);
    expect(bars[0]!.width / bars[0]!.x).toBeCloseTo(20 / 40, 1);
    expect(bars[1]!.width).toBeGreaterThan(1);
  });

  it('goes on to the edge where an end is open, and says on which side', () => {
    const { bars } = layOutRanges([point(30), point(undefined, 12), point(1, 2)], undefined, 100);
    expect(bars.map(({ opens }) => opens)).toEqual(['right', 'left', undefined]);
    expect(bars[0]!.x + bars[0]!.width).toBeCloseTo(100);
    expect(bars[1]!.x).toBe(0);
  });

  it('never leaves the field, and never goes beyond the end of its scale', () => {
    const { bars, ticks } = layOutRanges([point(99, 100), point(0, 1)], { value: 97, text: '' }, 100);
    expect(bars.every(({ x, width }) => x >= 0 && x + width <= 100)).toBe(true);
    expect(Math.max(...ticks.map(({ value }) => value))).toBeLessThanOrEqual(100);
  });
});
