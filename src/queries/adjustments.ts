import {
  type AdjustmentGroup,
  adjustmentGroupOf,
  adjustmentGroups,
  type AdjustmentStatus,
  adjustmentStatus,
} from '../domain/adjustment.ts';
import { type PlanChange, planChangesOf, type PlanChangeSources } from '../open-data/plan-changes.ts';
import { entryPath, routes } from '../routes.ts';
import { getToday } from './clock.ts';
import { type Entry, getListedEntries } from './entries.ts';
import { getSchedule } from './settings.ts';

/** An adjustment of the plan with its state today. */
export interface DatedAdjustment {
  adjustment: Entry<'adjustments'>;
  status: AdjustmentStatus;
}

/** A change that an adjustment makes, with the page where it is seen. */
export type LinkedChange = PlanChange & { href?: string };

/** Listed adjustments, the latest first. */
export async function getAdjustments(): Promise<DatedAdjustment[]> {
  const today = getToday();
  return (await getListedEntries('adjustments')).map((adjustment) => ({
    adjustment,
    status: adjustmentStatus(adjustment.data, today),
  }));
}

/** Adjustments by state, those to come first; every group is there, also an empty one. */
export async function getAdjustmentsByState(): Promise<{ group: AdjustmentGroup; adjustments: DatedAdjustment[] }[]> {
  const all = await getAdjustments();
  return (Object.keys(adjustmentGroups) as AdjustmentGroup[]).map((group) => ({
    group,
    adjustments: all.filter(({ status }) => adjustmentGroupOf(status) === group),
  }));
}

/** Adjustments that come from an evaluation. */
export const getAdjustmentsFrom = async (report: string): Promise<DatedAdjustment[]> =>
  (await getAdjustments()).filter(({ adjustment }) => adjustment.data.evaluation === report);

/** Titles of the adjustments that have a page, by their id. */
export const getAdjustmentTitles = async (): Promise<ReadonlyMap<string, string>> =>
  new Map((await getListedEntries('adjustments')).map(({ id, data }) => [id, data.title]));

/** Everything that an adjustment changes, each with the page where it is seen. */
export async function getPlanChanges(adjustment: Entry<'adjustments'>): Promise<LinkedChange[]> {
  const [schedule, commitments, findings, events] = await Promise.all([
    getSchedule(),
    getListedEntries('commitments'),
    getListedEntries('findings'),
    getListedEntries('events'),
  ]);
  const of = ((collection: 'commitments' | 'findings' | 'events') =>
    ({ commitments, findings, events })[collection]) as PlanChangeSources['of'];
  return planChangesOf(adjustment, { schedule, of }).map((change) => ({ ...change, ...hrefOf(change) }));
}

function hrefOf({ entry, anchor }: PlanChange): { href?: string } {
  if (entry) return { href: entryPath(entry.collection, entry.id) };
  return anchor === undefined ? {} : { href: `${routes.calendar}#${anchor}` };
}
