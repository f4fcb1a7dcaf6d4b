import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'satteri';
import type { BodyHeading } from './headings.ts';

/** A piece of a body: HTML that never changes, a picture for the image pipeline, or a block to render. */
export type BodyNode =
  | { kind: 'html'; html: string }
  | { kind: 'image'; src: string; alt: string; title?: string }
  | { kind: 'block'; name: string; props: Record<string, string>; children: BodyNode[] };

type Tag = MdxJsxFlowElementHast | MdxJsxTextElementHast;
type AnyNode = Root | RootContent | ElementContent | Tag;

/** Marks the place of a dynamic node in a static run; Markdown turns a NUL of the source into U+FFFD. */
const MARK = '\u0000';

/**
 * Cuts the HTML tree of a guarded body into static runs and dynamic nodes. A run may open an element that a later run
 * closes, so a block inside a paragraph stays inside it. Heading ids are taken from `headings`, in reading order.
 */
export function toBody(tree: Root, headings: readonly BodyHeading[]): BodyNode[] {
  const ids = headings.map((heading) => heading.id);
  prepare(tree, ids);
  return cut(tree.children);
}

/** Sets heading ids and replaces inline styles by classes, which the content security policy lets through. */
function prepare(node: AnyNode, ids: string[]): void {
  if (node.type === 'element') {
    if (/^h[2-6]$/.test(node.tagName) && node.properties['id'] === undefined) node.properties['id'] = ids.shift();
    alignByClass(node);
  }
  if ('children' in node) for (const child of node.children) prepare(child, ids);
}

/** Table alignment: `style="text-align: right"` → `class="align-right"`. */
function alignByClass(node: Element): void {
  const align = /^text-align:\s*(\w+)/.exec(String(node.properties['style'] ?? ''))?.[1];
  delete node.properties['style'];
  if (align) node.properties['className'] = [`align-${align}`];
}

function cut(children: readonly AnyNode[]): BodyNode[] {
  const dynamic: BodyNode[] = [];
  const marked = children.map((child) => mark(child, dynamic));
  const html = toHtml({ type: 'root', children: marked as RootContent[] }, { allowDangerousHtml: true });
  const runs = html.split(MARK);
  return runs.flatMap((run, index) => {
    const node = dynamic[index];
    const before: BodyNode[] = run === '' ? [] : [{ kind: 'html', html: run }];
    return node ? [...before, node] : before;
  });
}

/** A copy of a node in which every dynamic node is a mark; the nodes themselves go to `dynamic`, in order. */
function mark(node: AnyNode, dynamic: BodyNode[]): AnyNode {
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    dynamic.push(toBlock(node));
    return { type: 'raw', value: MARK };
  }
  if (node.type === 'element' && node.tagName === 'img') {
    dynamic.push(toImage(node));
    return { type: 'raw', value: MARK };
  }
  if (!('children' in node)) return node;
  const children = (node.children as AnyNode[]).map((child) => mark(child, dynamic));
  return { ...node, children } as AnyNode;
}

function toBlock(node: Tag): BodyNode {
  const props = node.attributes.map((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') {
      throw new TypeError(`<${node.name}> lleva un atributo que no es texto: el guardián debió rechazarlo.`);
    }
    return [attribute.name, attribute.value] as const;
  });
  return {
    kind: 'block',
    name: node.name ?? '',
    props: Object.fromEntries(props),
    children: cut(node.children),
  };
}

function toImage({ properties }: Element): BodyNode {
  const { src, alt, title } = properties;
  return { kind: 'image', src: String(src), alt: String(alt), ...(title ? { title: String(title) } : {}) };
}
