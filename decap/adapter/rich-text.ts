import { toolbarBlocks } from '../config/block-fields.ts';

/** Immutable's map of components, as far as we use it. */
export interface Components {
  sortBy: (rank: (component: { id?: string }) => number) => Components;
}

/** Decap keeps its components without an order, so its menu had none; ours is that of the model. */
export const inOrder = (components: Components): Components =>
  components.sortBy(({ id }) => (toolbarBlocks as readonly (string | undefined)[]).indexOf(id));

/** Slate's box has no name of its own. */
export function nameEditor(control: Element | null, label: string): void {
  control?.querySelector('[data-slate-editor]')?.setAttribute('aria-label', label);
}

/**
 * The place to go on writing after a block puts its paragraph where the cursor was, over whatever is selected there: so
 * the block is selected first, as with a click on it.
 */
export function selectBlockBefore({ target }: { target: Element }): void {
  const block = target.closest('[class*="-InsertionPoint"]')?.parentElement?.querySelector('[data-slate-void=true]');
  block?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
}
