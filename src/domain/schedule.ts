import { addDays, addMonths, type Day, daysBetween, monthStart } from '../lib/day.ts';
import type { Phase, Schedule } from '../model/plan/schedule.ts';
import type { Report } from '../model/report.ts';
import {
  type AppliedAdjustment,
  type ByAdjustment,
  type Move,
  movesTo,
  type Rhythm,
  rhythmsOf,
} from './adjusted-schedule.ts';
import { MONTHS, occurrences } from './recurrence.ts';
import { ascending, compare } from '../lib/compare.ts';

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
  /** Every change of its day, in the order in which they were made public. */
  moves: Move[];
  /** The adjustment that put it into the schedule, where the rule did not know it. */
  added?: ByAdjustment;
  /** The adjustment that took it out: nobody waits for it any more. */
  dropped?: ByAdjustment;
  /** Kind of report that is expected and the days it accounts for; absent for the release that closes a phase. */
  report?: { kind: Report['kind']; from: Day; to: Day };
  /** Press release that is expected. */
  release?: string;
}

/** Where a deliverable stands; days are calendar days. */
export type DeliverableStatus =
  { kind: 'on-time' | 'due-today' | 'dropped' } | { kind: 'late' | 'due' | 'overdue'; days: number };

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

/** Everything the schedule owes by the rule up to `last`, as adjustments of the plan changed it, by due day. */
export function expectedDeliverables(
  { phases, moves }: Schedule,
  last: Day,
  adjustments: readonly AppliedAdjustment[] = [],
): Deliverable[] {
  return phases
    .flatMap((phase) => [...closingRelease(phase), ...recurring(phase, last, rhythmsOf(phase, adjustments))])
    .map((deliverable) => withMoves(deliverable, [...moves, ...movesTo(deliverable, adjustments)]))
    .toSorted((a, b) => (a.due === b.due ? compare(a.id, b.id) : compare(a.due, b.due)));
}

/** The state of a deliverable on the day `today`; `published` is the day on which it came out, if it did. */
export function deliverableStatus(
  due: Day,
  published: Day | undefined,
  today: Day,
  isDropped = false,
): DeliverableStatus {
  if (published !== undefined && published <= today) {
    return published <= due ? { kind: 'on-time' } : { kind: 'late', days: daysBetween(due, published) };
  }
  if (isDropped) return { kind: 'dropped' };
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

/** A rhythm may put a delivery off beyond the last day that is looked at: its old day tells that it is still owed. */
const MONTHS_BEYOND = 12;

function recurring(phase: Phase, last: Day, rhythms: readonly Rhythm[]): Deliverable[] {
  if (!phase.recurrence) return [];
  const until = rhythms.length > 0 ? addMonths(last, MONTHS_BEYOND) : last;
  return rhythms
    .reduce((owed, rhythm) => inRhythm(owed, phase, rhythm, until), occurring(phase, phase.recurrence, until))
    .filter(({ ruleDue }) => ruleDue <= last);
}

const occurring = (
  phase: Phase,
  { cadence, report, firstDue }: NonNullable<Phase['recurrence']>,
  last: Day,
): Deliverable[] =>
  occurrences(firstDue, cadence, last).map((due) => {
    const end = monthStart(due);
    const period = { kind: report, from: addMonths(end, -MONTHS[cadence]), to: addDays(end, -1) };
    return { id: `${phase.id}-${due}`, phase: phase.id, due, ruleDue: due, moves: [], report: period };
  });

/**
 * What a phase owes once it has a new rhythm. What was due before stays as it was, late or not. After that, a report of
 * the same days moves; one that the new rhythm does not know is taken out in sight, and one that only it knows is added.
 */
function inRhythm(owed: readonly Deliverable[], phase: Phase, { from, by, ...rule }: Rhythm, last: Day): Deliverable[] {
  const [kept, open] = [owed.filter(({ due }) => due < from), owed.filter(({ due }) => due >= from)];
  const fresh = occurring(phase, rule, last).filter(
    (deliverable) => deliverable.due >= from && !kept.some((other) => isOfSameDays(other, deliverable)),
  );
  const gone = open.filter((old) => !fresh.some((deliverable) => isOfSameDays(old, deliverable)));
  return [
    ...kept,
    ...fresh.map((deliverable): Deliverable => {
      const old = open.find((other) => !other.dropped && isOfSameDays(other, deliverable));
      if (!old) return { ...deliverable, added: by };
      if (old.due === deliverable.due) return old;
      const { adjustment, reason, date } = by;
      const move = { phase: phase.id, due: old.ruleDue, to: deliverable.due, date, reason, adjustment };
      return { ...old, due: deliverable.due, moves: [...old.moves, move] };
    }),
    ...gone.map((old): Deliverable => (old.dropped ? old : { ...old, dropped: by })),
  ];
}

const isOfSameDays = ({ report: a }: Deliverable, { report: b }: Deliverable): boolean =>
  a?.from === b?.from && a?.to === b?.to;

function withMoves(deliverable: Deliverable, all: readonly Move[]): Deliverable {
  const own = all.filter((move) => move.phase === deliverable.phase && move.due === deliverable.ruleDue);
  const moves = [...deliverable.moves, ...own].toSorted(ascending(({ date }) => date));
  return { ...deliverable, moves, due: moves.at(-1)?.to ?? deliverable.due };
}
