import { formatFullDay } from '../../src/i18n/format.ts';
import { noteDay, type Versions } from '../../src/check/entry-changes.ts';
import { type CollectionName, collectionModels } from '../../src/model/collections.ts';
import { changeNote, type ChangeNote } from '../../src/model/common.ts';
import { findFieldMeta } from '../../src/model/introspection.ts';
import { entryFormat, SOURCE } from '../format/formats.ts';
import type { FormEntry } from './entry-issues.ts';

/** Name of the list of notes in a form. */
export const NOTES = 'changeNotes';

/** The file from which a form was opened; undefined for a new entry. */
export const openedFile = ({ data }: Pick<FormEntry, 'data'>): string | undefined => data[SOURCE] as string | undefined;

/** What is published of an entry beside what its form would write; undefined for what has no notes of change. */
export function versionsOf({ collection, data }: FormEntry, published: string): Versions | undefined {
  if (!(collection in collectionModels)) return undefined;
  const name = collection as CollectionName;
  return { collection: name, before: published, after: entryFormat(collectionModels[name].schema).toFile(data) };
}

/** The kinds of a note, as people know them. */
export function noteKinds(): { value: ChangeNote['kind']; label: string }[] {
  const meta = findFieldMeta(changeNote.shape.kind);
  const options = meta?.widget === 'select' ? meta.options : {};
  return Object.entries(options).map(([value, label]) => ({ value: value as ChangeNote['kind'], label }));
}

export { formatFullDay as dayInWords, noteDay };
export type { ChangeNote };
