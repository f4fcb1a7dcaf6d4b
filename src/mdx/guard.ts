import type { Nodes, Parents, Root, Text } from 'mdast';
import { createIssue } from '../i18n/issues.ts';
import { findBlockMark } from '../lib/block-mark.ts';
import { findHiddenCharacter } from '../lib/hidden-characters.ts';
import type { FileIssue, Place } from '../lib/issue.ts';
import { checkBlock } from './guard-block.ts';
import { checkFootnotes } from './guard-footnotes.ts';
import { checkHeadings } from './guard-headings.ts';
import { checkImage, checkLink } from './guard-links.ts';
import { isTag, MAX_DEPTH, placeOf, walk } from './tree.ts';

/** What a collection allows in its bodies. */
export interface GuardOptions {
  /** False for short answers that stand together on one page. */
  headings?: boolean;
  /** Text that was parsed, for exact places inside a paragraph. */
  source?: string;
  /** True where an entry may stand without a body. */
  optional?: boolean;
  /** For who fills in the form of a block, and never sees the names of its attributes. */
  inForm?: boolean;
}

/**
 * Every fault of a body, from its Markdown tree alone: no code, no HTML, only registered blocks with valid
 * attributes, safe links, images with alt text, headings in order. The one guard of the build, the content check and
 * the editor.
 */
export function checkBody(
  tree: Root,
  { headings = true, optional = false, inForm = false, source }: GuardOptions = {},
): FileIssue[] {
  const issues = [...checkHeadings(tree, headings), ...checkFootnotes(tree, source)];
  let tooDeep: FileIssue | undefined;
  walk(tree, (node, ancestors) => {
    if (ancestors.length < MAX_DEPTH) issues.push(...checkNode(node, ancestors, inForm));
    else tooDeep ??= createIssue('mdx/nesting', placeOf(node), { max: String(MAX_DEPTH) });
  });
  if (!optional && !hasContent(tree)) issues.push(createIssue('body/empty', { line: 1, column: 1 }));
  return tooDeep ? [...issues, tooDeep] : issues;
}

function checkNode(node: Nodes, ancestors: readonly Parents[], inForm: boolean): FileIssue[] {
  const sign = stringsOf(node).map(findBlockMark).find(Boolean);
  if (sign) return [createIssue('file/block-mark', placeOf(node), { sign })];
  if (isTag(node)) return checkBlock(node, ancestors, inForm);
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
      return checkText(node, placeOf(node));
    default:
      return [];
  }
}

/** Everything that people wrote in a node itself. */
function stringsOf(node: Nodes): string[] {
  const { value, alt, title, url } = node as unknown as Record<string, unknown>;
  const attributes = isTag(node) ? node.attributes.map((attribute) => attribute.value) : [];
  return [value, alt, title, url, ...attributes].filter((text) => typeof text === 'string');
}

/** Character references can bring in what the file itself may not hold. */
function checkText({ value }: Text, place: Place): FileIssue[] {
  const hidden = findHiddenCharacter(value);
  return hidden ? [createIssue('file/control', place, { char: hidden.name })] : [];
}

/** True for a body of which a reader sees something: definitions alone leave the page empty. */
const hasContent = (tree: Root): boolean =>
  tree.children.some((node) => node.type !== 'definition' && node.type !== 'footnoteDefinition');

const isInTable = (ancestors: readonly Parents[]): boolean =>
  ancestors.some((node) => isTag(node) && node.name === 'Tabla');

const excerpt = (source: string): string => {
  const line = source.trim().split('\n')[0] ?? '';
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
};
