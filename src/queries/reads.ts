import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * Something that the content, git, the clock or a file was asked for, by which the next build can tell whether it would get
 * the same: a collection, a setting, the day, the moment, whether there is a history, the revisions or the bytes of a file; or
 * the answer to a question, by its name and what it is about.
 */
export type Read =
  | `collection ${string}`
  | `setting ${string}`
  | `revisions ${string}`
  | `file ${string}`
  | `answer ${string}`
  | 'day'
  | 'moment'
  | 'history';

/** What was read during some work, and during work of others whose answer it took. */
export interface Reads {
  own: Set<Read>;
  taken: Set<Reads>;
  /** What it asked of the image pipeline (`page-pictures.ts`). */
  pictures: Set<object>;
}

const current = new AsyncLocalStorage<Reads>();

/** Called by every query where it leaves the program. Outside of `recordReads` it does nothing. */
export const noteRead = (read: Read): void => void current.getStore()?.own.add(read);

/** Notes that a picture was asked for. */
export const notePicture = (picture: object): void => void current.getStore()?.pictures.add(picture);

/** Notes what went into an answer that was worked out before. */
export const noteTaken = (reads: Reads): void => void current.getStore()?.taken.add(reads);

/** Runs some work, also what it leaves for later, and notes what it reads; whole once what it gave is awaited. */
export function recordReads<T>(work: () => T): { value: T; reads: Reads } {
  const reads: Reads = { own: new Set(), taken: new Set(), pictures: new Set() };
  return { value: current.run(reads, work), reads };
}

/** Everything that went into some work, in a fixed order. */
export const allReads = (reads: Reads): Read[] =>
  [...new Set(everythingOf(reads).flatMap(({ own }) => [...own]))].toSorted();

/** Every picture that some work asked for, and work of others whose answer it took. */
export const allPictures = (reads: Reads): object[] => everythingOf(reads).flatMap(({ pictures }) => [...pictures]);

function everythingOf(reads: Reads): Reads[] {
  const seen = new Set<Reads>();
  const visit = (one: Reads): void => {
    if (seen.has(one)) return;
    seen.add(one);
    one.taken.forEach(visit);
  };
  visit(reads);
  return [...seen];
}
