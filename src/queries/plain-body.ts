import { besidePublished } from '../i18n/figures.ts';
import { type BlockNode, plainLines } from '../mdx/plain-text.ts';
import type { BodyNode } from '../mdx/to-body.ts';
import type { ComputedKind } from '../model/computed.ts';
import { getComputed } from './computed.ts';
import { getFigure } from './indicators.ts';

/** Words of a body as a reader sees them: figures of indicators are in their place. */
export const getPlainText = async (nodes: readonly BodyNode[]): Promise<string> =>
  (await getPlainLines(nodes)).join(' ');

/** The same, one line a paragraph, heading, item or row. */
export const getPlainLines = async (nodes: readonly BodyNode[]): Promise<string[]> =>
  plainLines(nodes, await getWords(nodes));

/** What the figures of a body say in their place. */
export async function getWords(nodes: readonly BodyNode[]): Promise<(block: BlockNode) => string | undefined> {
  const blocks = figureBlocks(nodes);
  const texts = await Promise.all(
    blocks.map(async ({ name, props }) => {
      const period = props['periodo'] ?? '';
      if (name !== 'Calculado') return (await getFigure(props['id'] ?? '', period)).text;
      return besidePublished((await getComputed(props['tipo'] as ComputedKind, period)).text, props['publicado']);
    }),
  );
  const words = new Map(blocks.map((block, index) => [block, texts[index]]));
  return (block) => words.get(block);
}

function figureBlocks(nodes: readonly BodyNode[]): BlockNode[] {
  return nodes.flatMap((node) => {
    if (node.kind !== 'block') return [];
    return node.name === 'Indicador' || node.name === 'Calculado' ? [node] : figureBlocks(node.children);
  });
}
