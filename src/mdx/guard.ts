import type { Nodes, Parents, Root } from 'mdast';
import { createIssue } from '../i18n/issues.ts';
import { findHiddenCharacter, isVisible } from '../lib/hidden-characters.ts';
import type { FileIssue } from '../lib/issue.ts';
import { textSignIssue } from '../validation/text-signs.ts';
import { unescaped } from './embedded-code.ts';
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
  /** Rules on signs of which the file itself has been told. */
  told?: readonly string[];
}

/**
 * Every fault of a body, from its Markdown tree alone: no code, no HTML, only registered blocks with valid
 * attributes, safe links, images with alt text, headings in order. The one guard of the build, the content check and
 * the editor.
 */
export function checkBody(
  tree: Root,
  { headings = true, optional = false, source, ...options }: GuardOptions = {},
): FileIssue[] {
  const issues = [...checkHeadings(tree, headings), ...checkFootnotes(tree, source)];
  let tooDeep: FileIssue | undefined;
  walk(tree, (node, ancestors) => {
    if (ancestors.length < MAX_DEPTH) issues.push(...checkNode(node, ancestors, options));
    else tooDeep ??= createIssue('mdx/nesting', placeOf(node), { max: String(MAX_DEPTH) });
  });
  if (!optional && !hasContent(tree)) issues.push(createIssue('body/empty', { line: 1, column: 1 }));
  return tooDeep ? [...issues, tooDeep] : issues;
}

function checkNode(node: Nodes, ancestors: readonly Parents[], options: GuardOptions): FileIssue[] {
  const sign = stringsOf(node)
    .map((text) => textSignIssue(text, () => placeOf(node), options.told))
    .find(Boolean);
  if (sign) return [sign];
  if (isTag(node)) return checkBlock(node, ancestors, options.inForm);
  switch (node.type) {
    case 'mdxjsEsm':
      return [createIssue('mdx/esm', placeOf(node), { source: excerpt(unescaped(node.value)) })];
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
    default:
      return [];
  }
}

/** Everything that people wrote in a node itself. */
function stringsOf(node: Nodes): string[] {
  const { value, alt, title, url, lang, meta, label } = node as unknown as Record<string, unknown>;
  const attributes = isTag(node) ? node.attributes.map((attribute) => attribute.value) : [];
  return [value, alt, title, url, lang, meta, label, ...attributes].filter((text) => typeof text === 'string');
}

/** True for a body of which a reader sees something: definitions, lines and spaces alone leave the page empty. */
const hasContent = (tree: Root): boolean =>
  tree.children.some((node) => node.type !== 'definition' && node.type !== 'footnoteDefinition' && isSeen(node));

const isSeen = (node: Nodes): boolean =>
  isTag(node) ||
  node.type === 'image' ||
  node.type === 'imageReference' ||
  node.type === 'link' ||
  ('value' in node
    ? isVisible(node.value) || findHiddenCharacter(node.value) !== undefined
    : 'children' in node && node.children.some(isSeen));

const isInTable = (ancestors: readonly Parents[]): boolean =>
  ancestors.some((node) => isTag(node) && node.name === 'Tabla');

const excerpt = (source: string): string => {
  const line = source.trim().split('\n')[0] ?? '';
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
};
