import type { PhrasingContent, RootContent, Table, TableCell } from 'mdast';
import { textOf } from '../../src/mdx/tree.ts';
import { CONTENT } from '../body/blocks.ts';
import { formatPiece } from '../body/nodes.ts';
import { writeTable } from '../body/table.ts';
import { type BlockForm, PROTECTED } from '../body/tokens.ts';
import type { PastedText } from './dropped.ts';

/** A part of a pasted text: Markdown that the editor shows, or the form of a block. */
export type Piece = { node: RootContent } | { block: string; form: BlockForm };

/**
 * The pasted text in the parts of our editor. Notes get numbers that `body` does not use yet; `isInBlock` leaves out what
 * has no place inside a block, and counts it.
 */
export function toPieces({ tree, dropped }: PastedText, body: string, isInBlock = false): Piece[] {
  const names = noteNames(tree.children, body);
  return tree.children.flatMap((node): Piece[] => {
    if (node.type === 'table') {
      if (!isInBlock) return [{ block: 'Tabla', form: { titulo: '', [CONTENT]: toTable(node, names) } }];
      dropped.table = (dropped.table ?? 0) + 1;
      return [];
    }
    if (node.type === 'footnoteDefinition') {
      const [paragraph] = node.children;
      const words = paragraph?.type === 'paragraph' ? inline(paragraph.children, names) : '';
      const source = `[^${names.get(node.identifier) ?? node.identifier}]: ${words}`;
      return [{ block: PROTECTED, form: { source } }];
    }
    const renamed = rename(node, names);
    if (isInBlock && renamed.type === 'heading') return [{ node: { type: 'paragraph', children: renamed.children } }];
    return [{ node: renamed }];
  });
}

/** New names of notes: those of the text that is there stay theirs. */
function noteNames(nodes: readonly RootContent[], body: string): Map<string, string> {
  const taken = new Set([...body.matchAll(/\[\^([^\]]+)\]/g)].map((match) => match[1]));
  const names = new Map<string, string>();
  let number = 1;
  for (const node of nodes) {
    if (node.type !== 'footnoteDefinition') continue;
    while (taken.has(String(number))) number += 1;
    names.set(node.identifier, String(number));
    taken.add(String(number));
  }
  return names;
}

function rename<T extends RootContent | PhrasingContent>(node: T, names: ReadonlyMap<string, string>): T {
  if (node.type === 'footnoteReference') {
    const name = names.get(node.identifier) ?? node.identifier;
    return { ...node, identifier: name, label: name };
  }
  if (!('children' in node)) return node;
  return { ...node, children: node.children.map((child) => rename(child as RootContent, names)) } as T;
}

function inline(children: PhrasingContent[], names: ReadonlyMap<string, string>): string {
  const paragraph = rename({ type: 'paragraph', children }, names);
  return formatPiece({ node: paragraph, source: textOf(paragraph) })
    .replace(/\\?\s*\n\s*/g, ' ')
    .trim();
}

/** The first row with words is the header: a table of a word processor says of none that it is. */
function toTable({ children: rows }: Table, names: ReadonlyMap<string, string>): string {
  const all = rows.map(({ children }) => children.map((cell: TableCell) => inline(cell.children, names)));
  const cells = all.slice(all.findIndex((row) => row.some(Boolean)));
  const width = Math.max(...cells.map(({ length }) => length));
  return writeTable({
    rows: cells.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? '')),
    alignments: Array.from({ length: width }, () => '' as const),
  });
}
