import { openForm } from './open-form.ts';
import { type EntryKey, isFormOf, isOpen, type OpenEditor, openEditor } from './open-editor.ts';
import { nameOf } from './own-way.ts';
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
  const { collection, hasChanged, newEntry, persistEntry, publishUnpublishedEntry, ...props } = editor.props;
  if (hasChanged) {
    form.validate();
    await persistEntry(collection);
    editor.deleteBackup();
  }
  const slug = newEntry ? nameOf(editor) : props.slug;
  const key = { collection: String(collection.get('name')), slug: slug ?? '' };
  if (newEntry) await reopened(editor, key);
  await publishUnpublishedEntry(key.collection, key.slug);
  readStateAgain(key);
}

/** What was saved and could not be published is a draft, of which Decap does not know the state yet. */
export function readStateAgain(key: EntryKey): void {
  if (!isOpen(key)) return;
  const { unpublishedEntry, currentStatus, collection, slug, loadEntry } = openEditor()?.props ?? {};
  if (unpublishedEntry && !currentStatus && collection) loadEntry?.(collection, slug);
}

const [STEP, LONGEST] = [50, 20_000];

/** Waits until the form of an entry that was new has its draft, under its address; or was left. @throws when it does not come. */
async function reopened(form: OpenEditor, key: EntryKey): Promise<void> {
  for (let waited = 0; waited < LONGEST; waited += STEP) {
    if (!isFormOf(openEditor(), key, form)) return;
    if (isOpen(key) && openEditor()?.props.currentStatus && openForm()) return;
    await new Promise((resolve) => setTimeout(resolve, STEP));
  }
  throw new Error('The form of the saved entry did not open.');
}
