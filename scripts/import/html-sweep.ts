import type { Element, ElementContent, Root as HtmlRoot, RootContent as HtmlContent } from 'hast';
import { shifted } from '../../decap/paste/clean-html.ts';
import { classOf, isElement, wordsOf } from '../../decap/paste/elements.ts';
import { pictureWord } from '../../src/lib/alt-text.ts';
import { type Problem, shorten } from './problem.ts';

/** What a body is asked for while it is made. */
export interface Surroundings {
  title: string;
  /** The picture of an address: its path beside the entry and what is seen, or why it cannot be had. */
  pictureOf: (src: string, alt: string) => { path: string; alt: string } | { reason: string };
  /** Where a link leads on the new site; undefined where it leads nowhere. */
  linkOf: (href: string) => string | undefined;
  /** Whether an address is that of a file which nobody has brought over. */
  isLeftBehind?: (url: string) => boolean;
}

/** A picture, where none is taken for an empty paragraph: its Markdown between two signs that no text has. */
export const MARK = '\ue002';

/** Begins the words under a table, which are its title here. */
export const NAMES = '\ue003';

type Parent = HtmlRoot | Element;

/** Makes of the HTML of any page one that has a form here, in place. What it loses is added to `problems`. */
export function sweep(parent: Parent, around: Surroundings, problems: Problem[]): void {
  parent.children = (parent.children as HtmlContent[]).flatMap((node): HtmlContent[] => {
    if (node.type === 'text') return [{ ...node, value: node.value.replaceAll('\u00a0', ' ').replaceAll(UNSEEN, '') }];
    if (node.type !== 'element') return [];
    if (LOST.has(node.tagName)) {
      if (!SILENT.has(node.tagName)) problems.push({ place: `<${node.tagName}>`, reason: LOST_REASON });
      return [];
    }
    sweep(node, around, problems);
    return rewrite(node, around, problems);
  }) as Parent['children'] & ElementContent[];
}

const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
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
    case 'sup':
    case 'sub':
      return shifted(node) as HtmlContent[];
    case 'figure':
      return withTitle(node);
    case 'ul':
      // A gallery of earlier versions of WordPress.
      return /\bblocks-gallery-grid\b/.test(classOf(node))
        ? node.children.flatMap((item) => (isElement(item) ? item.children : []))
        : [node];
    case 'caption':
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

/** The words of a table stand before it: its title is known when it comes. */
function withTitle(figure: Element): HtmlContent[] {
  const table = figure.children.find((child) => isElement(child) && child.tagName === 'table');
  const words =
    table &&
    figure.children
      .filter((child) => child !== table)
      .map(wordsOf)
      .join(' ')
      .trim();
  if (!table || !words) return [figure];
  return [element('p', [{ type: 'text', value: NAMES + words.replaceAll(/\s+/g, ' ').slice(0, 200) }]), table];
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
      reason: 'Era un enlace dentro de la página y su lugar no está: quedó el texto.',
    });
    return node.children;
  }
  const to = around.linkOf(href);
  if (to === undefined) {
    if (href !== '')
      problems.push({ place: `Enlace ${shorten(href)}`, reason: 'No lleva a ninguna página: quedó el texto.' });
    return node.children;
  }
  // The button beside a file that says «Descargar».
  if (/\bwp-block-file__button\b/.test(classOf(node))) return [];
  if (around.isLeftBehind?.(to) === true && !isPicture(node))
    problems.push({ place: `Archivo ${shorten(to)}`, reason: LEFT_BEHIND });
  // A picture that led to its own file.
  return isPicture(node) ? node.children : [{ ...node, properties: { href: to } }];
}

const isPicture = (node: Element): boolean =>
  node.children.every((child) => child.type === 'text' && child.value.startsWith(MARK));

const LEFT_BEHIND = 'Sigue en el sitio anterior: antes de apagarlo, tráigalo con el bloque «Documento para descargar».';

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
