import { isEqual } from './equal.ts';

/**
 * For each item of a list after an edit, the index of the item before that it is: one that is equal, or one that stands
 * between the same neighbours. Indexes rise; undefined stands for an item that is new or was moved.
 */
export function alignItems(before: readonly unknown[], after: readonly unknown[]): (number | undefined)[] {
  const matches: (number | undefined)[] = [];
  let at = 0;
  for (const item of after) {
    const found = before.findIndex((old, index) => index >= at && isEqual(old, item));
    matches.push(found === -1 ? undefined : found);
    if (found !== -1) at = found + 1;
  }
  return fillGaps(matches, before.length);
}

/** Between two matches, as many items before as after are the same items, changed. */
function fillGaps(matches: readonly (number | undefined)[], length: number): (number | undefined)[] {
  const filled = [...matches];
  let start = 0;
  let before = 0;
  for (let end = 0; end <= matches.length; end += 1) {
    const match = end === matches.length ? length : matches[end];
    if (match === undefined) continue;
    if (match - before === end - start)
      for (let index = start; index < end; index += 1) filled[index] = before + index - start;
    start = end + 1;
    before = match + 1;
  }
  return filled;
}
