import { type Day, daysBetween } from '../lib/day.ts';
import type { Adjustment } from '../model/adjustment.ts';

/** Where an adjustment of the plan stands; days are calendar days. */
export type AdjustmentStatus =
  | { kind: 'adjustment-upcoming'; days: number }
  | { kind: 'adjustment-today' | 'adjustment-holds' | 'adjustment-undated' };

/** The state of an adjustment on the day `today`. */
export function adjustmentStatus({ from }: Pick<Adjustment, 'from'>, today: Day): AdjustmentStatus {
  if (from === undefined) return { kind: 'adjustment-undated' };
  if (from === today) return { kind: 'adjustment-today' };
  return from > today ? { kind: 'adjustment-upcoming', days: daysBetween(today, from) } : { kind: 'adjustment-holds' };
}

/** Groups in which adjustments are listed, what is to come first. */
export const adjustmentGroups = {
  upcoming: ['adjustment-upcoming'],
  holds: ['adjustment-today', 'adjustment-holds'],
  undated: ['adjustment-undated'],
} as const satisfies Record<string, readonly AdjustmentStatus['kind'][]>;

export type AdjustmentGroup = keyof typeof adjustmentGroups;

/** Group of a state. */
export const adjustmentGroupOf = ({ kind }: AdjustmentStatus): AdjustmentGroup =>
  (Object.keys(adjustmentGroups) as AdjustmentGroup[]).find((group) =>
    (adjustmentGroups[group] as readonly string[]).includes(kind),
  )!;
