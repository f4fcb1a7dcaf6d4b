import { scaleLinear } from 'd3-scale';

/** What one party says: a value, a range, or a value with one end open. */
export interface RangePoint {
  label: string;
  /** In words of its unit. */
  text: string;
  low?: number;
  high?: number;
}

/** A line that every range is held against. */
export interface RangeLimit {
  value: number;
  text: string;
}

/** All that a chart of ranges shows and says. */
export interface RangesChart {
  title: string;
  /** What the picture shows, in a sentence: it stands under it for everyone. */
  description: string;
  points: readonly RangePoint[];
  limit?: RangeLimit | undefined;
  /** End of a scale that has one: 100 for percentages. */
  most?: number | undefined;
  unit: string;
}

/** Ranges on one scale, in percent of the width, so that letters keep their size on every screen. */
export interface RangeLayout {
  /** `x` and `width` of each bar; `opens` tells the side on which it goes on beyond what is known. */
  bars: (RangePoint & { x: number; width: number; opens?: 'left' | 'right' })[];
  limit?: RangeLimit & { x: number };
  ticks: { value: number; x: number }[];
}

/** A value without a width is still seen. */
const LEAST = 1.5;

/** Places ranges from zero to a round number over the largest value; `most` is the end of a scale that has one, as 100 %. */
export function layOutRanges(points: readonly RangePoint[], limit?: RangeLimit, most?: number): RangeLayout {
  const values = points.flatMap(({ low, high }) => [low ?? 0, high ?? 0]);
  const largest = Math.max(...values, limit?.value ?? 0);
  const nice = scaleLinear([0, largest * 1.15], [0, 100]).nice(4);
  const end = Math.min(most ?? Infinity, nice.domain()[1]!);
  const scale = nice.domain([0, end]);
  const bars = points.map((point) => {
    const [from, to] = [scale(point.low ?? 0), point.high === undefined ? 100 : scale(point.high)];
    const opens =
      point.high === undefined ? ('right' as const) : point.low === undefined ? ('left' as const) : undefined;
    const width = Math.max(to - from, LEAST);
    return { ...point, x: round(Math.min(from, 100 - width)), width: round(width), ...(opens ? { opens } : {}) };
  });
  return {
    bars,
    ticks: scale.ticks(4).map((value) => ({ value, x: round(scale(value)) })),
    ...(limit ? { limit: { ...limit, x: round(scale(limit.value)) } } : {}),
  };
}

const round = (value: number): number => Math.round(value * 100) / 100;
