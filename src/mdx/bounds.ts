import { createIssue } from '../i18n/issues.ts';
import { type FileIssue, toPlace } from '../lib/issue.ts';
import { MAX_DEPTH } from './tree.ts';

/** Characters of a body: some hundred pages. */
const MAX_LENGTH = 200_000;

/**
 * How often a sign may stand in a body: far above what anybody writes (the longest sample has 138 lines and 16 signs «<»)
 * and far below what takes a parser its time, which grows faster than the text.
 */
const SIGNS: readonly { max: number; what: string; sign: RegExp }[] = [
  { max: 5000, what: 'renglones', sign: /^[^\n]*\S[^\n]*$/gm },
  { max: 1000, what: 'puntos de lista o citas', sign: /^[ \t]*(?:>|(?:[*+-]|\d{1,9}[.)])(?=[ \t]))/gm },
  { max: 200, what: 'llaves «{»', sign: /\{/g },
  { max: 1000, what: 'signos «<»', sign: /</g },
  { max: 1000, what: 'signos «&»', sign: /&/g },
  { max: 2000, what: 'enlaces, correos o notas', sign: /\[|www\.|:\/\/|@/gi },
  { max: 3000, what: 'signos de formato («*», «_», «~» o «`»)', sign: /[*_~`]/g },
];

/** Cells of all tables of a body. Each becomes several nodes in every step of the build. */
const MAX_CELLS = 10_000;

/** More marks of lists and quotes at the beginning of one line, or more space before one, than a tree has levels for. */
const NESTED = /^(?:(?:[ \t]*(?:>|(?:[*+-]|\d{1,9}[.)])(?=[ \t]))){13}|[ \t]{81,}[>*+-])/m;

/** What a body has too much of, judged before any parser reads it; undefined for a body that may be read. */
export function boundIssue(source: string): FileIssue | undefined {
  if (source.length > MAX_LENGTH) return tooMuch(source, MAX_LENGTH, 'caracteres', source.length, MAX_LENGTH);
  for (const { max, what, sign } of SIGNS) {
    const found = Array.from(source.matchAll(sign), ({ index }) => index);
    const beyond = found[max];
    if (beyond !== undefined) return tooMuch(source, max, what, found.length, beyond);
  }
  return cellIssue(source) ?? nestingIssue(source);
}

/**
 * Each line of a run of lines may be a row of a table, filled up to the widest one: a wide first line above many short ones
 * makes far more cells than it has signs.
 */
function cellIssue(source: string): FileIssue | undefined {
  let cells = 0;
  for (const { 0: run, index } of source.matchAll(/(?:^[^\n]*\S[^\n]*(?:\n|$))+/gm)) {
    if (!run.includes('|')) continue;
    const rows = run.split('\n');
    const width = rows.reduce((widest, row) => Math.max(widest, row.split('|').length - 1), 0);
    cells += rows.length * width;
    if (cells > MAX_CELLS) return tooMuch(source, MAX_CELLS, 'casillas de tabla', cells, index);
  }
  return undefined;
}

function nestingIssue(source: string): FileIssue | undefined {
  const offset = source.search(NESTED);
  return offset === -1 ? undefined : createIssue('mdx/nesting', toPlace(source, offset), { max: String(MAX_DEPTH) });
}

const tooMuch = (source: string, max: number, what: string, count: number, offset: number): FileIssue =>
  createIssue('body/too-much', toPlace(source, offset), { count: String(count), max: String(max), what });
