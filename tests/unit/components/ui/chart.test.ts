import { describe, expect, it } from 'vitest';
import { isShort, layOut, PLOT } from '../../../../src/components/ui/chart.ts';

const points = (...values: number[]) =>
  values.map((value, index) => ({ label: String(2010 + index), value, text: String(value) }));

describe('the layout of a chart', () => {
  it('starts at zero and leaves room for the target', () => {
    const { marks, zero, target } = layOut(points(50, 100), { value: 150, text: 'Meta' });
    expect(zero).toBe(PLOT);
    expect(target!.y).toBeLessThan(marks[1]!.y);
    expect(marks[0]!.y - zero).toBeCloseTo((marks[1]!.y - zero) / 2, 0);
  });

  it('draws negative values under zero', () => {
    const { marks, zero } = layOut(points(-10, 10));
    expect(marks[0]!.y).toBeGreaterThan(zero);
    expect(marks[1]!.y).toBeLessThan(zero);
  });

  it('keeps marks inside the field, in the order of time', () => {
    for (const count of [1, 2, 5, 12, 60]) {
      const { marks, width } = layOut(points(...Array.from({ length: count }, (_, index) => index)));
      const xs = marks.map(({ x }) => x);
      expect(xs).toEqual(xs.toSorted((a, b) => a - b));
      expect(Math.min(...xs) - width / 2).toBeGreaterThanOrEqual(0);
      expect(Math.max(...xs) + width / 2).toBeLessThanOrEqual(100);
    }
  });

  it('labels the last mark and no more than a phone has room for', () => {
    const { marks } = layOut(points(...Array.from({ length: 36 }, () => 1)));
    expect(marks.filter(({ labelled }) => labelled).length).toBeLessThanOrEqual(4);
    expect(marks.at(-1)?.labelled).toBe(true);
  });

  it('has columns only where their values stand side by side', () => {
    expect(isShort(points(1, 2, 3, 4, 5, 6))).toBe(true);
    expect(isShort(['113.000', '116.000', '121.806', '190.000', '191.000'].map((text) => ({ label: '', text })))).toBe(
      true,
    );
    expect(isShort(Array.from({ length: 6 }, () => ({ label: '', text: '121.806' })))).toBe(false);
    expect(isShort(points(...Array.from({ length: 9 }, () => 1)))).toBe(false);
  });

  it('draws a series of zeros', () => {
    expect(layOut(points(0, 0)).marks.every(({ y }) => Number.isFinite(y))).toBe(true);
  });
});
