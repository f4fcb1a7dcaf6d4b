/** A stretch in which two sequences differ: `a[aStart, aEnd)` became `b[bStart, bEnd)`. */
export interface Change {
  aStart: number;
  aEnd: number;
  bStart: number;
  bEnd: number;
}

/** The shortest list of changes that turns `a` into `b` (Myers, "An O(ND) Difference Algorithm", 1986). */
export function diff(a: readonly string[], b: readonly string[]): Change[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let aEnd = a.length;
  let bEnd = b.length;
  while (aEnd > start && bEnd > start && a[aEnd - 1] === b[bEnd - 1]) {
    aEnd -= 1;
    bEnd -= 1;
  }
  const changes = toChanges(trace(a.slice(start, aEnd), b.slice(start, bEnd)));
  return changes.map((change) => ({
    aStart: change.aStart + start,
    aEnd: change.aEnd + start,
    bStart: change.bStart + start,
    bEnd: change.bEnd + start,
  }));
}

type Step = 'keep' | 'delete' | 'insert';

/** Steps of the shortest path, in order. */
function trace(a: readonly string[], b: readonly string[]): Step[] {
  const fronts: Map<number, number>[] = [];
  let front = new Map([[1, 0]]);
  for (let depth = 0; depth <= a.length + b.length; depth += 1) {
    fronts.push(new Map(front));
    for (let k = -depth; k <= depth; k += 2) {
      let x = isDown(front, k, depth) ? (front.get(k + 1) ?? 0) : (front.get(k - 1) ?? 0) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      front.set(k, x);
      if (x >= a.length && x - k >= b.length) return backtrack(fronts, a.length, b.length);
    }
    front = new Map(front);
  }
  return [];
}

const isDown = (front: Map<number, number>, k: number, depth: number): boolean =>
  k === -depth || (k !== depth && (front.get(k - 1) ?? -1) < (front.get(k + 1) ?? -1));

function backtrack(fronts: readonly Map<number, number>[], aLength: number, bLength: number): Step[] {
  const steps: Step[] = [];
  let x = aLength;
  let y = bLength;
  for (let depth = fronts.length - 1; depth >= 0; depth -= 1) {
    const front = fronts[depth] ?? new Map<number, number>();
    const k = x - y;
    const isInsert = isDown(front, k, depth);
    const previousK = isInsert ? k + 1 : k - 1;
    const previousX = front.get(previousK) ?? 0;
    const previousY = previousX - previousK;
    while (x > previousX && y > previousY && x > 0 && y > 0) {
      steps.push('keep');
      x -= 1;
      y -= 1;
    }
    if (depth > 0) steps.push(isInsert ? 'insert' : 'delete');
    x = previousX;
    y = previousY;
  }
  return steps.toReversed();
}

function toChanges(steps: readonly Step[]): Change[] {
  const changes: Change[] = [];
  let a = 0;
  let b = 0;
  let open: Change | undefined;
  for (const step of steps) {
    if (step === 'keep') {
      open = undefined;
    } else if (!open) {
      open = { aStart: a, aEnd: a, bStart: b, bEnd: b };
      changes.push(open);
    }
    if (step !== 'insert') a += 1;
    if (step !== 'delete') b += 1;
    if (open) Object.assign(open, { aEnd: a, bEnd: b });
  }
  return changes;
}
