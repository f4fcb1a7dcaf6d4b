import type { BodyNode } from './to-body.ts';

/** A block of a body. */
export type BlockNode = Extract<BodyNode, { kind: 'block' }>;

/**
 * Words of a body without its mark-up, for machines that want plain text. `wordsOf` says what a block shows in place
 * of its attributes; without an answer the attributes count as words.
 */
export function plainText(
  nodes: readonly BodyNode[],
  wordsOf: (block: BlockNode) => string | undefined = () => undefined,
): string {
  return nodes
    .map((node) => textOf(node, wordsOf))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

function textOf(node: BodyNode, wordsOf: (block: BlockNode) => string | undefined): string {
  if (node.kind === 'html') return decode(node.html.replace(/<[^>]*>/g, ' '));
  if (node.kind === 'image') return ` ${node.alt} `;
  // A block with words of its own stands in a sentence, so it brings no space.
  return wordsOf(node) ?? ` ${Object.values(node.props).join(' ')} ${plainText(node.children, wordsOf)} `;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x26': '&', '#x3C': '<' };

/** The entities that the serialiser writes. */
const decode = (html: string): string => html.replace(/&(#?\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity);
