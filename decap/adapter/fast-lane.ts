import { beyondMinor, minorNote } from '../check/change-words.ts';
import { noteDay, NOTES, versionsOf } from '../check/form-versions.ts';
import { inMinorLane, isMinorEditor } from './backend-questions.ts';
import { publishedVersion, saveWithNote } from './change-note.ts';
import { showRefusal } from './fault-summary.ts';
import { openForm } from './open-form.ts';
import { openEditor } from './open-editor.ts';
import { readStateAgain } from './publish-now.ts';
import { addButton } from './toolbar.ts';

/**
 * Lets whom the settings name publish a matter of spelling at once, with a note and their name in git. What is more than
 * that is refused here in words, and by the desk's server again.
 */
export function offerFastLane(now: () => Date): void {
  addButton({
    name: 'Publicar ya como ajuste menor',
    isOffered: async () => isMinorPossible() && (await isMinorEditor()),
    run: () => publishMinor(now()),
  });
}

/** A published entry without a draft, of a kind that keeps notes. */
function isMinorPossible(): boolean {
  const { newEntry, currentStatus, collection, hasChanged } = openEditor()?.props ?? {};
  const fields = collection?.get('fields') as Iterable<{ get: (key: string) => unknown }> | undefined;
  const hasNotes = fields !== undefined && [...fields].some((field) => field.get('name') === NOTES);
  return hasNotes && !newEntry && !currentStatus && hasChanged === true;
}

async function publishMinor(now: Date): Promise<void> {
  const [editor, form] = [openEditor(), openForm()];
  if (!editor || !form) return;
  const { collection, slug = '', persistEntry, publishUnpublishedEntry } = editor.props;
  form.validate();
  const published = await publishedVersion(form.entry, slug);
  const versions = published === undefined ? undefined : versionsOf(form.entry, published);
  if (!versions) return;
  const refusal = beyondMinor(versions);
  if (refusal) return void showRefusal(refusal);
  const name = String(collection.get('name'));
  await saveWithNote(minorNote(versions, noteDay(now)), () => persistEntry(collection));
  editor.deleteBackup();
  await inMinorLane(() => publishUnpublishedEntry(name, slug));
  readStateAgain({ collection: name, slug });
}
