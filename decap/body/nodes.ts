import type { List, ListItem, Nodes, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mdxToMarkdown } from 'mdast-util-mdx';
import { defaultHandlers, type Options, toMarkdown } from 'mdast-util-to-markdown';
import { isTag } from '../../src/mdx/tree.ts';
import { type InlineBlock, readInline, writeInline } from './inline.ts';
import { parseTree } from './parse.ts';

/** One top-level piece of a body. */
export interface BodyPiece {
  node: RootContent;
  /** Its bytes. */
  source: string;
  start: number;
  end: number;
  /** Same for two pieces that say the same, however they are written. */
  key: string;
}

/** The top-level pieces of a body, in order. @throws where the body is not MDX. */
export function piecesOf(source: string): BodyPiece[] {
  return parseTree(source).children.map((node) => {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    const own = source.slice(start, end);
    return { node, source: own, start, end, key: keyOf(node, own) };
  });
}

/** Kinds of node that the rich-text editor shows and writes back without loss of meaning. */
const EDITABLE = new Set([
  'paragraph',
  'heading',
  'list',
  'listItem',
  'blockquote',
  'thematicBreak',
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'link',
  'image',
  'break',
  'footnoteReference',
]);

/** True when the rich-text editor can be trusted with a piece. */
export function isEditable(node: Nodes): boolean {
  if (isTag(node)) return node.type === 'mdxJsxTextElement' && readInline(node) !== undefined;
  if (!EDITABLE.has(node.type) || (node.type === 'listItem' && !isSimpleItem(node))) return false;
  return !('children' in node) || node.children.every(isEditable);
}

/** The editor keeps one paragraph and one list of an item; a second paragraph would replace the first. */
const isSimpleItem = ({ checked, children: [first, second, third] }: ListItem): boolean =>
  typeof checked !== 'boolean' && first?.type === 'paragraph' && (!second || second.type === 'list') && !third;

/** A piece in our own style of Markdown; blocks keep the form in which `writeBlock` gave them. */
export function formatPiece(
  { node, source }: Pick<BodyPiece, 'node' | 'source'>,
  bullet: '-' | '*' | '+' = '-',
): string {
  if (!isEditable(node)) return source;
  return format(node, bullet);
}

/** A piece as the rich-text editor is given it: there the tag of an inline block is text. */
export const formatForEditor = (node: RootContent): string => format(node, '-', { mdxJsxTextElement: writeTagAsText });

/** The tag of an inline block, with the escape that makes text of it. */
export const writeTagAsText = (node: Nodes): string => `\\${writeInline(readInline(node) as InlineBlock)}`;

function keyOf(node: RootContent, source: string): string {
  if (isTag(node)) {
    const attributes = node.attributes.map((attribute) =>
      'name' in attribute ? [attribute.name, attribute.value] : attribute,
    );
    return JSON.stringify([node.name, attributes, (node.children as RootContent[]).map((child) => keyOf(child, ''))]);
  }
  return isEditable(node) || source === '' ? `${node.type}\n${format(node, '-')}` : `${node.type}\n${source}`;
}

function format(node: RootContent, bullet: '-' | '*' | '+', handlers: Options['handlers'] = {}): string {
  return toMarkdown(tighten(node), {
    bullet,
    bulletOther: bullet === '-' ? '*' : '-',
    emphasis: '*',
    fences: true,
    listItemIndent: 'one',
    resourceLink: true,
    rule: '-',
    extensions: [gfmToMarkdown(), mdxToMarkdown()],
    handlers: { link: formatLink, ...handlers },
  }).trimEnd();
}

/** An address that is its own text is written bare wherever it is read back as a link. */
const formatLink: typeof defaultHandlers.link = Object.assign(
  (...[node, parent, state, info]: Parameters<typeof defaultHandlers.link>): string => {
    const [only, second] = node.children;
    const isOwnText = only?.type === 'text' && !second && only.value === node.url && !node.title;
    const isBare = isOwnText && /^https?:\/\/[\w.-]+\.[a-z]{2,}(\/[\w./-]*[\w/-])?$/i.test(node.url);
    const isApart = /^(|\s|\()$/.test(info.before) && /^(|[\s.,;:)])$/.test(info.after);
    return isBare && isApart ? node.url : defaultHandlers.link(node, parent, state, info);
  },
  { peek: defaultHandlers.link.peek },
);

/** The editor loses whether a list is loose, so lists are loose only where an item has several paragraphs. */
function tighten<T extends Nodes>(node: T): T {
  if (!('children' in node)) return node;
  const children = node.children.map((child) => tighten(child as Nodes));
  if (node.type !== 'list') return { ...node, children };
  const items = (children as List['children']).map((item) => ({ ...item, spread: hasParagraphs(item.children) }));
  return { ...node, spread: items.some((item) => item.spread), children: items };
}

const hasParagraphs = (children: readonly Nodes[]): boolean =>
  children.filter(({ type }) => type !== 'list').length > 1;
