/**
 * Parts `room` among lists that want so many rows each: whoever wants little leaves the rest to the others, and nobody is left
 * without a row. Together they take no more than `room`, unless there are more lists than that.
 */
export function shares(wanted: readonly number[], room: number): number[] {
  const given = wanted.map(() => 0);
  const modest = [...wanted.keys()].toSorted((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  let left = room;
  for (const [served, index] of modest.entries()) {
    const fair = Math.max(1, Math.floor(left / (modest.length - served)));
    given[index] = Math.min(wanted[index] ?? 0, fair);
    left -= given[index] ?? 0;
  }
  return given;
}
