import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Nodes } from 'mdast';
import { type Handler, toHast } from 'mdast-util-to-hast';
import { addressOnSite } from '../../src/lib/site-address.ts';
import { isTag, type Tag } from '../../src/mdx/tree.ts';
import { isBlockName } from '../../src/model/blocks.ts';
import { parseTree } from '../body/parse.ts';
import { type Around, type AssetUrl, renderBlock } from './render-block.ts';

/** HTML of a body, as the site shows it but for the image pipeline. @throws where the body is not MDX. */
export function renderBody(source: string, around: Around): string {
  const handler: Handler = (state, node: Tag) => toBlock(node, state.all(node), around);
  const tree = toHast(parseTree(source), {
    handlers: { mdxJsxFlowElement: handler, mdxJsxTextElement: handler },
    footnoteLabel: 'Notas',
    clobberPrefix: 'nota-',
  }) as Root;
  prepare(tree, around.assetUrl);
  return toHtml(tree);
}

function toBlock(node: Tag, children: ElementContent[], around: Around): Element | undefined {
  const name = node.name ?? '';
  if (!isBlockName(name)) return undefined;
  const props = node.attributes.flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
      ? [[attribute.name, attribute.value]]
      : [],
  );
  return renderBlock(name, Object.fromEntries(props), children, around);
}

/** Pictures point to their files; a link to anything but a page, a file or a person leads nowhere. */
function prepare(node: Root | Element, assetUrl: AssetUrl): void {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const { properties } = child;
    if (child.tagName === 'img' && !String(properties['src']).startsWith('blob:'))
      properties['src'] = assetUrl(String(properties['src']));
    if (child.tagName === 'a') {
      const href = String(properties['href']);
      if (/^(https?:|mailto:|tel:|\/(?!\/)|#)/.test(href)) properties['href'] = addressOnSite(href);
      else delete properties['href'];
    }
    alignByClass(child);
    prepare(child, assetUrl);
  }
}

/** The same class that the site gives to aligned cells. */
function alignByClass({ properties }: Element): void {
  const { align } = properties;
  delete properties['align'];
  if (typeof align === 'string') properties['className'] = [`align-${align}`];
}

/** Words of every paragraph of a body, for the readability index. */
export function paragraphsOf(tree: Nodes, textOf: (node: Nodes) => string): string[] {
  if (tree.type === 'paragraph') return [textOf(tree)];
  if (!('children' in tree) || (isTag(tree) && tree.name === 'Tabla')) return [];
  return tree.children.flatMap((child) => paragraphsOf(child as Nodes, textOf));
}
