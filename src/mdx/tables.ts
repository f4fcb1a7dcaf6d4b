import type { BlockNode } from './plain-text.ts';
import type { BodyNode } from './to-body.ts';

/** Every table of a body in reading order, each with the name of the files that hold its data, without their ending. */
export const namedTablesOf = (nodes: readonly BodyNode[]): { node: BlockNode; name: string }[] =>
  tablesOf(nodes).map((node, index) => ({ node, name: `tabla-${index + 1}` }));

const tablesOf = (nodes: readonly BodyNode[]): BlockNode[] =>
  nodes.flatMap((node) => {
    if (node.kind !== 'block') return [];
    return node.name === 'Tabla' ? [node] : tablesOf(node.children);
  });
