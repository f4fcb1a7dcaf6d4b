import type { Nodes, Parents, Root } from 'mdast';
import { createIssue } from '../i18n/issues.ts';
import type { FileIssue } from '../lib/issue.ts';
import { checkBlock } from './guard-block.ts';
import { checkHeadings } from './guard-headings.ts';
import { checkImage, checkLink } from './guard-links.ts';
import { isTag, placeOf, walk } from './tree.ts';

/** What a collection allows in its bodies. */
export interface GuardOptions {
  /** False for short answers that stand together on one page. */
  headings?: boolean;
  /** True where an entry may stand without a body. */
  optional?: boolean;
}

/** Deeper trees are a mistake or an attack; the deepest sample body has 6 levels. */
const MAX_DEPTH = 24;

/**
 * Every fault of a body, from its Markdown tree alone: no code, no HTML, only registered blocks with valid
 * attributes, safe links, images with alt text, headings in order. The one guard of the build, the content check and
 * the editor.
 */
export function checkBody(tree: Root, { headings = true, optional = false }: GuardOptions = {}): FileIssue[] {
  const issues = checkHeadings(tree, headings);
  walk(tree, (node, ancestors) => {
    if (ancestors.length === MAX_DEPTH) {
      issues.push(createIssue('mdx/nesting', placeOf(node), { max: String(MAX_DEPTH) }));
    }
    issues.push(...checkNode(node, ancestors));
  });
  if (tree.children.length === 0 && !optional) issues.push(createIssue('body/empty', { line: 1, column: 1 }));
  return issues;
}

function checkNode(node: Nodes, ancestors: readonly Parents[]): FileIssue[] {
  if (isTag(node)) return checkBlock(node, ancestors);
  switch (node.type) {
    case 'mdxjsEsm':
      return [createIssue('mdx/esm', placeOf(node), { source: excerpt(node.value) })];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return [createIssue('mdx/expression', placeOf(node), { source: excerpt(`{${node.value}}`) })];
    case 'html':
      return [createIssue('mdx/raw-html', placeOf(node), { name: excerpt(node.value), known: '' })];
    case 'link':
    case 'definition':
      return checkLink(node);
    case 'image':
    case 'imageReference':
      return checkImage(node);
    case 'table':
      return isInTable(ancestors) ? [] : [createIssue('table/bare', placeOf(node))];
    case 'listItem':
      return typeof node.checked === 'boolean' ? [createIssue('list/task', placeOf(node))] : [];
    case 'text':
      return checkFootnoteCalls(node.value, placeOf(node));
    default:
      return [];
  }
}

/** A call without its note is plain text to the parser. */
function checkFootnoteCalls(value: string, start: { line: number; column: number }): FileIssue[] {
  return [...value.matchAll(/\[\^([^\]\s]+)\]/g)].map((match) => {
    const before = value.slice(0, match.index);
    const line = start.line + before.split('\n').length - 1;
    const column = before.includes('\n') ? match.index - before.lastIndexOf('\n') : start.column + match.index;
    return createIssue('footnote/missing', { line, column }, { id: match[1] ?? '' });
  });
}

const isInTable = (ancestors: readonly Parents[]): boolean =>
  ancestors.some((node) => isTag(node) && node.name === 'Tabla');

const excerpt = (source: string): string => {
  const line = source.trim().split('\n')[0] ?? '';
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
};
