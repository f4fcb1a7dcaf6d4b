import { onceEach } from '../lib/once.ts';
import { noteTaken, recordReads } from './reads.ts';

/**
 * A question whose answer is the same during a whole build: it is worked out once for each argument, and whoever gets the
 * answer leaves it as it is. The development server, whose content changes, works it out each time.
 */
export function onceABuild<T, A extends readonly unknown[]>(
  ask: (...of: A) => T,
  keyOf?: (...of: A) => string,
): (...of: A) => T {
  if (!import.meta.env.PROD) return ask;
  const answer = onceEach((...of: A) => recordReads(() => ask(...of)), keyOf);
  return (...of) => {
    const { value, reads } = answer(...of);
    noteTaken(reads);
    return value;
  };
}
