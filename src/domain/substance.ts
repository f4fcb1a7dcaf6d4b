import { type CollectionName, modelOf } from '../model/collections.ts';
import type { FieldMeta } from '../model/field.ts';
import { changedValues, type ValueChange } from './changed-values.ts';
import { datedRecords } from './dated-records.ts';
import { changedWords, type WordChange } from './changed-words.ts';

/** What of an entry readers see. */
export interface EntryText {
  data: Readonly<Record<string, unknown>>;
  body: string;
}

/** Something of an entry that is not what it was. */
export interface EntryChange {
  kind: 'title' | 'figure' | 'date' | 'promise' | 'wording' | 'structure' | 'spelling';
  /** Place in the data; empty in the text. */
  path: readonly PropertyKey[];
  from: string;
  to: string;
  /** Nothing that stood there was touched. */
  isAddition: boolean;
  /** A field that is kept up as a matter of course and tells the public nothing new. */
  isRoutine: boolean;
}

/** Everything in which two versions of an entry differ, but for its notes of change, which tell of it. */
export function entryChanges(collection: CollectionName, before: EntryText, after: EntryText): EntryChange[] {
  const values = changedValues(modelOf(collection).schema, before.data, after.data);
  const text = { path: [], isRoutine: false, isNew: before.body.trim() === '' };
  return [
    ...values.filter(({ path }) => path[0] !== NOTES).flatMap(valueChanges),
    ...changedWords(before.body, after.body).map((change) => wordChange(change, text)),
  ];
}

/**
 * What was published and says something else now, without a word to the public: a title, a figure, a date, a promise.
 * Empty where a new note, or a new change of a date that the entry guards, tells of it.
 */
export function untoldChanges(collection: CollectionName, before: EntryText, after: EntryText): EntryChange[] {
  const [toldBefore, toldAfter] = [before, after].map(({ data }) => countsOfTold(collection, data));
  if (toldAfter?.some((count, index) => count > (toldBefore?.[index] ?? 0))) return [];
  return entryChanges(collection, before, after).filter(
    ({ kind, path, isAddition, isRoutine }) => !isAddition && !isRoutine && (OF_SUBSTANCE.has(kind) || isTitle(path)),
  );
}

/** What keeps a change from being a matter of spelling, which goes out without a second pair of eyes. */
export const moreThanSpelling = (collection: CollectionName, before: EntryText, after: EntryText): EntryChange[] =>
  entryChanges(collection, before, after).filter(({ kind }) => kind !== 'spelling');

const NOTES = 'changeNotes';
const OF_SUBSTANCE = new Set<string>(['title', 'figure', 'date', 'promise']);
const isTitle = (path: readonly PropertyKey[]): boolean => path.length === 1 && path[0] === 'title';

/** How many notes there are, and how many changes of each date that the entry guards. */
const countsOfTold = (collection: CollectionName, data: EntryText['data']): number[] => [
  lengthOf(data[NOTES]),
  ...(modelOf(collection).guardedDates ?? []).map((guarded) =>
    datedRecords([guarded], data).reduce((sum, { changes }) => sum + changes.length, 0),
  ),
];
const lengthOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0);

function valueChanges({ path, meta, from, to }: ValueChange): EntryChange[] {
  const isRoutine = meta?.routine === true;
  const isAddition = from === undefined;
  const words = { path, isRoutine };
  const whole = { ...words, isAddition, from: textOf(from), to: textOf(to) };
  const kind = kindOf(meta);
  if (kind !== undefined) return [{ ...whole, kind }];
  // A text that is new, or gone, changes what the entry has.
  if (from === undefined || to === undefined) {
    const counted = changedWords(textOf(from), textOf(to)).find(({ kind: found }) => OF_SUBSTANCE.has(found));
    return [{ ...whole, kind: counted?.kind ?? 'structure' }];
  }
  const changes = changedWords(textOf(from), textOf(to)).map((change) =>
    wordChange(change, { ...words, isNew: false }),
  );
  return changes.length > 0 ? changes : [{ ...whole, kind: 'spelling' }];
}

/** A few words that came in change the sentence that they came into; a longer stretch stands on its own. */
const OWN_STRETCH = 5;

interface TextPlace extends Pick<EntryChange, 'path' | 'isRoutine'> {
  /** There was no text. */
  isNew: boolean;
}

const wordChange = ({ kind, from, to }: WordChange, { path, isRoutine, isNew }: TextPlace): EntryChange => ({
  path,
  isRoutine,
  kind,
  from,
  to,
  isAddition: from === '' && (isNew || to.split(' ').length >= OWN_STRETCH),
});

/** What a field is about by its kind; undefined for one whose words tell. */
function kindOf(meta: FieldMeta | undefined): EntryChange['kind'] | undefined {
  switch (meta?.widget) {
    case 'day':
    case 'instant':
      return 'date';
    case 'number':
      return 'figure';
    case 'string':
      if (meta.format === 'decimal' || meta.format === 'period') return 'figure';
      return meta.format === undefined ? undefined : 'structure';
    case 'text':
      return undefined;
    default:
      return 'structure';
  }
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean);
}
