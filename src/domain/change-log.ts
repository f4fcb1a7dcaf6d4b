import type { Day } from '../lib/day.ts';
import type { ChangeNote } from '../model/common.ts';
import type { Commitment } from '../model/commitment.ts';
import { substantiveNotes } from './publication.ts';

/** A note of the public log of changes and errors, with the page it belongs to. */
export interface LoggedNote<P> {
  page: P;
  note: ChangeNote;
  /** Place of the note among those of its page, from 0. */
  index: number;
}

/** What happened to a commitment. */
export type CommitmentChange = { date: Day; text: string } & (
  | { kind: 'published' | 'outcome' }
  | { kind: 'progress'; index: number }
  | { kind: 'moved'; index: number; from: Day; to?: Day | undefined }
);

/** Updates and corrections of all pages up to `today`, newest first; minor edits are none of them. */
export const changeLog = <P extends { data: { changeNotes: ChangeNote[] } }>(
  pages: readonly P[],
  today: Day,
): LoggedNote<P>[] =>
  pages
    .flatMap((page) =>
      substantiveNotes(page.data).map((note) => ({ page, note, index: page.data.changeNotes.indexOf(note) })),
    )
    .filter(({ note }) => note.date <= today)
    .toSorted((a, b) => (a.note.date < b.note.date ? 1 : a.note.date > b.note.date ? -1 : 0));

/** Everything that happened to a commitment up to `today`, newest first. */
export function commitmentChanges(
  commitment: Pick<Commitment, 'summary' | 'dueChanges' | 'progress' | 'outcome'>,
  published: Day,
  today: Day,
): CommitmentChange[] {
  const { summary, dueChanges, progress, outcome } = commitment;
  const changes: CommitmentChange[] = [
    { kind: 'published', date: published, text: summary },
    ...dueChanges.map(({ date, from, to, reason }, index) => ({
      kind: 'moved' as const,
      index,
      date,
      from,
      to,
      text: reason,
    })),
    ...progress.map(({ date, note }, index) => ({ kind: 'progress' as const, index, date, text: note })),
    ...(outcome ? [{ kind: 'outcome' as const, date: outcome.date, text: outcome.note }] : []),
  ];
  return changes
    .filter(({ date }) => date <= today)
    .toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}
