import type { BodyNode } from '../mdx/to-body.ts';
import { blockModels, type BlockProps } from '../model/blocks.ts';
import { entryPath } from '../routes.ts';
import { getAllListedEntries } from './entries.ts';
import { descending } from '../lib/compare.ts';

/** A figure that an entry states, and the page where it stands. */
export type KeyFigure = BlockProps<'Cifra'> & { href: string };

/** The newest figures that entries state with source and cut-off day, one per unit; never an invented one. */
export async function getKeyFigures(limit: number): Promise<KeyFigure[]> {
  const entries = (await getAllListedEntries()).filter((entry) => !entry.data.example);
  const figures = entries.flatMap(({ collection, id, body }) =>
    figuresOf(body.nodes).map((figure) => ({ ...figure, href: entryPath(collection, id) })),
  );
  // Of one cut-off day, those of the entry that was published first come first.
  const newest = figures.toReversed().toSorted(descending(({ corte }) => corte));
  const byUnit = Map.groupBy(newest, (figure) => figure.unidad ?? figure.etiqueta);
  return [...byUnit.values()].flatMap((same) => same[0] ?? []).slice(0, limit);
}

function figuresOf(nodes: readonly BodyNode[]): BlockProps<'Cifra'>[] {
  return nodes.flatMap((node) => {
    if (node.kind !== 'block') return [];
    return node.name === 'Cifra' ? [blockModels.Cifra.schema.parse(node.props)] : figuresOf(node.children);
  });
}
