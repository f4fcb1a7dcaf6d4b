import { onceEach } from '../lib/once.ts';
import { noteRead, noteTaken, recordReads } from './reads.ts';

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

/**
 * The same for a question about few things of many, of which a page shows the answer and nothing else: what the page notes is the
 * answer, and not all that was gone through for it. So a release changes the feeds in which it stands, and no archive of older ones.
 * @param name tells the question from others; with the arguments, which are plain data, it is asked again by the next build
 */
export function notedByAnswer<T, A extends readonly unknown[]>(
  name: string,
  ask: (...of: A) => Promise<T>,
): (...of: A) => Promise<T> {
  if (!import.meta.env.PROD) return ask;
  // What is read for it stays with it.
  const answer = onceEach((...of: A) => recordReads(() => ask(...of)).value);
  questions.set(name, (of) => answer(...(of as unknown as A)));
  return (...of) => {
    noteRead(`answer ${JSON.stringify([name, ...of])}`);
    return answer(...of);
  };
}

const questions = new Map<string, (of: readonly unknown[]) => Promise<unknown>>();

/** The answer of this build to a question that an earlier one noted; undefined where nobody here answers it. */
export function askNoted(noted: string): Promise<unknown> | undefined {
  const [name, ...of] = JSON.parse(noted) as [string, ...unknown[]];
  return questions.get(name)?.(of);
}
