/** A stretch of a text and what takes its place. */
export interface Edit {
  from: number;
  to: number;
  text: string;
}

/** The text after edits that do not overlap; additions at one place keep their order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = edits.toSorted((a, b) => a.from - b.from || a.to - b.to);
  let at = 0;
  const parts = sorted.map((edit) => {
    const before = text.slice(at, edit.from);
    at = edit.to;
    return before + edit.text;
  });
  return parts.join('') + text.slice(at);
}

/** Offset of the first sign of the line that holds `offset`. */
export const lineStart = (text: string, offset: number): number =>
  offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;

/** Offset of the line after the one that holds `offset`; an offset that is a start of a line is that line. */
export function lineEnd(text: string, offset: number): number {
  if (text[offset - 1] === '\n') return offset;
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end + 1;
}

/** Signs between the start of the line and `offset`. */
export const columnOf = (text: string, offset: number): number => offset - lineStart(text, offset);

/** True where only spaces stand between the start of the line and `offset`. */
export const isFirstOfLine = (text: string, offset: number): boolean =>
  text.slice(lineStart(text, offset), offset).trim() === '';

/** The lines of a text moved to the right; empty ones stay empty. */
export const indentLines = (text: string, columns: number): string => text.replace(/^(?=.)/gm, ' '.repeat(columns));
