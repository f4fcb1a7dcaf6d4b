import { createIssue } from '../i18n/issues.ts';
import { type FileIssue, type Place, toPlace } from '../lib/issue.ts';

/**
 * What the data of a file may hold: far above any entry, above the redirections of an office of fifteen years, and far below what
 * takes a YAML parser its time or its stack.
 */
const BOUNDS: readonly { max: number; what: string; sign: RegExp }[] = [
  { max: 20_000, what: 'renglones', sign: /^[^\n]*\S[^\n]*$/gm },
  { max: 20_000, what: 'campos', sign: /:(?=\s)/g },
  { max: 1000, what: 'corchetes «[» o llaves «{»', sign: /[[{]/g },
  { max: 0, what: 'renglones con más de doscientos espacios al comienzo', sign: /^ {201}/gm },
  { max: 0, what: 'renglones que empiezan con más de ocho guiones', sign: /^(?:[ \t]*[-?](?=[ \t])){9}/gm },
];

/** What the data of a file have too much of, judged before a parser reads them; undefined for data that may be read. */
export function boundIssue(yaml: string, lineOffset: number): FileIssue | undefined {
  for (const { max, what, sign } of BOUNDS) {
    const found = Array.from(yaml.matchAll(sign), ({ index }) => index);
    const beyond = found[max];
    if (beyond === undefined) continue;
    const { line, column } = toPlace(yaml, beyond);
    const place: Place = { line: line + lineOffset, column };
    return createIssue('yaml/too-much', place, { count: String(found.length), max: String(max), what });
  }
  return depthIssue(yaml, lineOffset);
}

/** Brackets within brackets; the deepest setting has four, and each takes of the stack of the parser. */
const MAX_DEPTH = 50;

function depthIssue(yaml: string, lineOffset: number): FileIssue | undefined {
  let depth = 0;
  for (const { 0: sign, index } of yaml.matchAll(/[[\]{}]/g)) {
    depth = sign === '[' || sign === '{' ? depth + 1 : Math.max(depth - 1, 0);
    if (depth <= MAX_DEPTH) continue;
    const { line, column } = toPlace(yaml, index);
    const detail = { count: String(depth), max: String(MAX_DEPTH), what: 'corchetes o llaves unos dentro de otros' };
    return createIssue('yaml/too-much', { line: line + lineOffset, column }, detail);
  }
  return undefined;
}
