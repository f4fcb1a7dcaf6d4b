import { openForm } from './open-form.ts';
import { type OpenEditor, openEditor } from './open-editor.ts';
import { addButton } from './toolbar.ts';

/**
 * One button that saves what is in the form, has it checked and publishes it. Decap's own is enabled at any time and
 * then refuses what is not saved, or not moved to the last state by hand; `decap.css` hides it.
 */
export function offerPublishing(): void {
  addButton({ name: 'Publicar', isMain: true, isOffered: hasSomethingNew, run: publishNow });
}

function hasSomethingNew(): boolean {
  const { hasChanged, currentStatus } = openEditor()?.props ?? {};
  return hasChanged === true || Boolean(currentStatus);
}

async function publishNow(): Promise<void> {
  const [editor, form] = [openEditor(), openForm()];
  if (!editor || !form) return;
  const { collection, hasChanged, newEntry, persistEntry } = editor.props;
  if (hasChanged) {
    form.validate();
    await persistEntry(collection);
    editor.deleteBackup();
  }
  // Decap opens the form of a new entry again, under the address that it got.
  const saved = newEntry ? await reopened() : editor;
  const { slug = '', publishUnpublishedEntry } = saved.props;
  await publishUnpublishedEntry(String(collection.get('name')), slug);
  readStateAgain();
}

/** What was saved and could not be published is a draft, of which Decap does not know the state yet. */
export function readStateAgain(): void {
  const { unpublishedEntry, currentStatus, collection, slug, loadEntry } = openEditor()?.props ?? {};
  if (unpublishedEntry && !currentStatus && collection) loadEntry?.(collection, slug);
}

const [STEP, LONGEST] = [50, 20_000];

/** The form of an entry that was new, once its draft is in it under its address. @throws when it does not come. */
async function reopened(): Promise<OpenEditor> {
  for (let waited = 0; waited < LONGEST; waited += STEP) {
    const editor = openEditor();
    if (editor && !editor.props.newEntry && editor.props.currentStatus && openForm()) return editor;
    await new Promise((resolve) => setTimeout(resolve, STEP));
  }
  throw new Error('The form of the saved entry did not open.');
}
