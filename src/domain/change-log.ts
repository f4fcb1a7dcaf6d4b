import type { Day } from '../lib/day.ts';
import type { ChangeNote } from '../model/common.ts';
import type { Commitment } from '../model/commitment.ts';
import { substantiveNotes } from './publication.ts';

/** A note of the public log of changes and errors, with the page it belongs to. */
export interface LoggedNote<P> {
  page: P;
  note: ChangeNote;
  /** Its name among the notes of its page: see `namesByDay`. */
  name: string;
}

/** What happened to a commitment. */
export type CommitmentChange = { date: Day; text: string } & (
  | { kind: 'published' | 'outcome' }
  | { kind: 'verdict'; who: string }
  | { kind: 'milestone'; milestone: string }
  | { kind: 'milestone-moved'; milestone: string; name: string; from: Day; to?: Day | undefined }
  | { kind: 'progress'; name: string }
  | { kind: 'moved'; name: string; from: Day; to?: Day | undefined }
);

/**
 * A name for each item of a list, in its order: the day, and from the second item of a day on also which of that day it
 * is. Unlike a number, it stays the same when an item of an earlier day is added.
 */
export const namesByDay = (items: readonly { date: Day }[]): string[] =>
  items.map(({ date }, index) => {
    const before = items.slice(0, index).filter((item) => item.date === date).length;
    return before === 0 ? date : `${date}-${before + 1}`;
  });

/** Updates and corrections of all pages up to `today`, newest first; minor edits are none of them. */
export const changeLog = <P extends { data: { changeNotes: ChangeNote[] } }>(
  pages: readonly P[],
  today: Day,
): LoggedNote<P>[] =>
  pages
    .flatMap((page) => {
      const { changeNotes } = page.data;
      const names = namesByDay(changeNotes);
      return substantiveNotes(page.data).map((note) => ({ page, note, name: names[changeNotes.indexOf(note)] ?? '' }));
    })
    .filter(({ note }) => note.date <= today)
    .toSorted((a, b) => (a.note.date < b.note.date ? 1 : a.note.date > b.note.date ? -1 : 0));

/** Everything that happened to a commitment up to `today`, newest first. */
export function commitmentChanges(
  commitment: Pick<Commitment, 'summary' | 'dueChanges' | 'milestones' | 'progress' | 'outcome' | 'verdicts'>,
  published: Day,
  today: Day,
): CommitmentChange[] {
  const { summary, dueChanges, milestones, progress, outcome, verdicts } = commitment;
  const moveNames = namesByDay(dueChanges);
  const progressNames = namesByDay(progress);
  const changes: CommitmentChange[] = [
    { kind: 'published', date: published, text: summary },
    ...dueChanges.map(({ date, from, to, reason }, index) => ({
      kind: 'moved' as const,
      name: moveNames[index] ?? '',
      date,
      from,
      to,
      text: reason,
    })),
    ...progress.map(({ date, note }, index) => ({
      kind: 'progress' as const,
      name: progressNames[index] ?? '',
      date,
      text: note,
    })),
    ...milestones.flatMap(({ name: milestone, dayChanges, reached }): CommitmentChange[] => [
      ...dayChanges.map(({ date, from, to, reason }, index) => ({
        kind: 'milestone-moved' as const,
        milestone,
        name: namesByDay(dayChanges)[index] ?? '',
        date,
        from,
        to,
        text: reason,
      })),
      ...(reached ? [{ kind: 'milestone' as const, milestone, date: reached.date, text: milestone }] : []),
    ]),
    ...verdicts.map(({ date, who, note }) => ({ kind: 'verdict' as const, who, date, text: `${who}: ${note}` })),
    ...(outcome ? [{ kind: 'outcome' as const, date: outcome.date, text: outcome.note }] : []),
  ];
  return changes
    .filter(({ date }) => date <= today)
    .toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}
