import { occurrences } from '../domain/recurrence.ts';
import { createIssue } from '../i18n/issues.ts';
import type { Issue } from '../lib/issue.ts';
import type { CheckedSettings } from './settings.ts';

/** Faults of the schedule that its model cannot see: a phase that neither ends nor recurs, a move of nothing. */
export function scheduleIssues({ schedule }: CheckedSettings): Issue[] {
  if (!schedule) return [];
  const { file, data, placeAt } = schedule;
  const phases = data.phases.flatMap(({ duration, recurrence }, index) =>
    Boolean(duration) === Boolean(recurrence) ? [createIssue('schedule/phase', placeAt(['phases', index]))] : [],
  );
  const moves = data.moves.flatMap((move, index) => {
    const phase = data.phases.find(({ id }) => id === move.phase);
    const known = data.phases.map(({ id }) => id).join(', ');
    if (!phase)
      return [createIssue('schedule/move-phase', placeAt(['moves', index, 'phase']), { id: move.phase, known })];
    const { recurrence } = phase;
    const days = recurrence ? occurrences(recurrence.firstDue, recurrence.cadence, move.due) : [];
    return days.includes(move.due)
      ? []
      : [
          createIssue('schedule/move-due', placeAt(['moves', index, 'due']), {
            due: move.due,
            known: days.slice(-3).join(', '),
          }),
        ];
  });
  return [...phases, ...moves].map((issue) => ({ file, ...issue }));
}
