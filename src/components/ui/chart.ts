import { scaleLinear, scalePoint } from 'd3-scale';

/** One value of a chart. */
export interface ChartPoint {
  /** Under the column, a line per word; or over the bar. */
  label: string;
  /** Height of the mark; absent where there is no value. */
  value?: number;
  /** The value in words of its unit. */
  text: string;
  /** What it was the time before, for a mark beside it. */
  before?: number;
  /** Drawn hatched: the source was not exact. */
  approximate?: boolean;
}

/** A line that values are compared with. */
export interface ChartTarget {
  value: number;
  text: string;
}

/** A step that is pointed out between two neighbours, by their places in the series. */
export interface ChartStep {
  from: number;
  to: number;
  text: string;
}

/** All that a chart of a series shows and says. */
export interface SeriesChart {
  title: string;
  /** What the picture shows, for someone who cannot see it; the numbers stand in the table beside it. */
  description: string;
  points: readonly ChartPoint[];
  target?: ChartTarget | undefined;
  step?: ChartStep | undefined;
  /** Shown under the picture. */
  note?: string | undefined;
}

/** All that bars of shares show and say. */
export interface BarsChart {
  title: string;
  description: string;
  /** Values from 0 to 100. */
  points: readonly ChartPoint[];
  /** What the line across a bar is, where there is one. */
  note?: string | undefined;
}

/** A mark on the page: `x` in percent of the width, `y` in pixels, so that letters keep their size on every screen. */
interface Mark extends ChartPoint {
  x: number;
  y: number;
  /** Whether the label of the mark is written; on a long series only some are. */
  labelled: boolean;
}

/** Height of the field that the marks stand in. */
export const PLOT = 220;
/** Width of the field on the narrowest phone, and of a bold digit, in pixels. */
const [NARROW, DIGIT] = [320, 9];
const MAX_COLUMNS = 8;
const MAX_LABELS = 4;

/** Whether a series is short enough for columns with their value over each, also on a phone; a longer one is a line. */
export function isShort(points: readonly ChartPoint[]): boolean {
  const widest = Math.max(...points.map(({ text }) => text.length));
  return points.length <= MAX_COLUMNS && points.length * widest * DIGIT <= NARROW;
}

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
    width: Math.floor(Math.min(place.step() * 0.6, 22)),
    zero: round(scale(0)),
    ticks: scale.ticks(4).map((value) => ({ value, y: round(scale(value)) })),
    ...(target ? { target: { ...target, y: round(scale(target.value)) } } : {}),
  };
}

const round = (value: number): number => Math.round(value * 100) / 100;
