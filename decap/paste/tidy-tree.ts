import type { ElementContent } from 'hast';
import { toMdast } from 'hast-util-to-mdast';
import type { BlockContent, DefinitionContent, ListItem, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { CALL_END, CALL_START } from './notes.ts';

/**
 * Makes of any Markdown tree one that our editor shows, in place: headings from level two without a jump, points of one
 * paragraph, nothing that has no place here. Notes come to the end.
 */
export function tidyTree(tree: Root, notes: ReadonlyMap<string, ElementContent[]>): void {
  tree.children = flatten(tree.children);
  levelHeadings(tree);
  for (const [id, children] of notes) {
    const paragraph = { type: 'paragraph' as const, children: phrasingOf(toParagraph(children)) };
    tree.children.push({ type: 'footnoteDefinition', identifier: id, label: id, children: [paragraph] });
  }
  markCalls(tree);
  freeSpaces(tree);
}

function toParagraph(children: ElementContent[]): RootContent[] {
  const made = toMdast({
    type: 'root',
    children: [{ type: 'element', tagName: 'p', properties: {}, children }],
  }) as Root;
  return made.children;
}

/** Blocks of the page, without what our editor has no form for. */
function flatten(nodes: readonly RootContent[]): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    switch (node.type) {
      case 'paragraph':
        return isEmpty(node) ? [] : [node];
      case 'heading':
        return isEmpty(node) ? [] : [{ ...node, children: plain(node.children) }];
      case 'list':
        return [{ ...node, spread: false, children: node.children.flatMap(simpleItem) }];
      case 'blockquote':
        return [{ ...node, children: flatten(node.children).map(toText) as BlockContent[] }];
      case 'code':
        return [{ type: 'paragraph', children: [{ type: 'text', value: node.value }] }];
      case 'table': {
        const [first] = node.children;
        const isBox = node.children.length === 1 && first?.children.length === 1;
        return isBox ? [{ type: 'paragraph', children: first?.children[0]?.children ?? [] }] : [node];
      }
      default:
        return [];
    }
  });
}

/** One paragraph and one list: what our editor keeps of a point. */
function simpleItem(item: ListItem): ListItem[] {
  const words = item.children
    .filter(({ type }) => type !== 'list')
    .flatMap((node, index) => {
      const own = phrasingOf([node as RootContent]);
      return index === 0 || own.length === 0 ? own : [{ type: 'break' } as const, ...own];
    });
  const [list, ...others] = flatten(item.children.filter(({ type }) => type === 'list'));
  const inner =
    list?.type === 'list'
      ? [{ ...list, children: [list, ...others].flatMap((one) => (one.type === 'list' ? one.children : [])) }]
      : [];
  if (words.length === 0 && inner.length === 0) return [];
  return [{ type: 'listItem', spread: false, children: [{ type: 'paragraph', children: words }, ...inner] }];
}

/** All words of some blocks, with their marks. */
function phrasingOf(nodes: readonly (RootContent | DefinitionContent)[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'paragraph' || node.type === 'heading') return node.children;
    if ('children' in node) return phrasingOf(node.children as RootContent[]);
    return 'value' in node && node.type !== 'html' ? [{ type: 'text', value: node.value }] : [];
  });
}

const toText = (node: RootContent): RootContent =>
  node.type === 'paragraph' ? node : { type: 'paragraph', children: phrasingOf([node]) };

/** A heading is bold by itself and has one line. */
const plain = (nodes: readonly PhrasingContent[]): PhrasingContent[] =>
  nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'strong') return plain(node.children);
    return [node.type === 'break' ? { type: 'text', value: ' ' } : node];
  });

const isEmpty = (node: Nodes): boolean =>
  'children' in node
    ? node.children.every((child) => isEmpty(child as Nodes))
    : !('value' in node) || node.value.trim() === '';

/** The title of a page is level one, so a text that begins there goes one level down; none jumps over a level. */
function levelHeadings(tree: Root): void {
  const headings = tree.children.filter((node) => node.type === 'heading');
  const shift = headings.some(({ depth }) => depth === 1) ? 1 : 0;
  let previous = 1;
  for (const heading of headings) {
    heading.depth = Math.min(heading.depth + shift, previous + 1, 6) as typeof heading.depth;
    previous = heading.depth;
  }
}

/** A space at the edge of bold or italic words stands outside: inside, the marks would not be read as such. */
function freeSpaces(node: Nodes): void {
  if (!('children' in node)) return;
  node.children = (node.children as Nodes[]).flatMap((child): Nodes[] => {
    freeSpaces(child);
    if (child.type !== 'strong' && child.type !== 'emphasis' && child.type !== 'delete') return [child];
    const [first, last] = [child.children[0], child.children.at(-1)];
    const before = first?.type === 'text' && /^\s/.test(first.value);
    if (before) first.value = first.value.trimStart();
    const after = last?.type === 'text' && /\s$/.test(last.value);
    if (after) last.value = last.value.trimEnd();
    const space: Nodes[] = [{ type: 'text', value: ' ' }];
    return [...(before ? space : []), child, ...(after ? space : [])];
  }) as typeof node.children;
}

/** The signs around the number of a note become its call. */
function markCalls(node: Nodes): void {
  if (!('children' in node)) return;
  node.children = (node.children as Nodes[]).flatMap((child): Nodes[] => {
    markCalls(child);
    if (child.type !== 'text') return [child];
    return child.value.split(CALLS).flatMap((part, index): Nodes[] => {
      if (index % 2 === 1) return [{ type: 'footnoteReference', identifier: part, label: part }];
      return part === '' ? [] : [{ type: 'text', value: part }];
    });
  }) as typeof node.children;
}

const CALLS = new RegExp(`${CALL_START}(\\w+)${CALL_END}`);
