import { type Day, daysBetween } from '../lib/day.ts';
import type { Commitment, Milestone } from '../model/commitment.ts';

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

/** The state of a step on the way on the day `today`; what was reached later is not reached yet. */
export const milestoneStatus = ({ day, reached }: Pick<Milestone, 'day' | 'reached'>, today: Day): CommitmentStatus =>
  commitmentStatus({ due: day, outcome: reached && { date: reached.date, result: 'met', note: '' } }, today);

/** Steps that were reached by the day `today`. */
export const reachedMilestones = (milestones: readonly Milestone[], today: Day): number =>
  milestones.filter(({ reached }) => reached !== undefined && reached.date <= today).length;

/** True where somebody else says of the end of a commitment what the entity does not say. */
export const isContested = ({ outcome, verdicts }: Pick<Commitment, 'outcome' | 'verdicts'>): boolean =>
  outcome !== undefined && verdicts.some(({ result }) => result !== outcome.result);

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
