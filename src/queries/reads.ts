import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * Something that the content, git, the clock or a file was asked for, by which the next build can tell whether it would get
 * the same: a collection, a setting, the day, the moment, whether there is a history, the revisions or the bytes of a file.
 */
export type Read =
  | `collection ${string}`
  | `setting ${string}`
  | `revisions ${string}`
  | `file ${string}`
  | 'day'
  | 'moment'
  | 'history';

/** What was read during some work, and during work of others whose answer it took. */
export interface Reads {
  own: Set<Read>;
  taken: Set<Reads>;
}

const current = new AsyncLocalStorage<Reads>();

/** Called by every query where it leaves the program. Outside of `recordReads` it does nothing. */
export const noteRead = (read: Read): void => void current.getStore()?.own.add(read);

/** Notes what went into an answer that was worked out before. */
export const noteTaken = (reads: Reads): void => void current.getStore()?.taken.add(reads);

/** Runs some work, also what it leaves for later, and notes what it reads; whole once what it gave is awaited. */
export function recordReads<T>(work: () => T): { value: T; reads: Reads } {
  const reads: Reads = { own: new Set(), taken: new Set() };
  return { value: current.run(reads, work), reads };
}

/** Everything that went into some work, in a fixed order. */
export function allReads(reads: Reads): Read[] {
  const seen = new Set<Reads>();
  const visit = (one: Reads): void => {
    if (seen.has(one)) return;
    seen.add(one);
    one.taken.forEach(visit);
  };
  visit(reads);
  return [...new Set([...seen].flatMap(({ own }) => [...own]))].toSorted();
}
