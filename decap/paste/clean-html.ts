import type { Element, ElementContent, Root, RootContent } from 'hast';
import { withoutHidden } from '../../src/lib/hidden-characters.ts';
import type { Dropped, DroppedKind } from './dropped.ts';
import { classOf, isElement, styleOf, wordsOf } from './elements.ts';
import { noteCallOf, noteIdOf, takeNotes } from './notes.ts';
import { nestLists } from './word-lists.ts';

/** Elements that never hold text of the page. */
const SILENT = new Set([
  'head',
  'style',
  'script',
  'meta',
  'link',
  'title',
  'xml',
  'template',
  'colgroup',
  'button',
  'input',
]);
const RAISED: Record<string, string> = {
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
  o: 'º',
  a: 'ª',
  '-': '⁻',
};
const LOWERED: Record<string, string> = {
  0: '₀',
  1: '₁',
  2: '₂',
  3: '₃',
  4: '₄',
  5: '₅',
  6: '₆',
  7: '₇',
  8: '₈',
  9: '₉',
};

type Parent = Root | Element;

/**
 * Makes plain HTML of what a word processor puts into the clipboard, in place: lists are lists, notes are taken out and
 * given back by their id, and what is no text of the page goes, counted in `dropped`.
 */
export function cleanHtml(page: Root, dropped: Dropped): Map<string, ElementContent[]> {
  sweep(page, dropped);
  nestLists(page);
  return takeNotes(page);
}

function sweep(parent: Parent, dropped: Dropped): void {
  parent.children = (parent.children as RootContent[]).flatMap((node) =>
    sweepNode(node, dropped),
  ) as Parent['children'] & ElementContent[];
}

function sweepNode(node: RootContent, dropped: Dropped): RootContent[] {
  if (node.type === 'text') return [{ ...node, value: withoutHidden(node.value).replaceAll('\u00a0', ' ') }];
  if (!isElement(node)) return [];
  if (SILENT.has(node.tagName) || isHidden(node)) return [];
  const kind = droppedKind(node);
  if (kind) {
    const count = kind === 'comment' ? commentMarks(node) : 1;
    if (count > 0) dropped[kind] = (dropped[kind] ?? 0) + count;
    return [];
  }
  sweep(node, dropped);
  return rewrite(node);
}

const isHidden = (node: Element): boolean => /display:none|mso-hide:all/.test(styleOf(node));

function droppedKind(node: Element): DroppedKind | undefined {
  const [style, classes] = [styleOf(node), classOf(node)];
  if (/mso-element:comment|mso-special-character:comment/.test(style) || isCommentMark(node)) return 'comment';
  if (/\bMsoComment|\bmsocom/i.test(classes) || /^cmnt\d/.test(String(node.properties['id'] ?? ''))) return 'comment';
  if (node.tagName === 'del' || /\bmsoDel\b/i.test(classes)) return 'deletion';
  if (['img', 'v:imagedata', 'svg', 'picture', 'object'].includes(node.tagName)) return 'image';
  return undefined;
}

/** The call of a comment in the text: Word's and Google's. */
function isCommentMark(node: Element): boolean {
  return (
    node.tagName === 'a' &&
    (/\bmsocomanchor\b/i.test(classOf(node)) || /^#cmnt\d/.test(String(node.properties['href'] ?? '')))
  );
}

/** Each comment has one mark in the text, and its words somewhere else. */
const commentMarks = (node: Element): number =>
  isCommentMark(node) ? 1 : node.children.filter(isElement).reduce((sum, child) => sum + commentMarks(child), 0);

function rewrite(node: Element): RootContent[] {
  // Notes and the signs of points are read later.
  if (noteCallOf(node) || noteIdOf(node) || /mso-list:ignore/.test(styleOf(node))) return [node];
  if (node.tagName === 'sup' || node.tagName === 'sub' || /vertical-align:(super|sub)/.test(styleOf(node)))
    return shifted(node);
  if (node.tagName === 'p' && /\bMsoTitle\b/.test(classOf(node))) return [{ ...node, tagName: 'h1' }];
  if (node.tagName === 'a') return isPublicLink(node) ? [node] : node.children;
  if (['b', 'strong', 'i', 'em', 'span', 'font'].includes(node.tagName)) return styled(node);
  if (node.tagName === 'u' || node.tagName === 'ins' || node.tagName.includes(':')) return node.children;
  return [node];
}

const isPublicLink = (node: Element): boolean =>
  /^(https?:\/\/|mailto:|tel:)/i.test(String(node.properties['href'] ?? ''));

/** m<sup>3</sup> → m³; letters for which there is no such sign stay as they are. */
export function shifted(node: Element): RootContent[] {
  // The call of a note is a link within; it stays one.
  if (node.children.some((child) => isElement(child) && hasCall(child))) return node.children;
  const isRaised = node.tagName === 'sup' || /vertical-align:super/.test(styleOf(node));
  const signs = isRaised ? RAISED : LOWERED;
  const words = wordsOf(node).trim();
  if (words !== '' && [...words].every((sign) => sign in signs))
    return [{ type: 'text', value: [...words].map((sign) => signs[sign]).join('') }];
  return node.children;
}

const hasCall = (node: Element): boolean =>
  Boolean(noteCallOf(node)) || node.children.some((child) => isElement(child) && hasCall(child));

/** Bold and italic by style, as Google writes them; `<b style="font-weight: normal">` is its wrapper of everything. */
function styled(node: Element): RootContent[] {
  const style = styleOf(node);
  const isPlain = wordsOf(node).trim() === '';
  const isBold =
    /font-weight:(bold|[6-9]00)/.test(style) ||
    (/^(b|strong)$/.test(node.tagName) && !/font-weight:(normal|400)/.test(style));
  const isItalic =
    /font-style:italic/.test(style) || (/^(i|em)$/.test(node.tagName) && !/font-style:normal/.test(style));
  const isStruck = /text-decoration(-line)?:line-through/.test(style);
  let children = node.children;
  if (isPlain) return children;
  for (const [isOn, tagName] of [
    [isItalic, 'em'],
    [isBold, 'strong'],
    [isStruck, 'del'],
  ] as const)
    if (isOn) children = [{ type: 'element', tagName, properties: {}, children }];
  return children;
}
