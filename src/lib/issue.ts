import { compare } from './compare.ts';

/** A place in a text file; both numbers start at 1, columns count UTF-16 units. */
export interface Place {
  line: number;
  column: number;
  /** The field, by its path in the data, where there is no file yet but a form. */
  field?: readonly PropertyKey[] | undefined;
}

/** One problem in one file, in words for the person who wrote the file. */
export interface Issue extends Place {
  /** Stable name of the rule, `family/rule`. */
  code: string;
  severity: 'error' | 'warning';
  /** Path as the author knows it, relative to the content folder's parent. */
  file: string;
  found: string;
  expected: string;
  fix: string;
}

/** An issue before the file is known. */
export type FileIssue = Omit<Issue, 'file'>;

/** The place of a UTF-16 offset in a text. */
export function toPlace(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** The places of many offsets of one text: its lines are looked for once. */
export function createPlaces(text: string): (offset: number) => Place {
  const starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

/** The UTF-16 offset of a place in a text; the end of the text when the line does not exist. */
export function toOffset(text: string, { line, column }: Place): number {
  let start = 0;
  for (let current = 1; current < line; current += 1) {
    const end = text.indexOf('\n', start);
    if (end === -1) return text.length;
    start = end + 1;
  }
  return Math.min(start + column - 1, text.length);
}

/** Files by name, then by place in the file. */
export function sortIssues(issues: readonly Issue[]): Issue[] {
  return [...issues].toSorted(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.code, b.code),
  );
}
