/** The middle of some numbers, or the mean of the two in the middle; undefined when there are none. */
export function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  return upper === undefined ? undefined : (lowerOf(sorted) + upper) / 2;
}

/** The middle of some counts, the lower one of two, so that it is a count that was seen; 0 when there are none. */
export const lowerMedian = (counts: readonly number[]): number => lowerOf(counts.toSorted((a, b) => a - b));

const lowerOf = (sorted: readonly number[]): number => sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
