import type { Root } from 'mdast';
import type { FileIssue } from '../lib/issue.ts';

/** A body as a Markdown tree with positions, and every syntax error found on the way. */
export interface ParsedSource {
  tree: Root;
  issues: FileIssue[];
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
  const issues: FileIssue[] = [];
  let text = source;
  while (issues.length < maxErrors) {
    try {
      return { tree: parse(text), issues };
    } catch (error) {
      const { issue, offset, length = 1 } = toFault(text, error);
      issues.push(issue);
      const within = text.slice(offset + 1, offset + length).replaceAll(/[<{}]/g, ' ');
      const blanked = `${text.slice(0, offset)} ${within}${text.slice(offset + length)}`;
      if (blanked === text) break;
      text = blanked;
    }
  }
  return { tree: { type: 'root', children: [] }, issues };
}
