import { ascending } from '../lib/compare.ts';
import type { Day } from '../lib/day.ts';
import type { Adjustment } from '../model/adjustment.ts';
import type { Phase, ScheduleMove } from '../model/plan/schedule.ts';

/** What the schedule reads of an adjustment of the plan. */
export interface AppliedAdjustment {
  id: string;
  data: Pick<Adjustment, 'reason' | 'from' | 'deliveries' | 'rhythms'>;
  /** Day on which it was made public. */
  day: Day;
}

/** A move of a delivery; `adjustment` names the one that made it, where one did. */
export type Move = ScheduleMove & { adjustment?: string };

/** An adjustment that put a delivery into the schedule or took it out, with its reason. */
export interface ByAdjustment {
  adjustment: string;
  reason: string;
  date: Day;
}

/** The rhythm of a phase from a day on. */
export type Rhythm = NonNullable<Phase['recurrence']> & { from: Day; by: ByAdjustment };

const wordsOf = ({ id, data: { reason }, day }: AppliedAdjustment): ByAdjustment => ({
  adjustment: id,
  reason,
  date: day,
});

/** The rhythms that adjustments give a phase, in the order in which they begin; one that waits for a day gives none. */
export const rhythmsOf = (phase: Phase, adjustments: readonly AppliedAdjustment[]): Rhythm[] =>
  adjustments
    .flatMap((adjustment): Rhythm[] => {
      const { from, rhythms } = adjustment.data;
      const own = rhythms.find((rhythm) => rhythm.phase === phase.id);
      if (from === undefined || !own || !phase.recurrence) return [];
      const { cadence, firstDue } = own;
      return [{ cadence, firstDue, report: phase.recurrence.report, from, by: wordsOf(adjustment) }];
    })
    .toSorted(ascending(({ from }) => from));

/** The days that adjustments give to a delivery of the schedule, in the order in which they were made public. */
export const movesTo = (
  { id, phase, ruleDue }: { id: string; phase: string; ruleDue: Day },
  adjustments: readonly AppliedAdjustment[],
): Move[] =>
  adjustments.flatMap((adjustment): Move[] => {
    const { from, deliveries } = adjustment.data;
    const own = deliveries.find(({ delivery }) => delivery === id);
    if (from === undefined || !own) return [];
    const common = { phase, due: ruleDue, adjustment: adjustment.id };
    const first = own.toChanges[0]?.from ?? own.to;
    return [
      { ...common, to: first, date: adjustment.day, reason: adjustment.data.reason },
      ...own.toChanges.flatMap(({ date, to, reason }) => (to === undefined ? [] : [{ ...common, to, date, reason }])),
    ];
  });
