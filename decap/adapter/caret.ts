import { PANE } from './open-form.ts';
import { slateEditorOf } from './slate.ts';

const BOXES = 'input, textarea';
const TEXTS = '[data-slate-editor]';

/**
 * Where somebody is typing in a form: the way to put the cursor there again once the form was drawn anew. Undefined while
 * nobody types in one. Gives false while the form does not have that place.
 */
export function takeCaret(): (() => boolean) | undefined {
  const active = document.activeElement;
  if (!active?.closest(PANE)) return undefined;
  const text = active.closest(TEXTS);
  if (text) return takeTextCaret(text);
  if (!(active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement)) return undefined;
  const [start, end] = [active.selectionStart, active.selectionEnd];
  const name = nameOf(active);
  const at = boxesLike(active, name).indexOf(active);
  return () => {
    const box = boxesLike(active, name)[at];
    if (!box?.isConnected) return false;
    box.focus({ preventScroll: true });
    // Not every kind of box has a cursor that can be put somewhere.
    if (start !== null) box.setSelectionRange(start, end);
    return true;
  };
}

function takeTextCaret(text: Element): () => boolean {
  const at = textsOf().indexOf(text);
  const selection = structuredClone(slateEditorOf(text).selection);
  return () => {
    const box = textsOf()[at];
    if (!(box instanceof HTMLElement)) return false;
    box.focus({ preventScroll: true });
    if (selection) slateEditorOf(box).tf.select(selection);
    return true;
  };
}

type Box = HTMLInputElement | HTMLTextAreaElement;

const textsOf = (): Element[] => [...document.querySelectorAll(`${PANE} ${TEXTS}`)];

/** The boxes with the same label: in lists there are several. */
const boxesLike = ({ localName }: Box, name: string): Box[] =>
  [...document.querySelectorAll<Box>(`${PANE} :is(${BOXES})`)].filter(
    (box) => box.localName === localName && nameOf(box) === name,
  );

const nameOf = ({ id }: Box): string => document.querySelector(`label[for="${CSS.escape(id)}"]`)?.textContent ?? '';
