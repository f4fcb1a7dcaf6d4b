import type { Day } from '../lib/day.ts';
import { type CollectionName, modelOf } from '../model/collections.ts';
import { datedRecords } from './dated-records.ts';

/** A date of the ledger that an adjustment of the plan moved. */
export interface AdjustedDate {
  /** Milestone or action whose date it is; empty for that of the entry itself. */
  name: string;
  from: Day;
  to?: Day | undefined;
}

/** Collections whose dates an adjustment may move. */
export const ADJUSTABLE = ['commitments', 'findings', 'events'] as const satisfies readonly CollectionName[];
export type Adjustable = (typeof ADJUSTABLE)[number];

/** Dates of an entry, of its milestones or its actions, whose change names the adjustment as its cause. */
export const datesMovedBy = (
  adjustment: string,
  { collection, data }: { collection: CollectionName; data: object },
): AdjustedDate[] =>
  datedRecords(modelOf(collection).guardedDates ?? [], data as Readonly<Record<string, unknown>>).flatMap(
    ({ name, changes }) =>
      changes.filter((change) => change.adjustment === adjustment).map(({ from, to }) => ({ name, from, to })),
  );
