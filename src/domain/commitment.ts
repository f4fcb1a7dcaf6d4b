import { type Day, daysBetween } from '../lib/day.ts';
import type { Commitment } from '../model/commitment.ts';

/** Where a commitment stands; days are calendar days. */
export type CommitmentStatus =
  | { kind: 'due' | 'overdue' | 'met-late'; days: number }
  | { kind: 'due-today' | 'met' | 'partial' | 'unmet' | 'no-date' };

type Promised = Pick<Commitment, 'due' | 'outcome'>;

/** The state of a commitment on the day `today`; an outcome dated later is none yet. */
export function commitmentStatus({ due, outcome }: Promised, today: Day): CommitmentStatus {
  if (outcome && outcome.date <= today) {
    const isLate = outcome.result === 'met' && due !== undefined && outcome.date > due;
    return isLate ? { kind: 'met-late', days: daysBetween(due, outcome.date) } : { kind: outcome.result };
  }
  if (due === undefined) return { kind: 'no-date' };
  if (due === today) return { kind: 'due-today' };
  return due > today
    ? { kind: 'due', days: daysBetween(today, due) }
    : { kind: 'overdue', days: daysBetween(due, today) };
}

/** Groups in which commitments are listed, the ones that need attention first. */
export const commitmentGroups = {
  overdue: ['overdue'],
  open: ['due-today', 'due'],
  unmet: ['unmet', 'partial'],
  met: ['met', 'met-late'],
  undated: ['no-date'],
} as const satisfies Record<string, readonly CommitmentStatus['kind'][]>;

export type CommitmentGroup = keyof typeof commitmentGroups;

/** Group of a state. */
export const groupOf = ({ kind }: CommitmentStatus): CommitmentGroup =>
  (Object.keys(commitmentGroups) as CommitmentGroup[]).find((group) =>
    (commitmentGroups[group] as readonly string[]).includes(kind),
  )!;
