import { decap, type ImmutableMap } from '../cms.ts';
import {
  type ChangeNote,
  dayInWords,
  noteDay,
  noteKinds,
  NOTES,
  openedFile,
  versionsOf,
} from '../check/form-versions.ts';
import { untoldWords } from '../check/change-words.ts';
import type { FormEntry } from '../check/entry-issues.ts';
import { publishedText } from './backend-questions.ts';
import { askForNote } from './note-dialog.ts';
import { openEditor } from './open-editor.ts';
import { quietRefusal } from './quiet-refusal.ts';

/** The note that a minor edit brings along; the save under way asks for none then. */
let ownNote: ChangeNote | undefined;

/** Runs a save that carries its own note. */
export async function saveWithNote<T>(note: ChangeNote, save: () => Promise<T>): Promise<T> {
  ownNote = note;
  try {
    return await save();
  } finally {
    ownNote = undefined;
  }
}

/**
 * Whoever changes a title, a figure, a date or a promise of a published page is asked for the note that tells its readers,
 * before anything is saved. To be called after what refuses faults: nobody writes a note for a save that fails.
 */
export function askForNotes(now: () => Date): void {
  decap().CMS.registerEventListener({
    name: 'preSave',
    handler: async ({ entry }) => {
      const data = entry.get('data') as EntryMap;
      if (ownNote) return withNote(data, ownNote);
      const form = { collection: String(entry.get('collection')), data: data.toJS() };
      const published = await publishedVersion(form, String(entry.get('slug')));
      const versions = published === undefined ? undefined : versionsOf(form, published);
      const changes = versions ? untoldWords(versions, now()) : [];
      if (changes.length === 0) return undefined;
      const note = await askForNote({ changes, today: noteDay(now()), kinds: noteKinds(), dayInWords });
      if (!note) throw quietRefusal();
      reloadWhenSaved();
      return withNote(data, note);
    },
  });
}

/** What readers see of an entry now; undefined for one that was never published. */
export async function publishedVersion(form: FormEntry, slug: string): Promise<string | undefined> {
  const { newEntry, currentStatus, isModification } = openEditor()?.props ?? {};
  if (newEntry || form.collection === 'settings') return undefined;
  if (!currentStatus) return openedFile(form);
  return isModification ? publishedText({ collection: form.collection, slug }) : undefined;
}

/** The part of Immutable.js that builds a list of notes. */
interface EntryMap extends ImmutableMap {
  set: (key: string, value: unknown) => EntryMap;
  clear: () => EntryMap;
  toList: () => EntryList;
}
interface EntryList {
  push: (value: unknown) => EntryList;
}

function withNote(data: EntryMap, { date, kind, note }: ChangeNote): EntryMap {
  const notes = (data.get(NOTES) as EntryList | undefined) ?? data.clear().toList();
  return data.set(NOTES, notes.push(data.clear().set('date', date).set('kind', kind).set('note', note)));
}

/** What is added on the way to the server is not in the form: a draft that is open is read again once it is saved. */
function reloadWhenSaved(): void {
  const editor = openEditor();
  const { slug, collection, currentStatus, loadEntry } = editor?.props ?? {};
  if (!currentStatus || !collection || !loadEntry) return;
  const look = () => {
    const draft = openEditor()?.props.entryDraft;
    if (draft?.getIn(['entry', 'isPersisting'])) return void requestAnimationFrame(look);
    if (!draft?.get('hasChanged')) loadEntry(collection, slug);
  };
  requestAnimationFrame(look);
}
