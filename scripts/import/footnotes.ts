import type { Element, ElementContent, Root, RootContent } from 'hast';
import { isElement } from '../../decap/paste/elements.ts';
import { CALL_END, CALL_START } from '../../decap/paste/notes.ts';

/**
 * Takes the footnotes out of a page, by number, and leaves the sign of a call where each was called. One is known by its form,
 * whoever wrote it: a link to a paragraph or a point of a list, which has a link back to where the first one stands.
 */
export function takeFootnotes(page: Root): Map<string, ElementContent[]> {
  const homes = new Map<string, Element>();
  walk(page, (element) => {
    const id = String(element.properties['id'] ?? '');
    if (id !== '') homes.set(id, element);
  });
  const notes = new Map<Element, string>();
  walk(page, (element) => {
    const note = noteOf(element, homes);
    if (note && !notes.has(note)) notes.set(note, String(notes.size + 1));
  });
  const taken = new Map([...notes].map(([note, number]) => [number, wordsOfNote(note)]));
  replace(page, notes, homes);
  return taken;
}

/** HTML of a footnote as `takeFootnotes` knows it: what calls it, and the point of the list at the end. */
export const writeFootnote = (id: string, html: string): { call: string; note: string } => ({
  call: `<sup><a href="#${id}" id="${id}-link">*</a></sup>`,
  note: `<li id="${id}">${html} <a href="#${id}-link">↑</a></li>`,
});

/** The note that a link calls. */
function noteOf(link: Element, homes: ReadonlyMap<string, Element>): Element | undefined {
  const note = homes.get(targetOf(link) ?? '');
  if (!note || !/^(li|p|div)$/.test(note.tagName)) return undefined;
  const ids = new Set([String(link.properties['id'] ?? '')]);
  for (const [id, home] of homes) if (holds(home, link) && home !== note) ids.add(id);
  return some(note, (element) => ids.has(targetOf(element) ?? '\0')) && !holds(note, link) ? note : undefined;
}

/** The place of the page that a link leads to. */
const targetOf = ({ tagName, properties }: Element): string | undefined => {
  const href = String(properties['href'] ?? '');
  return tagName === 'a' && href.length > 1 && href.startsWith('#')
    ? decodeURIComponentSafely(href.slice(1))
    : undefined;
};

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const childrenOf = (node: Root | Element): Element[] => (node.children as RootContent[]).filter(isElement);

function walk(node: Root | Element, visit: (element: Element) => void): void {
  for (const child of childrenOf(node)) {
    visit(child);
    walk(child, visit);
  }
}

const some = (node: Element, test: (element: Element) => boolean): boolean =>
  childrenOf(node).some((child) => test(child) || some(child, test));

const holds = (node: Element, inner: Element): boolean => node === inner || some(node, (element) => element === inner);

/** The words of a note without its way back. */
function wordsOfNote(note: Element): ElementContent[] {
  return note.children.flatMap((child): ElementContent[] => {
    if (!isElement(child)) return [child];
    if (targetOf(child) !== undefined) return [];
    if (/^(p|div)$/.test(child.tagName)) return [...wordsOfNote(child), { type: 'text', value: ' ' }];
    return [{ ...child, children: wordsOfNote(child) }];
  });
}

function replace(
  parent: Root | Element,
  notes: ReadonlyMap<Element, string>,
  homes: ReadonlyMap<string, Element>,
): void {
  parent.children = (parent.children as RootContent[]).flatMap((node): RootContent[] => {
    if (!isElement(node)) return [node];
    if (notes.has(node)) return [];
    const number = notes.get(homes.get(targetOf(node) ?? '') ?? node);
    if (number !== undefined) return [{ type: 'text', value: CALL_START + number + CALL_END }];
    const had = node.children.length;
    replace(node, notes, homes);
    // Markdown puts a heading over its notes; here each page does.
    if ('dataFootnotes' in node.properties) return [];
    // A list of which all were notes.
    return had > 0 && /^(ol|ul|section)$/.test(node.tagName) && isBlank(node) ? [] : [node];
  }) as ElementContent[];
}

const isBlank = (node: Element): boolean =>
  node.children.every((child) => (child.type === 'text' ? child.value.trim() === '' : child.type === 'comment'));
