import { addDays, type Day } from '../lib/day.ts';
import { ascending } from '../lib/compare.ts';
import { lastDayOf, nextPeriod, type Period } from '../lib/period.ts';
import type { Commitment } from '../model/commitment.ts';
import type { EntryCollection, EntryData } from '../model/collections.ts';
import type { Schedule } from '../model/plan/schedule.ts';
import type { Term } from '../model/settings/terms.ts';
import { type CommitmentStatus, commitmentStatus } from './commitment.ts';
import { deliveriesOf } from './delivery.ts';
import { isOverdue } from './desk-day.ts';
import { eventDay, type EventStatus, eventStatus } from './event.ts';
import { appearedOn } from './publication.ts';
import { answerDue, type QuestionStatus, questionStatus } from './question.ts';
import type { Deliverable, DeliverableStatus } from './schedule.ts';

/** An entry as far as a bulletin reads it. */
export interface ToldEntry<C extends EntryCollection = EntryCollection> {
  collection: C;
  id: string;
  data: EntryData<C>;
}

/** What a bulletin is computed from: listed entries and the rules of lateness. */
export interface BulletinSources {
  listed: <C extends EntryCollection>(collection: C) => readonly ToldEntry<C>[];
  schedule: Schedule;
  term: Term;
  today: Day;
}

/** Something with a day on which it is due, and its state on the day of the bulletin. */
export type Dated = { day: Day } & (
  | { kind: 'delivery'; deliverable: Deliverable; delivered?: ToldEntry; status: DeliverableStatus }
  | { kind: 'question'; entry: ToldEntry<'questions'>; status: QuestionStatus }
  | { kind: 'commitment'; entry: ToldEntry<'commitments'>; status: CommitmentStatus }
  | { kind: 'event'; entry: ToldEntry<'events'>; status: EventStatus }
);

/** What happened in a month, as it stood on its last day, or today while the month runs. */
export interface Bulletin {
  month: Period;
  asOf: Day;
  /** False while the month runs. */
  isClosed: boolean;
  /** Oldest first, as the month went. */
  releases: ToldEntry[];
  reports: ToldEntry[];
  stories: ToldEntry[];
  answers: ToldEntry<'questions'>[];
  /** What came late or ended without success in the month, and what was owed when it ended, the longest first. */
  late: Dated[];
  /** What is due from then to the end of the next month, the soonest first. */
  next: Dated[];
}

/** Months that have a bulletin, newest first: those in which something was published or answered. */
export function bulletinMonths({ listed, today }: BulletinSources): Period[] {
  const days = [
    ...(['press-releases', 'reports', 'stories'] as const).flatMap((collection) =>
      listed(collection).map(({ data }) => appearedOn(data)),
    ),
    ...listed('questions').flatMap(({ data }) => data.answered ?? []),
  ];
  return [...new Set(days.filter((day) => day <= today).map((day) => day.slice(0, 7)))].toSorted().toReversed();
}

/** The bulletin of a month that has begun; what was published or changed after it does not count. */
export function bulletinOf(month: Period, sources: BulletinSources): Bulletin {
  const last = lastDayOf(month);
  const isClosed = last < sources.today;
  const asOf = isClosed ? last : sources.today;
  const inMonth = (day: Day | undefined) => day !== undefined && day.startsWith(month) && day <= asOf;
  const news = (collection: 'press-releases' | 'reports' | 'stories'): ToldEntry[] =>
    withDays<ToldEntry>(sources.listed(collection))
      .filter(({ day }) => inMonth(day))
      .toSorted(ascending(({ day }) => day))
      .map(({ entry }) => entry);
  const until = lastDayOf(nextPeriod(month));
  const dated = datedOn(asOf, until, sources);
  return {
    month,
    asOf,
    isClosed,
    releases: news('press-releases'),
    reports: news('reports'),
    stories: news('stories'),
    answers: sources
      .listed('questions')
      .filter(({ data }) => inMonth(data.answered))
      .toSorted(ascending(({ data }) => data.answered ?? '')),
    late: dated.filter((item) => isOverdue(item.status) || (isFailure(item) && inMonth(endOf(item)))),
    next: dated.filter(({ day, status }) => OPEN.includes(status.kind) && day > asOf && day <= until),
  };
}

const OPEN: readonly string[] = ['due', 'awaiting', 'upcoming'];
const FAILED: readonly string[] = ['late', 'answered-late', 'met-late', 'partial', 'unmet'];

/** True for what ended late, or without what was promised. */
const isFailure = ({ status }: Dated): boolean => FAILED.includes(status.kind);

/** Day on which something ended. */
function endOf(item: Dated): Day | undefined {
  if (item.kind === 'delivery') return item.delivered && appearedOn(item.delivered.data);
  if (item.kind === 'question') return item.entry.data.answered;
  return item.kind === 'commitment' ? item.entry.data.outcome?.date : undefined;
}

/** Everything with a day, as it was known and stood on the day `asOf`, by that day. */
export function datedOn(asOf: Day, until: Day, { listed, schedule, term }: BulletinSources): Dated[] {
  const known = <C extends EntryCollection>(collection: C): ToldEntry<C>[] =>
    withDays<ToldEntry<C>>(listed(collection))
      .filter(({ day }) => day <= asOf)
      .map(({ entry }) => entry);
  const moves = schedule.moves.filter(({ date }) => date <= asOf);
  const published = { reports: known('reports'), releases: known('press-releases'), adjustments: known('adjustments') };
  const dated: Dated[] = [
    ...deliveriesOf({ ...schedule, moves }, published, until, asOf).map(({ found, status, ...deliverable }) => ({
      kind: 'delivery' as const,
      day: deliverable.due,
      deliverable,
      status,
      ...(found && { delivered: found }),
    })),
    ...known('questions')
      .filter(({ data }) => data.received <= asOf)
      .map((entry) => ({
        kind: 'question' as const,
        day: answerDue(entry.data, term),
        entry,
        status: questionStatus(entry.data, term, asOf),
      })),
    ...known('commitments').flatMap((entry) => {
      const due = dueOn(entry.data, asOf);
      const status = commitmentStatus({ ...entry.data, due }, asOf);
      return due === undefined ? [] : [{ kind: 'commitment' as const, day: due, entry, status }];
    }),
    ...known('events').map((entry) => ({
      kind: 'event' as const,
      day: eventDay(entry.data),
      entry,
      status: eventStatus(entry.data, asOf),
    })),
  ];
  return dated.toSorted(ascending(({ day }) => day));
}

/** The entries of a list, each with the day on which it appeared; every month asks for all of them. */
function withDays<E extends ToldEntry>(list: readonly E[]): readonly { entry: E; day: Day }[] {
  const known = dayLists.get(list) as { entry: E; day: Day }[] | undefined;
  const days = known ?? list.map((entry) => ({ entry, day: appearedOn(entry.data) }));
  dayLists.set(list, days);
  return days;
}

const dayLists = new WeakMap<readonly ToldEntry[], readonly { entry: ToldEntry; day: Day }[]>();

/** The due day that counted on a day: what was moved later was still due as promised. */
function dueOn({ due, dueChanges }: Pick<Commitment, 'due' | 'dueChanges'>, asOf: Day): Day | undefined {
  return dueChanges.find(({ date }) => date > asOf)?.from ?? due;
}

/** Day on which the bulletin of a month is complete. */
export const closedOn = (month: Period): Day => addDays(lastDayOf(month), 1);
