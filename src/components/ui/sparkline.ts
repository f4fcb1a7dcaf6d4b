import { scaleLinear } from 'd3-scale';

/** Height of the field that the course runs in, of the space over it for the words of its target, and of the line of words under it, in pixels. */
const [FIELD, OVER, UNDER] = [56, 22, 24];
/** Where the last point stands, in percent of the width: its dot has to fit. */
const END = 98;

/** A point of the course: `x` in percent of the width, `y` in pixels. */
interface Point {
  x: number;
  y: number;
}

/** Places of the values of a series, of zero (or the lowest value) and of what they are compared with. */
export function layOut(
  values: readonly number[],
  target?: number,
): { height: number; base: number; points: Point[]; line: number | undefined } {
  const all = [0, ...values, ...(target === undefined ? [] : [target])];
  const y = scaleLinear([Math.min(...all), Math.max(...all, Number.MIN_VALUE)], [OVER + FIELD, OVER]);
  const x = scaleLinear([0, Math.max(values.length - 1, 1)], [0, END]);
  return {
    height: OVER + FIELD + UNDER,
    base: round(y(0)),
    points: values.map((value, index) => ({ x: round(x(index)), y: round(y(value)) })),
    line: target === undefined ? undefined : round(y(target)),
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;
