import type { BodyNode } from './to-body.ts';

/** Words of a body without its mark-up, for machines that want plain text; the attributes of blocks count as words. */
export function plainText(nodes: readonly BodyNode[]): string {
  return nodes.map(textOf).join(' ').replace(/\s+/g, ' ').trim();
}

function textOf(node: BodyNode): string {
  if (node.kind === 'html') return decode(node.html.replace(/<[^>]*>/g, ' '));
  if (node.kind === 'image') return node.alt;
  return `${Object.values(node.props).join(' ')} ${plainText(node.children)}`;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x26': '&', '#x3C': '<' };

/** The entities that the serialiser writes. */
const decode = (html: string): string => html.replace(/&(#?\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity);
