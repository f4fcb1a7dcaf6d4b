/** How a part is drawn; each differs from the others without colour too. */
export type StackTone = 'done' | 'done-late' | 'broken' | 'late' | 'open';

/** A part of a whole. */
export interface StackPart {
  tone: StackTone;
  /** What is counted, before the number. */
  label: string;
  count: number;
}

/** A whole and its parts, as a bar. */
export interface StackRow {
  label: string;
  parts: readonly StackPart[];
}

/** All that stacked bars show and say. */
export interface StacksChart {
  title: string;
  /** What the picture shows; the numbers stand in the table beside it. */
  description: string;
  rows: readonly StackRow[];
}

/** Bars on one scale, so that their lengths can be compared: `x` and `width` in percent. Parts of none are left out. */
export function layOutStacks(rows: readonly StackRow[]) {
  const sumOf = (parts: readonly StackPart[]) => parts.reduce((sum, { count }) => sum + count, 0);
  const most = Math.max(1, ...rows.map(({ parts }) => sumOf(parts)));
  const percent = (count: number) => Math.round((10_000 * count) / most) / 100;
  return rows.map(({ label, parts }) => ({
    label,
    parts: parts
      .map((part, index) => ({ ...part, x: percent(sumOf(parts.slice(0, index))), width: percent(part.count) }))
      .filter(({ count }) => count > 0),
  }));
}
