import { entryAddress, newAddress, type OpenEditor, openEditor } from './open-editor.ts';

/** An address that no screen of Decap has. */
const NOWHERE = '#/abriendo';
/** Within this time Decap has followed an address, or stays where it is, in milliseconds. */
const PATIENCE = 2000;
const STEP = 20;

/**
 * Decap opens an entry when its form comes onto the page. Another address of the same form, written or pasted while one
 * is open, changes the address alone: the former entry stays. Here the form leaves the page first. To be called before
 * Decap starts, so that it sees each change of the address before Decap does.
 */
export function followAddress(): void {
  window.addEventListener('hashchange', () => {
    const editor = openEditor();
    if (editor) void openAnew(editor, addressOf(editor));
  });
}

/** Leaves the form that is open; false when somebody wants to stay, because of what is not saved. */
export async function leaveForm(): Promise<boolean> {
  if (!openEditor()) return true;
  location.replace(NOWHERE);
  return within(() => !openEditor());
}

async function openAnew(editor: OpenEditor, before: string): Promise<void> {
  const target = location.hash;
  const isElsewhere = await within(() => openEditor() !== editor || addressOf(editor) !== before);
  if (location.hash !== target || openEditor() !== editor) return;
  // Who wanted to stay, because of what is not saved, is left under the other address by Decap.
  if (!isElsewhere) return history.replaceState(history.state, '', `#${before}`);
  location.replace(NOWHERE);
  if (await within(() => openEditor() !== editor)) location.replace(target);
}

function addressOf({ props: { collection, newEntry, slug = '' } }: OpenEditor): string {
  const name = String(collection.get('name'));
  return newEntry ? newAddress(name) : entryAddress({ collection: name, slug });
}

/** Whether something comes true in time. */
export async function within(isTrue: () => boolean): Promise<boolean> {
  for (let waited = 0; waited < PATIENCE; waited += STEP) {
    if (isTrue()) return true;
    await new Promise((resolve) => setTimeout(resolve, STEP));
  }
  return false;
}
