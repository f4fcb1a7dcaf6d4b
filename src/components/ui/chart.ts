import { scaleLinear, scalePoint } from 'd3-scale';

/** One value of a chart. */
export interface ChartPoint {
  /** Under the column, or over the bar. */
  label: string;
  /** Height of the mark; absent where there is no value. */
  value?: number;
  /** The value in words of its unit. */
  text: string;
  /** Drawn hatched: the source was not exact. */
  approximate?: boolean;
}

/** A line that values are compared with. */
export interface ChartTarget {
  value: number;
  text: string;
}

/** A mark on the page: `x` in percent of the width, `y` in pixels, so that letters keep their size on every screen. */
export interface Mark extends ChartPoint {
  x: number;
  y: number;
  /** Whether the label of the mark is written; on a long series only some are. */
  labelled: boolean;
}

/** Height of the field that the marks stand in. */
export const PLOT = 220;
/** Up to this many values are columns with their value over each; more are a line. */
const MAX_COLUMNS = 6;
const MAX_LABELS = 4;

/** Whether a series is short enough for columns. */
export const isShort = (points: readonly ChartPoint[]): boolean => points.length <= MAX_COLUMNS;

/** Marks of a series over time, its grid and its target; zero is always in the picture. */
export function layOut(points: readonly ChartPoint[], target?: ChartTarget) {
  const values = points.flatMap(({ value }) => value ?? []);
  const all = [0, ...values, ...(target ? [target.value] : [])];
  const scale = scaleLinear([Math.min(...all), Math.max(...all, Number.MIN_VALUE)], [PLOT, 0]).nice(4);
  const place = scalePoint(
    points.map((_, index) => String(index)),
    [0, 100],
  ).padding(isShort(points) ? 0.6 : 0.3);
  const every = Math.ceil(points.length / MAX_LABELS);
  const marks: Mark[] = points.map((point, index) => ({
    ...point,
    x: round(place(String(index)) ?? 50),
    y: round(scale(point.value ?? 0)),
    labelled: isShort(points) || (points.length - 1 - index) % every === 0,
  }));
  return {
    marks,
    /** Width of a column, in percent. */
    width: round(Math.min(place.step() * 0.6, 22)),
    zero: round(scale(0)),
    ticks: scale.ticks(4).map((value) => ({ value, y: round(scale(value)) })),
    ...(target ? { target: { ...target, y: round(scale(target.value)) } } : {}),
  };
}

const round = (value: number): number => Math.round(value * 100) / 100;
