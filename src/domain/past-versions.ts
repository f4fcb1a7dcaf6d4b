import { diffArrays } from 'diff';
import type { Day } from '../lib/day.ts';
import { replacementsIn } from '../lib/replacements.ts';
import { splitSentences } from '../lib/sentences.ts';
import { type CollectionName, modelOf } from '../model/collections.ts';
import type { ChangeNote } from '../model/common.ts';
import type { FieldMeta } from '../model/field.ts';
import { changedValues } from './changed-values.ts';
import { changedWords } from './changed-words.ts';
import { publishedFrom } from './publication.ts';

/** What the file of an entry said after one of its revisions. */
export interface PastVersion {
  /** Full id of the revision. */
  hash: string;
  day: Day;
  /** Moment at which another version took its place; absent for the one in force. */
  replacedAt?: Date;
  data: Readonly<Record<string, unknown>>;
  /** Its text as readers saw it, one line a paragraph, heading, item or row. */
  lines: readonly string[];
}

/** Whether readers may see a version: `draft` was replaced before it was published, `withheld` is hidden on purpose. */
export type Visibility = 'shown' | 'draft' | 'withheld';

/** A place in which two versions differ. */
export interface Difference {
  /** The field; absent for the text. */
  path?: readonly PropertyKey[];
  meta?: FieldMeta | undefined;
  /** Sentences, or one value as the file has it; empty where there was nothing, or is nothing any more. */
  was: readonly unknown[];
  is: readonly unknown[];
}

/** What a difference is about, in the order in which it is told. */
const differenceKinds = ['title', 'figure', 'date', 'promise', 'wording', 'spelling', 'other'] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

/**
 * Whether readers may see a version of an entry. Of what was taken down nothing is shown, and a note of `current` may
 * hide what the page said before it, where that harmed somebody.
 */
export function visibilityOf({ data, replacedAt }: PastVersion, current: PastVersion['data']): Visibility {
  if (current['withdrawn']) return 'withheld';
  const told = notesOf(data).map(keyOf);
  if (notesOf(current).some((note) => note.hidesBefore && !told.includes(keyOf(note)))) return 'withheld';
  return replacedAt !== undefined && publishedFrom(data) > replacedAt.getTime() ? 'draft' : 'shown';
}

/** Notes with which a version told of its own change. */
export const notesSince = (before: PastVersion, after: PastVersion): ChangeNote[] => {
  const told = notesOf(before.data).map(keyOf);
  return notesOf(after.data).filter((note) => !told.includes(keyOf(note)));
};

/** Every place in which two versions differ, its notes aside: its fields in their order, then its text. */
export function differences(collection: CollectionName, before: PastVersion, after: PastVersion): Difference[] {
  const values = changedValues(modelOf(collection).schema, before.data, after.data);
  return [
    ...values
      .filter(({ path }) => path[0] !== 'changeNotes')
      .flatMap(({ path, meta, from, to }) =>
        isProse(meta)
          ? sentenceDifferences(linesOf(from), linesOf(to)).map((difference) => ({ path, meta, ...difference }))
          : [{ path, meta, was: from === undefined ? [] : [from], is: to === undefined ? [] : [to] }],
      ),
    ...sentenceDifferences(before.lines, after.lines),
  ];
}

/** What some differences are about, each kind once. */
export function kindsOf(found: readonly Difference[]): DifferenceKind[] {
  const kinds = new Set(found.map(kindOf));
  return differenceKinds.filter((kind) => kinds.has(kind));
}

function kindOf({ path, meta, was, is }: Difference): DifferenceKind {
  if (path?.length === 1 && path[0] === 'title') return 'title';
  if (meta?.widget === 'day' || meta?.widget === 'instant') return 'date';
  if (meta?.widget === 'number' || meta?.format === 'decimal' || meta?.format === 'period') return 'figure';
  if (path && !isProse(meta)) return 'other';
  const [from, to] = [was.join(' '), is.join(' ')];
  if (from.length + to.length > LONG) return 'wording';
  const found = changedWords(from, to).map(({ kind }) => kind);
  return differenceKinds.find((kind) => (found as string[]).includes(kind)) ?? 'spelling';
}

/** Word by word only where it is soon done. */
const LONG = 6000;
/** Texts that differ in more sentences than these are two texts. */
const MOST_EDITS = 400;

/** Stretches in which two texts differ, as whole sentences. */
function sentenceDifferences(before: readonly string[], after: readonly string[]): Pick<Difference, 'was' | 'is'>[] {
  const [old, next] = [sentencesOf(before), sentencesOf(after)];
  const parts = diffArrays(old, next, { maxEditLength: MOST_EDITS });
  if (!parts) return [{ was: old, is: next }];
  return replacementsIn(parts).map(({ from, to }) => ({ was: from, is: to }));
}

const sentencesOf = (lines: readonly string[]): string[] =>
  lines.flatMap((line) => splitSentences(line).map(({ text }) => text));
const linesOf = (value: unknown): string[] => (typeof value === 'string' ? value.split(/\n+/) : []);
const isProse = (meta: FieldMeta | undefined): boolean =>
  (meta?.widget === 'string' || meta?.widget === 'text') && meta.format === undefined;

const notesOf = (data: PastVersion['data']): ChangeNote[] =>
  Array.isArray(data['changeNotes']) ? (data['changeNotes'] as ChangeNote[]) : [];
const keyOf = ({ date, note }: ChangeNote): string => `${date} ${note}`;
