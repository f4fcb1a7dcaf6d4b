import { addDays, type Day } from '../lib/day.ts';
import { ascending, descending } from '../lib/compare.ts';
import type { Commitment } from '../model/commitment.ts';
import type { CollectionName } from '../model/collections.ts';
import type { ChangeNote, CommonFields } from '../model/common.ts';
import type { Event } from '../model/event.ts';
import type { FindingAction } from '../model/finding.ts';
import type { Question } from '../model/question.ts';
import type { Term } from '../model/settings/terms.ts';
import { type CommitmentStatus, commitmentStatus } from './commitment.ts';
import { eventDay, type EventStatus, eventStatus } from './event.ts';
import { type ActionStatus, actionStatus } from './finding.ts';
import { appearedOn } from './publication.ts';
import { answerDue, type QuestionStatus, questionStatus } from './question.ts';
import { type Deliverable, type DeliverableStatus, deliverableStatus } from './schedule.ts';

/** What the first screen of the desk is computed from: facts of the built site, none of which depends on today. */
export interface DeskDay {
  /** Moment of the build, as ISO text. */
  builtAt: string;
  /** Term in which questions are answered. */
  term: Term;
  owed: Owed[];
  changes: SiteChange[];
}

/** Something that the entity owes or has announced. */
export type Owed = { title: string; example: boolean } & (
  | ({ kind: 'delivery' } & Pick<Deliverable, 'due' | 'report'>)
  | ({ kind: 'question'; id: string } & Pick<Question, 'unit' | 'received' | 'answered'> &
      Partial<Pick<Question, 'extensions' | 'reopened'>>)
  | ({ kind: 'commitment'; id: string } & Pick<Commitment, 'unit' | 'due' | 'outcome'>)
  | ({ kind: 'action'; id: string } & Pick<FindingAction, 'unit' | 'due' | 'done'>)
  | ({ kind: 'event'; id: string } & Pick<Event, 'state' | 'startsAt' | 'dateChanges'>)
);

/** The same with the day that counts and its state. */
export interface OwedToday {
  owed: Owed;
  day: Day;
  status: DeliverableStatus | QuestionStatus | CommitmentStatus | ActionStatus | EventStatus;
}

/** Something that readers find on the site since a day. */
export interface SiteChange {
  day: Day;
  kind: 'published' | 'withdrawn' | ChangeNote['kind'];
  collection: CollectionName;
  id: string;
  title: string;
  /** What the note says; the summary of what was published. */
  text: string;
}

/** How far ahead the desk looks, in days; a question without an answer is always in sight. */
const DAYS_AHEAD = 30;

const OVERDUE = ['overdue', 'unreported', 'answer-overdue', 'action-overdue'] as const;
const OPEN = ['awaiting', 'due', 'due-today', 'upcoming', 'today'] as const;

/** True for the state of what should have happened and has not. */
export const isOverdue = ({ kind }: { kind: string }): boolean => (OVERDUE as readonly string[]).includes(kind);

/** What is late on the day `today`, the longest first, and what comes next, the soonest first. */
export function owedOn(all: readonly Owed[], term: Term, today: Day): { late: OwedToday[]; ahead: OwedToday[] } {
  const dated = all
    .flatMap((owed) => {
      const day = dayOf(owed, term);
      return day === undefined ? [] : [{ owed, day, status: statusOf(owed, term, today) }];
    })
    .toSorted(ascending(({ day }) => day));
  const last = addDays(today, DAYS_AHEAD);
  const isNear = ({ owed, day }: OwedToday) => owed.kind === 'question' || day <= last;
  return {
    late: dated.filter(({ status }) => isOverdue(status)),
    ahead: dated.filter((item) => (OPEN as readonly string[]).includes(item.status.kind) && isNear(item)),
  };
}

/** What changed on the site on the day `since` or later, newest first. */
export const changesSince = (changes: readonly SiteChange[], since: Day): SiteChange[] =>
  changes.filter(({ day }) => day >= since).toSorted(descending(({ day }) => day));

/** What readers could notice of an entry: that it came, each note, and that it was taken down. */
export function changesOf(
  collection: CollectionName,
  entry: { id: string; data: Pick<CommonFields, 'title' | 'summary' | 'changeNotes'> & Partial<CommonFields> },
): SiteChange[] {
  const { id, data } = entry;
  const { title, summary, publishedAt, compiledAt, withdrawn } = data;
  const page = { collection, id, title };
  return [
    // A standing page has no day on which it came.
    ...(publishedAt === undefined
      ? []
      : [{ ...page, kind: 'published' as const, day: appearedOn({ publishedAt, compiledAt }), text: summary }]),
    ...data.changeNotes.map(({ date, kind, note }) => ({ ...page, kind, day: date, text: note })),
    ...(withdrawn ? [{ ...page, kind: 'withdrawn' as const, day: withdrawn.date, text: withdrawn.reason }] : []),
  ];
}

function dayOf(owed: Owed, term: Term): Day | undefined {
  switch (owed.kind) {
    case 'question':
      return answerDue(owed, term);
    case 'event':
      return eventDay(owed);
    case 'delivery':
    case 'commitment':
    case 'action':
      return owed.due;
  }
}

function statusOf(owed: Owed, term: Term, today: Day): OwedToday['status'] {
  switch (owed.kind) {
    case 'delivery':
      return deliverableStatus(owed.due, undefined, today);
    case 'question':
      return questionStatus(owed, term, today);
    case 'commitment':
      return commitmentStatus(owed, today);
    case 'action':
      return actionStatus(owed, today);
    case 'event':
      return eventStatus(owed, today);
  }
}
