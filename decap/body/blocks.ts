import type { RootContent } from 'mdast';
import { isTag, type Tag } from '../../src/mdx/tree.ts';
import { type BlockContent, type BlockName, blockModels, isBlockName } from '../../src/model/blocks.ts';

/** A block as its form sees it: the attributes, and the source between its tags under `CONTENT`. */
export interface BlockData {
  name: BlockName;
  attributes: Record<string, string>;
  /** Empty for blocks without content. */
  content: string;
}

/** Key of the content in the form of a block; no attribute has this name. */
export const CONTENT = 'contenido';

/** Names of the attributes of a block, in the order of the model. */
export const attributesOf = (name: BlockName): string[] => Object.keys(blockModels[name].schema.shape);

export const contentOf = (name: BlockName): BlockContent => blockModels[name].content;

/** The data of a block that a form can hold; undefined when it holds anything that the form would lose. */
export function readBlock(node: RootContent, source: string): BlockData | undefined {
  if (!isTag(node) || !isBlockName(node.name ?? '')) return undefined;
  const name = node.name as BlockName;
  const attributes = readAttributes(node, attributesOf(name));
  const content = readContent(node, source);
  if (!attributes || content === undefined || (contentOf(name) === 'none') !== (content === '')) return undefined;
  return { name, attributes, content };
}

/** MDX of a block. Attributes without a value are left out. */
export function writeBlock({ name, attributes, content }: BlockData): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`)
    .join('');
  if (contentOf(name) === 'none') return `<${name}${written} />`;
  return `<${name}${written}>\n\n${content.trim()}\n\n</${name}>`;
}

function readAttributes(node: Tag, known: readonly string[]): Record<string, string> | undefined {
  const values: Record<string, string> = {};
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') return undefined;
    if (!known.includes(attribute.name) || attribute.name in values || attribute.value.includes('\n')) return undefined;
    values[attribute.name] = attribute.value;
  }
  return values;
}

/** Source between the tags; undefined where it is indented, because the indentation would be lost. */
function readContent(node: Tag, source: string): string | undefined {
  const first = node.children[0]?.position;
  const last = node.children.at(-1)?.position;
  if (!first || !last) return '';
  if (first.start.column !== 1 || node.type !== 'mdxJsxFlowElement') return undefined;
  return source.slice(first.start.offset, last.end.offset);
}

/** A tab or a line end inside an attribute would end the block's first line, so both become a space. */
function escapeAttribute(value: string): string {
  return value.replace(/\s+/g, ' ').trim().replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
