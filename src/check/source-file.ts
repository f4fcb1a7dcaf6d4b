import { createIssue } from '../i18n/issues.ts';
import { findHiddenCharacter } from '../lib/hidden-characters.ts';
import { type FileIssue, type Place, toPlace } from '../lib/issue.ts';
import { RESERVED_WORD } from '../lib/reserved-word.ts';

/** Text of one entry: the longest sample has 12 KB; a book of 400 KB is not an entry. */
const MAX_BYTES = 400_000;
/** A setting may be a list: the redirections of thousands of old addresses. */
export const MAX_SETTING_BYTES = 1_000_000;
const MAX_LINE = 10_000;
const START: Place = { line: 1, column: 1 };

/** A content file as text, or the reasons why it cannot be read. */
export type SourceFile = { text: string; issues: FileIssue[] } | { text?: undefined; issues: FileIssue[] };

/** Decodes a content file and refuses what would break later: other encodings, BOM, CRLF, control characters, size. */
export function readSourceFile(bytes: Uint8Array, most = MAX_BYTES): SourceFile {
  if (bytes.length === 0) return { issues: [createIssue('file/empty', START)] };
  if (bytes.length > most) return { issues: [tooLarge(bytes, most)] };
  const invalid = invalidUtf8At(bytes);
  if (invalid !== undefined) return { issues: [encodingIssue(bytes, invalid)] };
  const decoded = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const hasBom = decoded.startsWith('\ufeff');
  const text = (hasBom ? decoded.slice(1) : decoded).replaceAll('\r\n', '\n');
  const issues = hasBom ? [createIssue('file/bom', START)] : [];
  if (decoded.includes('\r\n')) issues.push(createIssue('file/crlf', toPlace(decoded, decoded.indexOf('\r\n'))));
  const longLines = longLineIssues(text);
  const all = [issues, controlIssues(text), longLines].flat();
  return longLines.length > 0 ? { issues: all } : { text, issues: all };
}

/** The rules on signs of which a file itself was told: a value that holds the same is no other fault. */
export const toldSigns = (issues: readonly FileIssue[]): string[] =>
  issues.map(({ code }) => code).filter((code) => code === 'file/control' || code === 'file/reserved');

function tooLarge(bytes: Uint8Array, most: number): FileIssue {
  const kilobytes = (count: number) => `${Math.ceil(count / 1000)} KB`;
  const longest = longestLine(bytes);
  if (longest.length > MAX_LINE) {
    const place = { line: longest.line, column: MAX_LINE + 1 };
    return createIssue('file/long-line', place, { length: String(longest.length), max: String(MAX_LINE) });
  }
  return createIssue('file/too-large', START, { size: kilobytes(bytes.length), max: kilobytes(most) });
}

function longestLine(bytes: Uint8Array): { line: number; length: number } {
  let best = { line: 1, length: 0 };
  let start = 0;
  for (let line = 1; start <= bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, start);
    const stop = end === -1 ? bytes.length : end;
    if (stop - start > best.length) best = { line, length: stop - start };
    start = stop + 1;
  }
  return best;
}

/** Offset of the first byte that is not UTF-8; undefined when all are. */
function invalidUtf8At(bytes: Uint8Array): number | undefined {
  const decodes = (end: number) => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  if (decodes(bytes.length)) return endsInMiddle(bytes) ? bytes.length - 1 : undefined;
  let low = 0;
  let high = bytes.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (decodes(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** A stream may end inside a character; a file may not. */
function endsInMiddle(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return false;
  } catch {
    return true;
  }
}

function encodingIssue(bytes: Uint8Array, offset: number): FileIssue {
  const before = new TextDecoder('latin1').decode(bytes.subarray(0, offset));
  const byte = `0x${(bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
  return createIssue('file/encoding', toPlace(before, before.length), { byte });
}

function controlIssues(text: string): FileIssue[] {
  const hidden = findHiddenCharacter(text);
  if (hidden) return [createIssue('file/control', toPlace(text, hidden.offset), { char: hidden.name })];
  const reserved = text.indexOf(RESERVED_WORD);
  return reserved === -1 ? [] : [createIssue('file/reserved', toPlace(text, reserved), { word: RESERVED_WORD })];
}

function longLineIssues(text: string): FileIssue[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.length <= MAX_LINE) return [];
    const detail = { length: String(line.length), max: String(MAX_LINE) };
    return [createIssue('file/long-line', { line: index + 1, column: MAX_LINE + 1 }, detail)];
  });
}
