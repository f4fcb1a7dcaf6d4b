import type { DecapBackend } from '../cms.ts';
import { DISCARD_QUESTION, DISCARDED_MESSAGE, isStaleMessage } from '../check/save-rules.ts';
import { answerQuestions } from './dialogs.ts';
import { showNotice } from './notice.ts';
import { type EntryKey, isOpen, keyOfSave, openEditor } from './open-editor.ts';
import { spanish } from './phrases.ts';

/** Throws a draft away; refused when it says something else than any of the texts that are known. */
export type RemoveDraft = (entry: EntryKey, known: readonly string[]) => Promise<unknown>;

interface Options {
  /** How the backend does it. */
  remove: RemoveDraft;
  /** Texts of an entry that this tab sent. */
  sent: (entry: EntryKey) => readonly string[];
}

/** Entries whose last save was refused because of somebody else's, by their key. */
const refused = new Set<string>();
const keyOf = ({ collection, slug }: EntryKey): string => `${collection}/${slug}`;

/** Whether somebody else's save stands in the way of what is in the form on the page. */
export function wasRefused(): boolean {
  const entry = openKey();
  return entry !== undefined && refused.has(keyOf(entry));
}

/** Throws away what is in the form on the page, and opens what is saved now. */
export function discardOwnText(): void {
  const editor = openEditor();
  if (!editor) return;
  editor.deleteBackup();
  editor.props.loadEntry(editor.props.collection, editor.props.slug);
  showNotice(DISCARDED_MESSAGE, [{ label: 'Entendido', run: () => undefined }]);
}

/**
 * Decap deletes whatever draft there is, also one that somebody else saved and this page has never read. Here only who
 * has read a draft may delete it, and who was refused a save throws away their own text alone.
 */
export function guardDeletions(backend: DecapBackend, { remove, sent }: Options): void {
  const read = new Map<string, string>();

  const readFile = backend.unpublishedEntryDataFile.bind(backend);
  backend.unpublishedEntryDataFile = async (collection, slug, path, id) => {
    const text = await readFile(collection, slug, path, id);
    read.set(keyOf({ collection, slug }), text);
    refused.delete(keyOf({ collection, slug }));
    return text;
  };

  const persist = backend.persistEntry.bind(backend);
  backend.persistEntry = async (entry, options) => {
    const key = keyOf(keyOfSave(entry, options));
    try {
      const result = await persist(entry, options);
      refused.delete(key);
      return result;
    } catch (error) {
      if (isStaleMessage(String((error as Error).message))) refused.add(key);
      throw error;
    }
  };

  // Decap may ask twice at one stroke: the first answer counts.
  let answered: boolean | undefined;
  answerQuestions(QUESTIONS, (ask, question) => {
    if (!wasRefused()) return ask(question);
    answered ??= ask(DISCARD_QUESTION);
    queueMicrotask(() => (answered = undefined));
    return answered;
  });

  backend.deleteUnpublishedEntry = async (collection, slug) => {
    const entry = { collection, slug };
    if (isOpen(entry) && wasRefused()) {
      discardOwnText();
      return NEVER;
    }
    try {
      const known = [...sent(entry), read.get(keyOf(entry))];
      return await remove(
        entry,
        known.filter((text) => text !== undefined),
      );
    } catch (error) {
      showNotice(String((error as Error).message), [{ label: 'Entendido', run: () => undefined }]);
      return NEVER;
    }
  };
}

/** Decap leaves the form, and deletes its copy, after a deletion that failed too: so it is never told of one. */
const NEVER = new Promise<never>(() => undefined);

const { editor: words } = spanish.editor;
const QUESTIONS = [words.onDeleteUnpublishedChangesWithUnsavedChanges, words.onDeleteUnpublishedChanges];

/** The entry whose form is on the page. */
function openKey(): EntryKey | undefined {
  const props = openEditor()?.props;
  return props?.slug ? { collection: String(props.collection.get('name')), slug: props.slug } : undefined;
}
