/** Remembers for a while, and no more of it than is told: what strangers send must not fill the memory. */

const MOST_KEPT = 10_000;

/**
 * True as long as a key was seen at most `most` times within `span` milliseconds; `now` gives the milliseconds of the clock.
 * Who asks without its counting says `0` times.
 */
export function createLimiter(most: number, span: number, now: () => number): (key: string, times?: number) => boolean {
  const seen = new Map<string, { since: number; count: number }>();
  return (key, times = 1) => {
    const at = now();
    const known = seen.get(key);
    const entry = known && at - known.since < span ? known : { since: at, count: 0 };
    entry.count += times;
    // Anew at the end, so that the oldest are the first to be forgotten.
    seen.delete(key);
    seen.set(key, entry);
    if (seen.size > MOST_KEPT) seen.delete(seen.keys().next().value ?? '');
    return entry.count <= most;
  };
}
