import type { Nodes } from 'mdast';
import { isTag } from '../../src/mdx/tree.ts';
import { type BlockName, blockModels, isBlockName, isInlineBlock } from '../../src/model/blocks.ts';

/**
 * Blocks inside a sentence. Decap's editor has no cursor that is safe beside what stands inside a line and is no text, so
 * there they are the text of their tag: it can be typed, cut, pasted and undone like any other word.
 */
export const inlineBlocks: readonly BlockName[] = (Object.keys(blockModels) as BlockName[]).filter(isInlineBlock);

/** An inline block as its form sees it. */
export interface InlineBlock {
  name: BlockName;
  attributes: Readonly<Record<string, string>>;
}

const TAG = String.raw`<(\p{Lu}\p{L}*)((?: \p{Ll}+="[^"<>{}\n]*")*) ?/>`;
const AT_START = new RegExp(`^${TAG}`, 'u');
const EVERYWHERE = new RegExp(TAG, 'gu');

/** What the editor writes as it is, also within a tag. */
const PLAIN = /^[\p{L}\p{N} \u00a0.,%:-]*$/u;

/** The tag of an inline block at the start of a text. */
export function inlineTagAt(text: string): string | undefined {
  const [tag, name = ''] = AT_START.exec(text) ?? [];
  return isInline(name) ? tag : undefined;
}

/** An inline block in a text, and where its tag is. */
export interface FoundInline extends InlineBlock {
  start: number;
  end: number;
}

/** The inline block around a place of a text, also where the place is at one of its ends. */
export function inlineAround(text: string, offset: number): FoundInline | undefined {
  for (const { 0: tag, 1: name = '', 2: attributes = '', index: start } of text.matchAll(EVERYWHERE)) {
    const end = start + tag.length;
    if (isInline(name) && offset >= start && offset <= end)
      return { name: name as BlockName, attributes: readAttributes(attributes), start, end };
  }
  return undefined;
}

/** The tag of an inline block; attributes without a value are left out. */
export function writeInline({ name, attributes }: InlineBlock): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => ` ${key}="${value}"`);
  return `<${name}${written.join('')} />`;
}

/** The inline block of a node that the editor can hold as the text of its tag; undefined for any other node. */
export function readInline(node: Nodes): InlineBlock | undefined {
  if (!isTag(node) || !isInline(node.name ?? '') || node.children.length > 0) return undefined;
  const attributes: Record<string, string> = {};
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || attribute.name in attributes) return undefined;
    if (typeof attribute.value !== 'string' || !PLAIN.test(attribute.value)) return undefined;
    attributes[attribute.name] = attribute.value;
  }
  return { name: node.name as BlockName, attributes };
}

const isInline = (name: string): boolean => isBlockName(name) && isInlineBlock(name);

const readAttributes = (text: string): Record<string, string> =>
  Object.fromEntries([...text.matchAll(/(\p{Ll}+)="([^"]*)"/gu)].map(([, key = '', value = '']) => [key, value]));
