import type { Root } from 'mdast';
import type { FileIssue } from '../lib/issue.ts';
import { boundIssue } from './bounds.ts';
import { withoutCode } from './embedded-code.ts';

/** A body as a Markdown tree with positions, and every syntax error found on the way. */
export interface ParsedSource {
  tree: Root;
  issues: FileIssue[];
  /** True for a body that was not read at all: it holds more than an entry may. */
  isUnread?: boolean;
}

/** The issue behind a parser error, and the offset of the sign to blank before reading on. */
export interface SyntaxFault {
  issue: FileIssue;
  offset: number;
  /** Characters from there in which every sign is blanked: one fault, whatever stands within. */
  length?: number;
}

interface Parser {
  /** Throws at the first error. */
  parse: (text: string) => Root;
  toFault: (text: string, error: unknown) => SyntaxFault;
  /** More errors than these in one body say nothing new. */
  maxErrors: number;
}

/** Parsers stop at their first error, so the faulty sign is blanked and the text read again, until all errors are known. */
export function parseBlanking(source: string, { parse, toFault, maxErrors }: Parser): ParsedSource {
  const beyond = boundIssue(source);
  if (beyond) return { tree: emptyTree(), issues: [beyond], isUnread: true };
  const { text: readable, issues: code } = withoutCode(source, parse) ?? { text: source, issues: [] };
  const issues: FileIssue[] = [];
  let text = readable;
  while (issues.length < maxErrors) {
    try {
      return { tree: parse(text), issues: [...code, ...issues] };
    } catch (error) {
      const { issue, offset, length = 1 } = toFault(text, error);
      issues.push(issue);
      const within = text.slice(offset + 1, offset + length).replaceAll(/[<{}]/g, ' ');
      const blanked = `${text.slice(0, offset)} ${within}${text.slice(offset + length)}`;
      if (blanked === text) break;
      text = blanked;
    }
  }
  return { tree: emptyTree(), issues: [...code, ...issues] };
}

const emptyTree = (): Root => ({ type: 'root', children: [] });
