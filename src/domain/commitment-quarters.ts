import type { Day } from '../lib/day.ts';
import { comparePeriods, firstDayOf, type Period, quarterOf } from '../lib/period.ts';
import type { Commitment } from '../model/commitment.ts';
import { type CommitmentStatus, commitmentStatus } from './commitment.ts';

type Promised = Pick<Commitment, 'due' | 'outcome'>;

/** What became of commitments; each is counted once. */
export interface CommitmentFigures {
  /** Met on their day or before. */
  onTime: number;
  /** Met after their day. */
  late: number;
  /** Not met, or only in part. */
  broken: number;
  /** Without an outcome although their day is over. */
  overdue: number;
  /** Their day is still to come. */
  open: number;
}

/** The figure in which each state is counted; without a day there is no quarter either. */
const figureOf = {
  met: 'onTime',
  'met-late': 'late',
  partial: 'broken',
  unmet: 'broken',
  overdue: 'overdue',
  due: 'open',
  'due-today': 'open',
  'no-date': 'open',
} as const satisfies Record<CommitmentStatus['kind'], keyof CommitmentFigures>;

/** What became of commitments up to the day `today`. */
export function commitmentFigures(commitments: readonly Promised[], today: Day): CommitmentFigures {
  const figures = { onTime: 0, late: 0, broken: 0, overdue: 0, open: 0 };
  for (const commitment of commitments) figures[figureOf[commitmentStatus(commitment, today).kind]] += 1;
  return figures;
}

/**
 * Items by the quarter of their commitment's day, the one that counts now; the latest quarter first. A quarter is there from
 * its first day on: before it nobody can tell what becomes of most of what it brings.
 */
export function byDueQuarter<T>(
  items: readonly T[],
  dueOf: (item: T) => Day | undefined,
  today: Day,
): { quarter: Period; items: T[] }[] {
  const dated = items.flatMap((item) => {
    const due = dueOf(item);
    return due === undefined || firstDayOf(quarterOf(due)) > today ? [] : [{ item, quarter: quarterOf(due) }];
  });
  return [...Map.groupBy(dated, ({ quarter }) => quarter)]
    .map(([quarter, own]) => ({ quarter, items: own.map(({ item }) => item) }))
    .toSorted((a, b) => comparePeriods(b.quarter, a.quarter));
}
