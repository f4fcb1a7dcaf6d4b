/** Rings at a moment of the clock. */
export interface Alarm {
  /** Takes the place of what was set before. */
  set: (moment: Date) => void;
  stop: () => void;
}

/**
 * A timer longer than 24.8 days overflows and ends at once, and one that runs while the computer sleeps ends late: so
 * the clock is looked at again and again.
 */
const LONGEST_WAIT_MS = 60_000;

/** `now` gives the milliseconds of the clock. */
export function createAlarm(ring: () => void, now: () => number = Date.now): Alarm {
  let timer: NodeJS.Timeout | undefined;

  const wait = (until: number) => {
    clearTimeout(timer);
    const left = until - now();
    timer = setTimeout(() => (now() < until ? wait(until) : ring()), Math.min(Math.max(left, 0), LONGEST_WAIT_MS));
  };

  return { set: (moment) => wait(moment.getTime()), stop: () => clearTimeout(timer) };
}
