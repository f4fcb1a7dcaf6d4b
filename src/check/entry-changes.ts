import { readEntry } from '../content-file/read.ts';
import { publishedFrom } from '../domain/publication.ts';
import {
  entryChanges,
  type EntryChange,
  type EntryText,
  moreThanSpelling,
  untoldChanges,
} from '../domain/substance.ts';
import { type Day, toDay } from '../lib/day.ts';
import type { CollectionName } from '../model/collections.ts';
import { type ChangeNote, changeNote } from '../model/common.ts';
import { ZONE } from '../site.ts';

export type { EntryChange };

/** Two versions of the file of an entry: what is published, and what is to be. */
export interface Versions {
  collection: CollectionName;
  before: string;
  after: string;
}

/** What a published page would say otherwise without a word to its readers; empty while nobody could read it. */
export function untoldIn({ collection, before, after }: Versions, now: Date): EntryChange[] {
  const published = textOf(before);
  return publishedFrom(published.data) > now.getTime() ? [] : untoldChanges(collection, published, textOf(after));
}

/** What of an edit is more than spelling; such an edit waits for a second pair of eyes. */
export const beyondSpelling = ({ collection, before, after }: Versions): EntryChange[] =>
  moreThanSpelling(collection, textOf(before), textOf(after));

/** What of an edit is spelling. */
export const spellingIn = ({ collection, before, after }: Versions): EntryChange[] =>
  entryChanges(collection, textOf(before), textOf(after)).filter(({ kind }) => kind === 'spelling');

/** The notes that came in with an edit. */
export function addedNotes({ before, after }: Versions): ChangeNote[] {
  const known = notesOf(before).map((note) => JSON.stringify(note));
  return notesOf(after).filter((note) => !known.includes(JSON.stringify(note)));
}

/** The day of a note that is written at a moment. */
export const noteDay = (now: Date): Day => toDay(now, ZONE);

function textOf(file: string): EntryText {
  const { data, body } = readEntry(file);
  return { data, body };
}

function notesOf(file: string): ChangeNote[] {
  const written = textOf(file).data['changeNotes'];
  return (Array.isArray(written) ? written : []).flatMap((item) => {
    const parsed = changeNote.safeParse(item);
    return parsed.success ? [parsed.data] : [];
  });
}
