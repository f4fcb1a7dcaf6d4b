import { createIssue } from '../i18n/issues.ts';
import type { FileIssue, Place } from '../lib/issue.ts';

/** The parts of an entry file; put together in this order they are the file, byte for byte. */
export interface FileParts {
  /** The line «---» that opens the data, with the byte order mark if there is one. */
  open: string;
  yaml: string;
  /** The line «---» that closes the data. */
  close: string;
  rest: string;
}

/** A file that was cut, or the reason why it cannot be. */
export type Split = { parts: FileParts; issue?: undefined } | { parts?: undefined; issue: FileIssue };

/** What follows the data: blank lines, the body, and what follows its last sign. */
export interface BodyParts {
  gap: string;
  body: string;
  tail: string;
}

const START: Place = { line: 1, column: 1 };
const OPEN = /^\ufeff?---[ \t]*\r?\n/;
const DATA = /^((?:(?!---[ \t]*\r?(?:\n|$))[^\n]*\n)*)(---[ \t]*\r?(?:\n|$))/;

/** Cuts an entry at its two lines «---». */
export function splitFile(text: string): Split {
  const open = OPEN.exec(text)?.[0];
  if (open === undefined) return { issue: createIssue('frontmatter/missing', START) };
  const [data, yaml = '', close = ''] = DATA.exec(text.slice(open.length)) ?? [];
  if (data === undefined) return { issue: createIssue('frontmatter/unclosed', START) };
  return { parts: { open, yaml, close, rest: text.slice(open.length + data.length) } };
}

/** The file that was cut. */
export const joinFile = ({ open, yaml, close, rest }: FileParts): string => open + yaml + close + rest;

/** Cuts what follows the data into the body and the blank space around it. */
export function splitBody(rest: string): BodyParts {
  const body = rest.trim();
  const gap = rest.slice(0, rest.length - rest.trimStart().length);
  return { gap, body, tail: rest.slice(gap.length + body.length) };
}
