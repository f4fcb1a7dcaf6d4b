import { expect, it } from 'vitest';
import { layOutStacks } from '../../../../src/components/ui/stack-chart.ts';

const row = (...counts: number[]) => ({
  label: 'x',
  parts: counts.map((count) => ({ tone: 'done' as const, label: 'y', count })),
});
const placed = (...rows: number[][]) =>
  layOutStacks(rows.map((counts) => row(...counts))).map(({ parts }) => parts.map(({ x, width }) => [x, width]));

it('puts all bars on one scale, the longest over the whole width, and leaves out parts of none', () => {
  expect(placed([3, 0, 1], [1, 1])).toEqual([
    [
      [0, 75],
      [75, 25],
    ],
    [
      [0, 25],
      [25, 25],
    ],
  ]);
});

it('draws nothing where nothing is counted', () => expect(placed([0, 0])).toEqual([[]]));
