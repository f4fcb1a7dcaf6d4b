import type { AdjustmentStatus } from '../../domain/adjustment.ts';
import type { CommitmentStatus } from '../../domain/commitment.ts';
import type { EventStatus } from '../../domain/event.ts';
import type { ActionStatus, FindingStatus } from '../../domain/finding.ts';
import type { QuestionStatus } from '../../domain/question.ts';
import type { DeliverableStatus, PhaseStatus } from '../../domain/schedule.ts';

/** Every state that the rules know, each with its days; the compiler misses a new one. */
export const states = {
  commitments: {
    due: { kind: 'due', days: 12 },
    'due-today': { kind: 'due-today' },
    overdue: { kind: 'overdue', days: 1 },
    met: { kind: 'met' },
    'met-late': { kind: 'met-late', days: 30 },
    partial: { kind: 'partial' },
    unmet: { kind: 'unmet' },
    'no-date': { kind: 'no-date' },
  } satisfies Record<CommitmentStatus['kind'], CommitmentStatus>,
  findings: {
    'finding-overdue': { kind: 'finding-overdue', days: 45 },
    'finding-due-today': { kind: 'finding-due-today' },
    'finding-due': { kind: 'finding-due', days: 20 },
    'finding-undated': { kind: 'finding-undated' },
    'finding-unplanned': { kind: 'finding-unplanned' },
    'finding-late': { kind: 'finding-late', days: 9 },
    'finding-done': { kind: 'finding-done' },
  } satisfies Record<FindingStatus['kind'], FindingStatus>,
  actions: {
    due: { kind: 'due', days: 20 },
    'due-today': { kind: 'due-today' },
    'action-overdue': { kind: 'action-overdue', days: 45 },
    'action-done': { kind: 'action-done' },
    'action-late': { kind: 'action-late', days: 9 },
    'no-date': { kind: 'no-date' },
  } satisfies Record<ActionStatus['kind'], ActionStatus>,
  questions: {
    awaiting: { kind: 'awaiting', days: 8 },
    'answer-overdue': { kind: 'answer-overdue', days: 4 },
    answered: { kind: 'answered', days: 9 },
    'answered-late': { kind: 'answered-late', days: 2 },
  } satisfies Record<QuestionStatus['kind'], QuestionStatus>,
  events: {
    upcoming: { kind: 'upcoming', days: 12 },
    today: { kind: 'today' },
    postponed: { kind: 'postponed' },
    cancelled: { kind: 'cancelled' },
    held: { kind: 'held' },
    unreported: { kind: 'unreported', days: 5 },
  } satisfies Record<EventStatus['kind'], EventStatus>,
  deliveries: {
    due: { kind: 'due', days: 18 },
    'due-today': { kind: 'due-today' },
    overdue: { kind: 'overdue', days: 3 },
    'on-time': { kind: 'on-time' },
    late: { kind: 'late', days: 6 },
    dropped: { kind: 'dropped' },
    moved: { kind: 'moved', day: '2026-12-04' },
  } satisfies Record<DeliverableStatus['kind'] | 'moved', DeliverableStatus | { kind: 'moved'; day: string }>,
  adjustments: {
    'adjustment-upcoming': { kind: 'adjustment-upcoming', days: 30 },
    'adjustment-today': { kind: 'adjustment-today' },
    'adjustment-holds': { kind: 'adjustment-holds' },
    'adjustment-undated': { kind: 'adjustment-undated' },
  } satisfies Record<AdjustmentStatus['kind'], AdjustmentStatus>,
  phases: {
    'phase-upcoming': { kind: 'phase-upcoming', days: 40 },
    'phase-running': { kind: 'phase-running' },
    'phase-finished': { kind: 'phase-finished' },
  } satisfies Record<PhaseStatus['kind'], PhaseStatus>,
};
