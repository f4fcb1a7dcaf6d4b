import type { Element, ElementContent, Root as HtmlRoot, RootContent as HtmlContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import type { Root, RootContent } from 'mdast';
import { formatPiece } from '../../decap/body/nodes.ts';
import { CONTENT, writeBlock } from '../../decap/body/blocks.ts';
import { toPieces } from '../../decap/paste/pieces.ts';
import { tidyTree } from '../../decap/paste/tidy-tree.ts';
import { pictureWord } from '../../src/lib/alt-text.ts';
import { toSlug } from '../../src/lib/slug.ts';
import { textOf } from '../../src/mdx/tree.ts';
import { type Problem, shorten } from './wordpress-html.ts';

/** What a body is asked for while it is made. */
export interface Surroundings {
  title: string;
  /** The picture of an address: its path beside the entry and what is seen, or why it cannot be had. */
  pictureOf: (src: string, alt: string) => { path: string; alt: string } | { reason: string };
  /** Where a link leads on the new site; undefined where it leads nowhere. */
  linkOf: (href: string) => string | undefined;
}

/** The body of an entry from plain HTML. What could not be brought over is added to `problems`. */
export function toBody(html: string, around: Surroundings, problems: Problem[]): string {
  const page = fromHtml(html, { fragment: true });
  sweep(page, around, problems);
  const tree = toMdast(page, { checked: '', unchecked: '', document: true }) as Root;
  tidyTree(tree, new Map());
  const children = withoutTitle(tree.children, around.title);
  let tables = 0;
  const pieces = toPieces({ tree: { type: 'root', children }, dropped: {} }, '')
    .flatMap((piece) => {
      // A table has a title here; one that had none gets its number.
      if ('block' in piece)
        return writeBlock({
          name: 'Tabla',
          attributes: { titulo: `Tabla ${++tables}` },
          content: String(piece.form[CONTENT]),
        });
      const text = formatPiece({ node: piece.node, source: '' });
      if (text === '') problems.push({ place: shorten(textOf(piece.node)), reason: 'Su forma no cabe en un texto.' });
      return text === '' ? [] : [text];
    })
    .join('\n\n');
  return withPictures(pieces);
}

/** A picture, where none is taken for an empty paragraph: its Markdown between two signs that no text has. */
const MARK = '\ue000';
const MARKED = new RegExp(`${MARK}(.*?)${MARK}`, 'g');

const withPictures = (text: string): string =>
  text.replaceAll(MARKED, (_, written: string) => decodeURIComponent(written.replaceAll('\\', '')));

/** The title of the page stands above it already. */
function withoutTitle([first, ...rest]: RootContent[], title: string): RootContent[] {
  if (!first) return [];
  return first.type === 'heading' && toSlug(textOf(first)) === toSlug(title) ? rest : [first, ...rest];
}

type Parent = HtmlRoot | Element;

function sweep(parent: Parent, around: Surroundings, problems: Problem[]): void {
  parent.children = (parent.children as HtmlContent[]).flatMap((node): HtmlContent[] => {
    if (node.type !== 'element') return node.type === 'text' ? [node] : [];
    if (LOST.has(node.tagName)) {
      if (!SILENT.has(node.tagName)) problems.push({ place: `<${node.tagName}>`, reason: LOST_REASON });
      return [];
    }
    sweep(node, around, problems);
    return rewrite(node, around, problems);
  }) as Parent['children'] & ElementContent[];
}

const SILENT = new Set(['style', 'script', 'noscript', 'template']);
const LOST = new Set([...SILENT, 'form', 'object', 'embed', 'svg', 'canvas', 'button', 'input', 'select', 'textarea']);
const LOST_REASON = 'Un formulario o un elemento activo no se puede traer a un texto.';

function rewrite(node: Element, around: Surroundings, problems: Problem[]): HtmlContent[] {
  switch (node.tagName) {
    case 'img':
      return picture(node, around, problems);
    case 'a':
      return link(node, around, problems);
    case 'iframe':
    case 'video':
    case 'audio':
      return player(node, problems);
    case 'figcaption':
      return [element('p', [element('em', node.children)])];
    case 'td':
    case 'th':
      if (Number(node.properties['colSpan'] ?? 1) > 1 || Number(node.properties['rowSpan'] ?? 1) > 1)
        problems.push({ place: 'Tabla', reason: 'Tenía celdas unidas, que quedaron separadas: revise sus columnas.' });
      return [node];
    default:
      return [node];
  }
}

function picture({ properties }: Element, around: Surroundings, problems: Problem[]): HtmlContent[] {
  const src = String(properties['src'] ?? '');
  const found = around.pictureOf(src, String(properties['alt'] ?? '').trim());
  const reason = 'reason' in found ? found.reason : altFault(found.alt);
  if ('reason' in found || reason !== undefined) {
    problems.push({ place: `Imagen ${src}`, reason: reason ?? '' });
    return [];
  }
  const alt = found.alt.replaceAll(/\s+/g, ' ').replaceAll(/[\\[\]{<]/g, String.raw`\$&`);
  return [{ type: 'text', value: MARK + encodeURIComponent(`![${alt}](${found.path})`) + MARK }];
}

function altFault(alt: string): string | undefined {
  if (alt === '') return 'No tiene texto alternativo: escríbalo y añada la imagen en la mesa.';
  return pictureWord(alt) === undefined ? undefined : 'Su texto alternativo empieza por «imagen de» o «foto de».';
}

function link(node: Element, around: Surroundings, problems: Problem[]): HtmlContent[] {
  const href = String(node.properties['href'] ?? '').trim();
  // A call of a note, or a place in the page whose mark is gone.
  if (href.startsWith('#')) {
    problems.push({
      place: `Enlace ${href}`,
      reason: 'Era una nota al pie o un enlace dentro de la página: revíselo.',
    });
    return node.children;
  }
  const to = around.linkOf(href);
  if (to === undefined) {
    if (href !== '')
      problems.push({ place: `Enlace ${shorten(href)}`, reason: 'No lleva a ninguna página: quedó el texto.' });
    return node.children;
  }
  // A picture that led to its own file.
  const isPicture = node.children.every((child) => child.type === 'text' && child.value.startsWith(MARK));
  return isPicture ? node.children : [{ ...node, properties: { href: to } }];
}

function player(node: Element, problems: Problem[]): HtmlContent[] {
  const src = String(node.properties['src'] ?? '');
  if (!/^https?:\/\//.test(src)) return [];
  problems.push({ place: `<${node.tagName}>`, reason: `Estaba incrustado y quedó como enlace: ${src}` });
  return [element('p', [element('a', [{ type: 'text', value: src }], { href: src })])];
}

const element = (tagName: string, children: ElementContent[], properties: Element['properties'] = {}): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});
