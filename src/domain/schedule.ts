import { addDays, addMonths, type Day, daysBetween, monthStart } from '../lib/day.ts';
import type { Phase, Schedule, ScheduleMove } from '../model/plan/schedule.ts';
import type { Report } from '../model/report.ts';
import { MONTHS, occurrences } from './recurrence.ts';
import { compare } from '../lib/compare.ts';

/** First and last day of a phase; a phase that recurs has no last day. */
export interface PhaseWindow {
  from: Day;
  to?: Day;
}

/** Where a phase stands. */
export type PhaseStatus = { kind: 'phase-upcoming'; days: number } | { kind: 'phase-running' | 'phase-finished' };

/** Something that a phase owes on a day. */
export interface Deliverable {
  /** Stable name: phase and day by the rule. */
  id: string;
  phase: string;
  /** Day that counts: the last one it was moved to, or the day of the rule. */
  due: Day;
  /** Day by the rule. */
  ruleDue: Day;
  moves: ScheduleMove[];
  /** Kind of report that is expected and the days it accounts for; absent for the release that closes a phase. */
  report?: { kind: Report['kind']; from: Day; to: Day };
  /** Press release that is expected. */
  release?: string;
}

/** Where a deliverable stands; days are calendar days. */
export type DeliverableStatus = { kind: 'on-time' | 'due-today' } | { kind: 'late' | 'due' | 'overdue'; days: number };

/** First and last day of a phase: a month that begins on the 31st ends before the same day of the next month. */
export function phaseWindow({ start, duration }: Pick<Phase, 'start' | 'duration'>): PhaseWindow {
  if (!duration) return { from: start };
  const { count, unit } = duration;
  const next = unit === 'week' ? addDays(start, 7 * count) : addMonths(start, count);
  return { from: start, to: addDays(next, -1) };
}

/** The state of a phase on the day `today`. */
export function phaseStatus(phase: Pick<Phase, 'start' | 'duration'>, today: Day): PhaseStatus {
  const { from, to } = phaseWindow(phase);
  if (today < from) return { kind: 'phase-upcoming', days: daysBetween(today, from) };
  return { kind: to !== undefined && today > to ? 'phase-finished' : 'phase-running' };
}

/** Everything the schedule owes by the rule up to `last`, by due day. */
export function expectedDeliverables({ phases, moves }: Schedule, last: Day): Deliverable[] {
  return phases
    .flatMap((phase) => [...closingRelease(phase), ...recurring(phase, last)])
    .map((deliverable) => withMoves(deliverable, moves))
    .toSorted((a, b) => (a.due === b.due ? compare(a.id, b.id) : compare(a.due, b.due)));
}

/** The state of a deliverable on the day `today`; `published` is the day on which it came out, if it did. */
export function deliverableStatus(due: Day, published: Day | undefined, today: Day): DeliverableStatus {
  if (published !== undefined && published <= today) {
    return published <= due ? { kind: 'on-time' } : { kind: 'late', days: daysBetween(due, published) };
  }
  if (due === today) return { kind: 'due-today' };
  return due > today
    ? { kind: 'due', days: daysBetween(today, due) }
    : { kind: 'overdue', days: daysBetween(due, today) };
}

/** The first report that delivers: of the kind, and accounting for days that end within the period. */
export function findDelivery<T extends { day: Day; data: Pick<Report, 'kind' | 'period'> }>(
  { report }: Pick<Deliverable, 'report'>,
  reports: readonly T[],
): T | undefined {
  if (!report) return undefined;
  const { kind, from, to } = report;
  return reports
    .filter(({ data }) => data.kind === kind && data.period.to >= from && data.period.to <= to)
    .toSorted((a, b) => compare(a.day, b.day))[0];
}

function closingRelease(phase: Phase): Deliverable[] {
  const { to } = phaseWindow(phase);
  if (to === undefined || phase.release === undefined) return [];
  return [{ id: `${phase.id}-${to}`, phase: phase.id, due: to, ruleDue: to, moves: [], release: phase.release }];
}

function recurring(phase: Phase, last: Day): Deliverable[] {
  if (!phase.recurrence) return [];
  const { cadence, report, firstDue } = phase.recurrence;
  return occurrences(firstDue, cadence, last).map((due) => {
    const end = monthStart(due);
    const period = { kind: report, from: addMonths(end, -MONTHS[cadence]), to: addDays(end, -1) };
    return { id: `${phase.id}-${due}`, phase: phase.id, due, ruleDue: due, moves: [], report: period };
  });
}

function withMoves(deliverable: Deliverable, all: readonly ScheduleMove[]): Deliverable {
  const moves = all.filter((move) => move.phase === deliverable.phase && move.due === deliverable.ruleDue);
  return { ...deliverable, moves, due: moves.at(-1)?.to ?? deliverable.due };
}
