import type { Root } from 'mdast';
import { type DatedRecord, historyFaults } from '../domain/date-history.ts';
import { eventDay } from '../domain/event.ts';
import { createIssue } from '../i18n/issues.ts';
import { type Day, isDay, toDay } from '../lib/day.ts';
import type { FileIssue } from '../lib/issue.ts';
import type { GuardedDate } from '../model/collection.ts';
import { labelTrail } from '../model/introspection.ts';
import { type CollectionName, modelOf } from '../model/collections.ts';
import type { DateChange } from '../model/date-change.ts';
import type { Event } from '../model/event.ts';
import { ZONE } from '../site.ts';
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

/** The guarded date of an entry and all its changes; undefined for entries without one. */
export function datedRecord(entry: DatedEntry): DatedRecord | undefined {
  const guarded = guardedDateOf(entry.collection);
  if (!guarded) return undefined;
  const data: Readonly<Record<string, unknown>> = entry.data;
  return {
    current: isOf(entry, 'events') ? announcedDay(entry.data) : dayOf(data[guarded.date]),
    changes: data[guarded.changes] as DateChange[],
  };
}

/** The fields with the guarded date of a collection and its changes; undefined for a collection without one. */
export const guardedDateOf = (collection: CollectionName): GuardedDate | undefined => modelOf(collection).guardedDate;

/** What a message calls a field: its label, and its name in the file. */
export const fieldWords = (collection: CollectionName, field: string): { label: string; field: string } => ({
  label: labelTrail(modelOf(collection).schema, [field]).join(''),
  field,
});

/** A day as it is written, or the day of an instant; older versions of the model may have written something else. */
export function dayOf(value: unknown): Day | undefined {
  if (typeof value !== 'string') return undefined;
  if (isDay(value)) return value;
  return Number.isNaN(Date.parse(value)) ? undefined : toDay(value, ZONE);
}

function ownIssues(entry: LedgerEntry): FileIssue[] {
  if (isOf(entry, 'commitments')) return percentageIssues(entry);
  if (isOf(entry, 'events')) return eventIssues(entry);
  if (isOf(entry, 'questions')) return answerIssues(entry);
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
  const [record, guarded] = [datedRecord(entry), guardedDateOf(entry.collection)];
  if (!record || !guarded) return [];
  return historyFaults(record).map((fault) => {
    const place = entry.placeAt([guarded.changes, fault.index, fault.kind === 'broken-chain' ? 'from' : 'to']);
    if (fault.kind === 'no-change') return createIssue('date/no-change', place);
    const detail = { expected: fault.expected ?? 'ninguna', ...fieldWords(entry.collection, guarded.date) };
    return createIssue(fault.kind === 'broken-chain' ? 'date/broken-chain' : 'date/wrong-end', place, detail);
  });
}

/** A share is no promise: nobody can check «90 %» without knowing of what. */
function percentageIssues({ data, placeAt }: LedgerEntry<'commitments'>): FileIssue[] {
  const found = /\d+(?:[.,]\d+)?\s?(?:%|por ciento)/i.exec(data.title)?.[0];
  return found === undefined ? [] : [createIssue('commitment/percentage', placeAt(['title']), { found })];
}

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

function answerIssues({ data, tree, placeAt }: LedgerEntry<'questions'>): FileIssue[] {
  const hasAnswer = tree.children.length > 0;
  const { answered, received } = data;
  if (hasAnswer && answered === undefined) return [createIssue('question/answer-day', placeAt(['received']))];
  if (answered === undefined) return [];
  if (!hasAnswer) return [createIssue('question/answer-text', placeAt(['answered']))];
  if (answered >= received) return [];
  return [createIssue('question/answer-early', placeAt(['answered']), { answered, received })];
}
