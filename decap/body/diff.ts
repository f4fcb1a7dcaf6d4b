import { diffArrays } from 'diff';

/** A stretch in which two sequences differ: `a[aStart, aEnd)` became `b[bStart, bEnd)`. */
export interface Change {
  aStart: number;
  aEnd: number;
  bStart: number;
  bEnd: number;
}

/** The shortest list of changes that turns `a` into `b`. */
export function diff(a: readonly string[], b: readonly string[]): Change[] {
  const changes: Change[] = [];
  let [aAt, bAt] = [0, 0];
  let open: Change | undefined;
  for (const { count, added, removed } of diffArrays([...a], [...b])) {
    if (added || removed) {
      if (!open) {
        open = { aStart: aAt, aEnd: aAt, bStart: bAt, bEnd: bAt };
        changes.push(open);
      }
    } else {
      open = undefined;
    }
    if (!added) aAt += count;
    if (!removed) bAt += count;
    if (open) Object.assign(open, { aEnd: aAt, bEnd: bAt });
  }
  return changes;
}
