import type { Element, ElementContent, Root, RootContent } from 'hast';
import { isElement, styleOf, wordsOf } from './elements.ts';

interface Item {
  level: number;
  isOrdered: boolean;
  children: ElementContent[];
}

/** Word writes the points of a list as paragraphs with a sign; Google puts an inner list beside its point. */
export function nestLists(parent: Root | Element): void {
  const children: RootContent[] = [];
  let items: Item[] = [];
  const close = () => {
    if (items.length > 0) children.push(...toLists(items));
    items = [];
  };
  for (const node of parent.children as RootContent[]) {
    const item = isElement(node) ? wordItem(node) : undefined;
    if (item) items.push(item);
    else if (items.length > 0 && isBlank(node)) continue;
    else {
      close();
      if (isElement(node)) nestLists(node);
      if (!moveIntoPoint(parent, node, children)) children.push(node);
    }
  }
  close();
  parent.children = children as ElementContent[];
}

const isBlank = (node: RootContent): boolean => node.type === 'text' && node.value.trim() === '';

function moveIntoPoint(parent: Root | Element, node: RootContent, before: readonly RootContent[]): boolean {
  const isInner =
    isElement(node) && /^[uo]l$/.test(node.tagName) && parent.type === 'element' && /^[uo]l$/.test(parent.tagName);
  const point = isInner ? before.findLast(isElement) : undefined;
  if (!point || !isElement(node)) return false;
  point.children.push(node);
  return true;
}

/** A paragraph that Word shows as a point of a list. */
function wordItem(node: Element): Item | undefined {
  const [, level] = /mso-list:l\d+level(\d+)/.exec(styleOf(node)) ?? [];
  if (node.tagName !== 'p' || level === undefined) return undefined;
  let sign = '';
  const without = (children: ElementContent[]): ElementContent[] =>
    children.flatMap((child): ElementContent[] => {
      if (!isElement(child)) return [child];
      if (/mso-list:ignore/.test(styleOf(child))) {
        sign ||= wordsOf(child).trim();
        return [];
      }
      return [{ ...child, children: without(child.children) }];
    });
  const children = without(node.children);
  return { level: Number(level), isOrdered: /^\(?[\p{L}\d]{1,4}[.)]/u.test(sign) && !/^o$/.test(sign), children };
}

/** Points in a row as lists within lists. */
function toLists(items: readonly Item[]): Element[] {
  const lists: Element[] = [];
  for (let at = 0; at < items.length;) {
    const { level, isOrdered } = items[at] as Item;
    const list: Element = { type: 'element', tagName: isOrdered ? 'ol' : 'ul', properties: {}, children: [] };
    while (at < items.length) {
      const item = items[at] as Item;
      if (item.level < level || (item.level === level && item.isOrdered !== isOrdered)) break;
      if (item.level === level) {
        list.children.push({ type: 'element', tagName: 'li', properties: {}, children: item.children });
        at += 1;
        continue;
      }
      const end = items.findIndex((other, index) => index > at && other.level <= level);
      const inner = items.slice(at, end === -1 ? undefined : end);
      (list.children.at(-1) as Element).children.push(...toLists(inner));
      at += inner.length;
    }
    lists.push(list);
  }
  return lists;
}
