import type { Element, ElementContent, Root, RootContent } from 'hast';
import { isElement, styleOf } from './elements.ts';

/** Links of notes as Word, LibreOffice and Google write them: `#_ftn1`, `#sdfootnote1sym`, `#ftnt1`. */
const CALL = /^#(_ftn|_edn|sdfootnote|sdendnote|ftnt)(\d+)(?:sym)?$/;
/** And back from the note to its call: `#_ftnref1`, `#sdfootnote1anc`, `#ftnt_ref1`. */
const BACK = /^#(_ftn|_edn|sdfootnote|sdendnote|ftnt_)(?:ref)?(\d+)(?:anc)?$/;
const IS_BACK = /ref\d+$|anc$/;

/** The number of the note that a link calls. */
export const noteCallOf = (node: Element): string | undefined =>
  IS_BACK.test(hrefOf(node)) ? undefined : numberOf(CALL.exec(hrefOf(node)));

/** The number of the note that begins with this link back to its call. */
export const noteIdOf = (node: Element): string | undefined =>
  IS_BACK.test(hrefOf(node)) ? numberOf(BACK.exec(hrefOf(node))) : undefined;

const hrefOf = (node: Element): string => (node.tagName === 'a' ? String(node.properties['href'] ?? '') : '');

/** Notes at the end of a page and those at the end of a text are counted apart. */
const numberOf = (match: RegExpExecArray | null): string | undefined =>
  match ? `${/e(dn|ndnote)/.test(match[1] ?? '') ? 'f' : ''}${match[2]}` : undefined;

/** Takes the notes out of the page, by number, and puts `[^1]` in place of their calls. */
export function takeNotes(page: Root): Map<string, ElementContent[]> {
  const notes = new Map<string, ElementContent[]>();
  collect(page, notes);
  callNotes(page, notes);
  return notes;
}

function collect(parent: Root | Element, notes: Map<string, ElementContent[]>): void {
  parent.children = (parent.children as RootContent[]).filter((node) => {
    if (!isElement(node)) return true;
    const id = isNoteBlock(node) ? firstNote(node) : undefined;
    if (id !== undefined) {
      notes.set(id, withoutBackLink(node));
      return false;
    }
    collect(node, notes);
    return true;
  }) as ElementContent[];
}

/** A paragraph that begins with a link back, or the box around it. */
const isNoteBlock = (node: Element): boolean =>
  /^(p|div|li)$/.test(node.tagName) &&
  countBackLinks(node) === 1 &&
  !/mso-element:(footnote|endnote)-list/.test(styleOf(node)) &&
  startsWithBackLink(node);

const countBackLinks = (node: Element): number =>
  node.children.filter(isElement).reduce((sum, child) => sum + (noteIdOf(child) ? 1 : countBackLinks(child)), 0);

function startsWithBackLink(node: Element): boolean {
  const first = node.children.find(
    (child) => !(child.type === 'text' && child.value.trim() === '') && child.type !== 'comment',
  );
  return first !== undefined && isElement(first) && (noteIdOf(first) !== undefined || startsWithBackLink(first));
}

function firstNote(node: Element): string | undefined {
  for (const child of node.children.filter(isElement)) {
    const id = noteIdOf(child) ?? firstNote(child);
    if (id !== undefined) return id;
  }
  return undefined;
}

/** The words of a note in one line. */
function withoutBackLink(node: Element): ElementContent[] {
  return node.children.flatMap((child) => {
    if (!isElement(child)) return [child];
    if (noteIdOf(child) !== undefined) return [];
    return /^(p|div)$/.test(child.tagName)
      ? [...withoutBackLink(child), { type: 'text', value: ' ' } as const]
      : [{ ...child, children: withoutBackLink(child) }];
  });
}

function callNotes(parent: Root | Element, notes: ReadonlyMap<string, unknown>): void {
  parent.children = (parent.children as RootContent[]).flatMap((node): RootContent[] => {
    if (!isElement(node)) return [node];
    const id = noteCallOf(node);
    if (id !== undefined) return notes.has(id) ? [{ type: 'text', value: `${CALL_START}${id}${CALL_END}` }] : [];
    callNotes(node, notes);
    return [node];
  }) as ElementContent[];
}

/** Signs of no script that stand around the number of a note until the tree is Markdown. */
export const CALL_START = '\ue000';
export const CALL_END = '\ue001';
