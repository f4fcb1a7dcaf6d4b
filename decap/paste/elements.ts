import type { Element, Root, RootContent } from 'hast';

/** The declarations of a style attribute, as one text in lower case without spaces. */
export const styleOf = ({ properties }: Element): string =>
  String(properties['style'] ?? '')
    .toLowerCase()
    .replace(/\s+/g, '');

/** The classes of an element, a space between two. */
export const classOf = ({ properties }: Element): string =>
  Array.isArray(properties['className']) ? properties['className'].join(' ') : '';

export const isElement = (node: RootContent): node is Element => node.type === 'element';

/** The words in a node. */
export const wordsOf = (node: RootContent | Root): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(wordsOf).join('') : '';
