import type { Day } from '../lib/day.ts';
import type { TermKind } from '../model/settings/terms.ts';
import { t, type WordKey } from './es.ts';
import { formatCount, formatDay } from './format.ts';

/** A computed state that has words. */
type StatusKind = WordKey extends infer K ? (K extends `status.${infer S}` ? S : never) : never;

/** A state as the rules compute it. */
export interface StatusLike {
  kind: StatusKind;
  days?: number;
  /** Day to which something was moved. */
  day?: Day;
}

/** «Vencido hace 3 días». */
export const formatStatus = ({ kind, days, day }: StatusLike, count: TermKind = 'calendar'): string =>
  t(`status.${kind}`, {
    ...(days === undefined ? {} : { days: formatDays(days, count) }),
    ...(day === undefined ? {} : { day: formatDay(day) }),
  });

/** «1 día», «3 días hábiles». */
export const formatDays = (days: number, kind: TermKind = 'calendar'): string =>
  formatCount(days, t(`days.${kind}.one`), t(`days.${kind}.other`));

/** How a state is to be seen: what needs attention, what went well, what just is. */
export type StatusTone = 'late' | 'done' | 'plain';

const LATE: readonly StatusKind[] = [
  'late',
  'overdue',
  'met-late',
  'unmet',
  'answered-late',
  'answer-overdue',
  'unreported',
  'action-overdue',
  'action-late',
  'finding-overdue',
  'finding-late',
];
const DONE: readonly StatusKind[] = ['on-time', 'met', 'answered', 'held', 'action-done', 'finding-done'];

/** Tone of a state; the words always say the same. */
export const toneOf = ({ kind }: StatusLike): StatusTone =>
  LATE.includes(kind) ? 'late' : DONE.includes(kind) ? 'done' : 'plain';
