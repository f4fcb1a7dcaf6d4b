import { toolbarBlocks } from '../config/block-fields.ts';
import { decap } from '../cms.ts';
import { keepBlocksAtTop } from './block-place.ts';
import { type AskForInline, placeInlineBlocks } from './inline-blocks.ts';
import { readPastes } from './paste.ts';
import { slateEditorOf } from './slate.ts';

/** Immutable's map of components, as far as we use it. */
export interface Components {
  sortBy: (rank: (component: { id?: string }) => number) => Components;
}

/** Decap's own control of a rich text. */
export const richTextControl = (): unknown => decap().CMS.getWidget('richtext').control;

/** Decap keeps its components without an order, so its menu had none; ours is that of the model. */
export const inOrder = (components: Components): Components =>
  components.sortBy(({ id }) => (toolbarBlocks as readonly (string | undefined)[]).indexOf(id));

const prepared = new WeakSet<Element>();

/** Slate's box has no name of its own, puts a block wherever the cursor is, and reads a paste as in 2018. */
export function prepareEditor(
  control: Element | null,
  { label, bodyOf, ask }: { label: string; bodyOf: () => string; ask: AskForInline },
): void {
  const box = control?.querySelector('[data-slate-editor]');
  if (!box) return;
  box.setAttribute('aria-label', label);
  if (prepared.has(box)) return;
  prepared.add(box);
  const editor = slateEditorOf(box);
  keepBlocksAtTop(editor);
  placeInlineBlocks(box, editor, ask);
  readPastes(box, editor, bodyOf);
}

/**
 * The place to go on writing after a block puts its paragraph where the cursor was, over whatever is selected there: so
 * the block is selected first, as with a click on it.
 */
export function selectBlockBefore({ target }: { target: Element }): void {
  const block = target.closest('[class*="-InsertionPoint"]')?.parentElement?.querySelector('[data-slate-void=true]');
  block?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
}
