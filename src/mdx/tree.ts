import type { Nodes, Parents } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import type { Place } from '../lib/issue.ts';

/** A tag of the body: a block on its own lines, or one inside a paragraph. */
export type Tag = MdxJsxFlowElement | MdxJsxTextElement;

export const isTag = (node: Nodes): node is Tag =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

const isParent = (node: Nodes): node is Parents => 'children' in node;

/** Where a node starts in the file. */
export const placeOf = (node: Nodes): Place => node.position?.start ?? { line: 1, column: 1 };

/** Deeper trees are a mistake or an attack; the deepest sample body has 6 levels. */
export const MAX_DEPTH = 24;

/**
 * Calls `visit` for every node below `root`, in reading order, with its ancestors from the outside in. What lies deeper
 * than `MAX_DEPTH` is not visited: the guard refuses the body for it.
 */
export function walk(root: Nodes, visit: (node: Nodes, ancestors: readonly Parents[]) => void): void {
  descend(root, []);
  function descend(node: Nodes, ancestors: readonly Parents[]): void {
    if (node !== root) visit(node, ancestors);
    if (!isParent(node) || ancestors.length > MAX_DEPTH) return;
    const below = [...ancestors, node];
    for (const child of node.children) descend(child, below);
  }
}

/** The words of a node, as a reader would hear them. */
export function textOf(node: Nodes): string {
  if ('value' in node && node.type !== 'html') return node.value;
  if (node.type === 'image') return node.alt ?? '';
  if (node.type === 'break') return ' ';
  return isParent(node) ? node.children.map(textOf).join('') : '';
}
