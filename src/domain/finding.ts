import { type Day, daysBetween } from '../lib/day.ts';
import type { Finding, FindingAction } from '../model/finding.ts';

/** Where an action stands; days are calendar days. */
export type ActionStatus =
  { kind: 'due' | 'action-overdue' | 'action-late'; days: number } | { kind: 'due-today' | 'action-done' | 'no-date' };

/** Where a finding stands, which is where its most urgent action stands. */
export type FindingStatus =
  | { kind: 'finding-overdue' | 'finding-due' | 'finding-late'; days: number }
  | { kind: 'finding-due-today' | 'finding-undated' | 'finding-unplanned' | 'finding-done' };

type Planned = Pick<FindingAction, 'due' | 'done'>;

/** The state of an action on the day `today`; what was done later is not done yet. */
export function actionStatus({ due, done }: Planned, today: Day): ActionStatus {
  if (done && done.date <= today) {
    const isLate = due !== undefined && done.date > due;
    return isLate ? { kind: 'action-late', days: daysBetween(due, done.date) } : { kind: 'action-done' };
  }
  if (due === undefined) return { kind: 'no-date' };
  if (due === today) return { kind: 'due-today' };
  return due > today
    ? { kind: 'due', days: daysBetween(today, due) }
    : { kind: 'action-overdue', days: daysBetween(due, today) };
}

/** The state of a finding on the day `today`: of the longest delay, of the next day, or of what is missing. */
export function findingStatus({ actions }: { actions: readonly Planned[] }, today: Day): FindingStatus {
  const states = actions.map((action) => actionStatus(action, today));
  const daysOf = (kind: ActionStatus['kind']) =>
    states.flatMap((status) => (status.kind === kind && 'days' in status ? [status.days] : []));
  const has = (kind: ActionStatus['kind']) => states.some((status) => status.kind === kind);
  if (states.length === 0) return { kind: 'finding-unplanned' };
  if (has('action-overdue')) return { kind: 'finding-overdue', days: Math.max(...daysOf('action-overdue')) };
  if (has('due-today')) return { kind: 'finding-due-today' };
  if (has('due')) return { kind: 'finding-due', days: Math.min(...daysOf('due')) };
  if (has('no-date')) return { kind: 'finding-undated' };
  if (has('action-late')) return { kind: 'finding-late', days: Math.max(...daysOf('action-late')) };
  return { kind: 'finding-done' };
}

/** Groups in which findings are listed, the ones that need attention first. */
export const findingGroups = {
  overdue: ['finding-overdue'],
  unplanned: ['finding-unplanned', 'finding-undated'],
  open: ['finding-due-today', 'finding-due'],
  done: ['finding-done', 'finding-late'],
} as const satisfies Record<string, readonly FindingStatus['kind'][]>;

export type FindingGroup = keyof typeof findingGroups;

/** Group of a state. */
export const findingGroupOf = ({ kind }: FindingStatus): FindingGroup =>
  (Object.keys(findingGroups) as FindingGroup[]).find((group) =>
    (findingGroups[group] as readonly string[]).includes(kind),
  )!;

/** Actions that were done by the day `today`. */
export const doneActions = (actions: Finding['actions'], today: Day): number =>
  actions.filter(({ done }) => done !== undefined && done.date <= today).length;
