/** Runs builds one at a time and lets requests wait for them. */
export interface Rebuilder {
  /** Something changed: build soon. */
  changed: () => void;
  /** Resolves when no build is due or running. */
  settled: () => Promise<void>;
  /** Forgets a build that has not started yet. */
  stop: () => void;
}

/**
 * Groups changes that come within `delay` milliseconds (a save is often several events, a `git pull` hundreds) into
 * one build. Changes during a build lead to exactly one more. `build` reports its own failures and never rejects.
 */
export function createRebuilder(build: () => Promise<void>, delay: number): Rebuilder {
  let timer: NodeJS.Timeout | undefined;
  let isBuilding = false;
  let isStale = false;
  let waiting: (() => void)[] = [];

  const release = () => {
    const settled = waiting;
    waiting = [];
    for (const resolve of settled) resolve();
  };

  const run = async () => {
    timer = undefined;
    isStale = true;
    if (isBuilding) return;
    isBuilding = true;
    while (isStale) {
      isStale = false;
      await build();
    }
    isBuilding = false;
    if (!timer) release();
  };

  return {
    changed: () => {
      clearTimeout(timer);
      timer = setTimeout(() => void run(), delay);
    },
    settled: () => (timer || isBuilding ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve()),
    stop: () => {
      clearTimeout(timer);
      timer = undefined;
      isStale = false;
    },
  };
}
