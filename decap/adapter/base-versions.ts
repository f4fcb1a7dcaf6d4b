/** Where the versions of the last texts are kept, for a page that is opened again. */
const KEY = 'mesa-versiones';
/** A text and its version are a few kilobytes each; a copy that is offered is one of the last. */
const KEPT = 10;

type Pair = readonly [written: string, base: string];

/** From which versions each text may have been made. */
const madeFrom = new Map<string, readonly string[]>();
/** Texts of an earlier page and the version that each was made from. */
const earlier = new Map<string, string>(readKept());

/**
 * Remembers from which bytes a file that is about to be saved, or copied in the browser, was made. What an earlier page
 * wrote and did not save goes back to the version that the earlier page had opened.
 */
export function rememberBaseVersion(written: string, source = ''): void {
  const first = earlier.get(source);
  madeFrom.set(written, first === undefined ? [source] : [source, first]);
  keep([written, first ?? source]);
}

/** A text that a form is about to be opened with was made from `base`, by a program and not in the form. */
export function rememberPrepared(prepared: string, base: string): void {
  if (prepared !== base) earlier.set(prepared, base);
}

/** Base versions of a text: what it may have been made from; none where nobody said. */
export const baseVersionsOf = (written: string): readonly string[] => madeFrom.get(written) ?? [];

function readKept(): Pair[] {
  return JSON.parse(localStorage.getItem(KEY) ?? '[]') as Pair[];
}

function keep(pair: Pair): void {
  const others = readKept().filter(([written]) => written !== pair[0]);
  try {
    localStorage.setItem(KEY, JSON.stringify([pair, ...others].slice(0, KEPT)));
  } catch {
    // A browser without room only loses the way back to the version of a copy: the save is then refused, not lost.
  }
}
