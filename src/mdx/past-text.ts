import { toHtmlTree } from './parse.ts';
import { type BlockNode, plainLines } from './plain-text.ts';
import { toBody } from './to-body.ts';

/** A row is one line, in which the last words of a cell are not the first of the next. */
const CELL_END = '; ';
const LAST_CELL_END = /[;\s]+$/;

/**
 * The lines of a body of the past, as readers saw them; `wordsOf` as in `plainLines`. A body that the parser of today
 * refuses is given as it was written.
 */
export function pastLines(body: string, wordsOf: (block: BlockNode) => string | undefined): string[] {
  try {
    return plainLines(toBody(toHtmlTree(body), []), wordsOf, CELL_END).map((line) => line.replace(LAST_CELL_END, ''));
  } catch {
    return body
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  }
}
