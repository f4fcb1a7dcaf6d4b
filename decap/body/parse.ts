import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { gfm } from 'micromark-extension-gfm';
import { mdxjs } from 'micromark-extension-mdxjs';
import { createIssue } from '../../src/i18n/issues.ts';
import { type FileIssue, toOffset, toPlace } from '../../src/lib/issue.ts';
import { checkBody, type GuardOptions } from '../../src/mdx/guard.ts';
import { lessThanFault } from '../../src/mdx/less-than.ts';
import { parseBlanking, type ParsedSource, type SyntaxFault } from '../../src/mdx/parse-blanking.ts';

/** More errors than this in one body say nothing new. */
const MAX_SYNTAX_ERRORS = 25;

/**
 * The browser's twin of `src/mdx/parse.ts`: Astro's parser is native code, this one runs anywhere. A differential test
 * over all content and every fixture proves that the guard gives the same verdict on both trees.
 */
export const parseBody = (source: string): ParsedSource =>
  parseBlanking(source, { parse: parseTree, toFault, maxErrors: MAX_SYNTAX_ERRORS });

/** Every fault that the guard of the build would find in a body. */
export function guardBody(source: string, options: GuardOptions = {}): FileIssue[] {
  const { tree, issues } = parseBody(source);
  const faults = issues.length > 0 ? issues : checkBody(tree, options);
  // The parser writes another sign for it, as Markdown says, and so the tree does not show it.
  const nul = source.indexOf('\0');
  return nul === -1 ? faults : [createIssue('file/control', toPlace(source, nul), { char: 'U+0000' }), ...faults];
}

/** @throws where the body is not MDX. */
export function parseTree(source: string): Root {
  const tree = fromMarkdown(source, {
    extensions: [gfm(), mdxjs()],
    mdastExtensions: [gfmFromMarkdown(), mdxFromMarkdown()],
  });
  unravel(tree);
  return tree;
}

/** Tags alone in their paragraph stand on their own lines: Astro's parser lifts them out of it, so we do too. */
function unravel(node: Nodes): void {
  if (!('children' in node)) return;
  const parent = node;
  parent.children = parent.children.flatMap((child) => {
    unravel(child);
    return child.type === 'paragraph' && isOnlyTags(child.children) ? child.children.flatMap(toFlow) : [child];
  }) as typeof parent.children;
}

const isOnlyTags = (children: readonly Nodes[]): boolean => {
  const solid = children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  return (
    solid.length > 0 && solid.every((child) => child.type === 'mdxJsxTextElement' || child.type === 'mdxTextExpression')
  );
};

function toFlow(node: Nodes): Nodes[] {
  if (node.type === 'mdxJsxTextElement') return [{ ...node, type: 'mdxJsxFlowElement' } as Nodes];
  if (node.type === 'mdxTextExpression') return [{ ...node, type: 'mdxFlowExpression' }];
  return [];
}

/** What micromark throws; the place is missing for a tag that is never closed. */
interface ParserError {
  reason?: string;
  line?: number;
  column?: number;
}

function toFault(text: string, error: unknown): SyntaxFault {
  const { reason = String(error), line, column } = error as ParserError;
  const written = /\((\d+):(\d+)/.exec(reason);
  const near =
    line && column ? { line, column } : { line: Number(written?.[1] ?? 1), column: Number(written?.[2] ?? 1) };
  const offset = Math.min(toOffset(text, near), Math.max(text.length - 1, 0));
  if (/import\/export/.test(reason)) return esmFault(text, offset);
  if (/expression|closing brace/.test(reason)) {
    const brace = Math.max(text.lastIndexOf('{', offset), 0);
    return { issue: createIssue('mdx/brace', toPlace(text, brace)), offset: brace };
  }
  return tagFault(text, offset, reason);
}

/** A paragraph that starts with «import» or «export» is code to the parser, up to the next blank line. */
function esmFault(text: string, near: number): SyntaxFault {
  const starts = [...text.matchAll(/^(?:import|export)\b.*$/gm)].filter(({ index }) => index <= near);
  const last = starts.at(-1);
  const offset = last?.index ?? 0;
  return { issue: createIssue('mdx/esm', toPlace(text, offset), { source: (last?.[0] ?? '').slice(0, 60) }), offset };
}

function tagFault(text: string, near: number, reason: string): SyntaxFault {
  const name = /closing tag for `<([^`>]*)>`/.exec(reason)?.[1];
  if (name !== undefined)
    return { issue: createIssue('mdx/unclosed-tag', toPlace(text, near), { name }), offset: near };
  const offset = Math.max(text.lastIndexOf('<', near), 0);
  const place = toPlace(text, offset);
  const closing = /^<\/[^>\n]*>?/.exec(text.slice(offset))?.[0];
  if (closing) return { issue: createIssue('mdx/stray-closing-tag', place, { source: closing }), offset };
  return lessThanFault(text, offset, place) ?? { issue: createIssue('mdx/syntax', place, { problem: reason }), offset };
}
