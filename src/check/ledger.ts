import type { Root } from 'mdast';
import { datedRecords, type PlacedRecord } from '../domain/dated-records.ts';
import { historyFaults } from '../domain/date-history.ts';
import { eventDay } from '../domain/event.ts';
import { createIssue } from '../i18n/issues.ts';
import type { FileIssue } from '../lib/issue.ts';
import type { GuardedDate } from '../model/collection.ts';
import { labelTrail } from '../model/introspection.ts';
import { type CollectionName, modelOf } from '../model/collections.ts';
import type { Event } from '../model/event.ts';
import { ownAdjustmentIssues } from './adjustments.ts';
import type { CheckedEntry } from './checked-entry.ts';
import { personalDataIssues } from './personal-data.ts';

/** What the rules look at: an entry of a file, or of a form that is about to be saved. */
export type LedgerEntry<C extends CollectionName = CollectionName> = DatedEntry<C> & { tree: Root };

/** The part of it that says which dates count. */
type DatedEntry<C extends CollectionName = CollectionName> = Pick<CheckedEntry<C>, 'collection' | 'data' | 'placeAt'>;

/** Faults of an entry of the ledger on its own: dates that do not add up, answers without a day, personal data. */
export function ledgerIssues(entry: LedgerEntry): FileIssue[] {
  return [...ownIssues(entry), ...dateIssues(entry), ...personalDataIssues(entry)];
}

/** The guarded dates of an entry, each with all its changes. */
export const recordsOf = (entry: DatedEntry): PlacedRecord[] =>
  datedRecords(guardedDatesOf(entry.collection), entry.data).map((record) =>
    isOf(entry, 'events') ? { ...record, current: announcedDay(entry.data) } : record,
  );

/** The dates that entries of a collection guard. */
export const guardedDatesOf = (collection: CollectionName): readonly GuardedDate[] =>
  modelOf(collection).guardedDates ?? [];

/** True for the same date in two versions of an entry: that of the entry, or of the item with the same name. */
export const isSameDate = (a: PlacedRecord, b: PlacedRecord): boolean =>
  a.guarded.items?.list === b.guarded.items?.list && a.guarded.date === b.guarded.date && a.name === b.name;

/** What a message calls a field of what holds a guarded date: its label, and its name in the file. */
export const fieldWords = (
  collection: CollectionName,
  { items }: GuardedDate,
  field: string,
): { label: string; field: string } => ({
  label: labelTrail(modelOf(collection).schema, [...(items ? [items.list, 0] : []), field]).at(-1) ?? field,
  field,
});

function ownIssues(entry: LedgerEntry): FileIssue[] {
  if (isOf(entry, 'commitments')) return [...percentageIssues(entry), ...milestoneIssues(entry)];
  if (isOf(entry, 'adjustments')) return ownAdjustmentIssues(entry);
  if (isOf(entry, 'events')) return eventIssues(entry);
  if (isOf(entry, 'questions')) return [...answerIssues(entry), ...reopeningIssues(entry)];
  return [];
}

/** Day that counts: none while the event is cancelled or waits for a new date. */
function announcedDay(event: Event): string | undefined {
  const isWaiting = event.state === 'postponed' && event.dateChanges.at(-1)?.to === undefined;
  return event.state === 'cancelled' || isWaiting ? undefined : eventDay(event);
}

function isOf<C extends CollectionName, E extends DatedEntry>(entry: E, collection: C): entry is E & DatedEntry<C> {
  return entry.collection === collection;
}

function dateIssues(entry: LedgerEntry): FileIssue[] {
  const records = recordsOf(entry);
  return records.flatMap((record, index) => {
    const { guarded, path } = record;
    const twin = records.slice(0, index).some((other) => isSameDate(other, record));
    const faults = historyFaults(record).map((fault) => {
      const at = fault.kind === 'broken-chain' ? 'from' : 'to';
      const place = entry.placeAt([...path, guarded.changes, fault.index, at]);
      if (fault.kind === 'no-change') return createIssue('date/no-change', place);
      const detail = { expected: fault.expected ?? 'ninguna', ...fieldWords(entry.collection, guarded, guarded.date) };
      return createIssue(fault.kind === 'broken-chain' ? 'date/broken-chain' : 'date/wrong-end', place, detail);
    });
    return twin ? [...faults, twinIssue(entry, record)] : faults;
  });
}

/** Two items of one name: nobody could say which of them a date belongs to. */
function twinIssue(entry: LedgerEntry, { guarded, path, name }: PlacedRecord): FileIssue {
  const field = guarded.items?.name ?? guarded.date;
  const place = entry.placeAt([...path, field]);
  return createIssue('date/twin', place, { name, ...fieldWords(entry.collection, guarded, field) });
}

/** A share is no promise: nobody can check «90 %» without knowing of what. */
function percentageIssues({ data, placeAt }: LedgerEntry<'commitments'>): FileIssue[] {
  const found = /\d+(?:[.,]\d+)?\s?(?:%|por ciento)/i.exec(data.title)?.[0];
  return found === undefined ? [] : [createIssue('commitment/percentage', placeAt(['title']), { found })];
}

/** No step of a promise comes after it. */
const milestoneIssues = ({ data: { due, milestones }, placeAt }: LedgerEntry<'commitments'>): FileIssue[] =>
  milestones.flatMap(({ name, day }, index) =>
    due === undefined || day === undefined || day <= due
      ? []
      : [createIssue('commitment/milestone-after', placeAt(['milestones', index, 'day']), { name, day, due })],
  );

function eventIssues({ data, placeAt }: LedgerEntry<'events'>): FileIssue[] {
  const issues: FileIssue[] = [];
  const { state, dateChanges, startsAt, endsAt } = data;
  if ((state === 'postponed' || state === 'cancelled') && dateChanges.length === 0) {
    issues.push(createIssue('event/change-missing', placeAt(['state'])));
  }
  if (endsAt !== undefined && Date.parse(endsAt) <= Date.parse(startsAt)) {
    issues.push(createIssue('event/end', placeAt(['endsAt'])));
  }
  return issues;
}

/** A question is opened again after an answer, and answered again after that. */
function reopeningIssues({ data, placeAt }: LedgerEntry<'questions'>): FileIssue[] {
  const { received, answered, reopened, extensions } = data;
  const last = reopened.at(-1);
  return [
    ...reopened.flatMap((item, index) => {
      const since = reopened[index - 1]?.date ?? received;
      return item.answered >= since && item.date >= item.answered
        ? []
        : [createIssue('question/reopened-order', placeAt(['reopened', index, 'date']))];
    }),
    ...(last && answered !== undefined && answered < last.date
      ? [createIssue('question/answer-early', placeAt(['answered']), { answered, received: last.date })]
      : []),
    ...extensions.flatMap(({ date, until }, index) => {
      const before = extensions[index - 1];
      return date >= received && until > date && (before === undefined || until > before.until)
        ? []
        : [createIssue('question/extension-order', placeAt(['extensions', index, 'until']))];
    }),
  ];
}

function answerIssues({ data, tree, placeAt }: LedgerEntry<'questions'>): FileIssue[] {
  const hasAnswer = tree.children.length > 0;
  const { answered, received, reopened } = data;
  // The answer that was not enough stays in sight.
  if (hasAnswer && answered === undefined && reopened.length > 0) return [];
  if (hasAnswer && answered === undefined) return [createIssue('question/answer-day', placeAt(['received']))];
  if (answered === undefined) return [];
  if (!hasAnswer) return [createIssue('question/answer-text', placeAt(['answered']))];
  if (answered >= received) return [];
  return [createIssue('question/answer-early', placeAt(['answered']), { answered, received })];
}
