import type { Day } from '../lib/day.ts';
import type { DateChange } from '../model/date-change.ts';

/** A date that counts, with every change that led to it. */
export interface DatedRecord {
  /** Date that counts; absent when there is none. */
  current: Day | undefined;
  changes: readonly DateChange[];
}

/** What is wrong with a history of changes, and in which change. */
export type HistoryFault =
  | { kind: 'broken-chain'; index: number; expected: Day }
  | { kind: 'wrong-end'; index: number; expected: Day | undefined }
  | { kind: 'no-change'; index: number };

/** What the history of the file knows and the file no longer says. */
export type LostDate = { kind: 'moved-silently'; from: Day } | { kind: 'change-deleted'; change: DateChange };

/** Faults of a history on its own: each change begins where the one before ended, and the last one ends at the date. */
export function historyFaults({ current, changes }: DatedRecord): HistoryFault[] {
  const faults: HistoryFault[] = changes.flatMap((change, index): HistoryFault[] => {
    const previous = changes[index - 1]?.to;
    if (change.from === change.to) return [{ kind: 'no-change', index }];
    return previous !== undefined && change.from !== previous
      ? [{ kind: 'broken-chain', index, expected: previous }]
      : [];
  });
  const last = changes.at(-1);
  if (last && last.to !== current) faults.push({ kind: 'wrong-end', index: changes.length - 1, expected: current });
  return faults;
}

/**
 * Compares a record with what earlier versions of its file said in public. Every date that once counted must still be
 * found: as the date that counts now, or as one that a change with its reason replaced. And no change is ever deleted.
 */
export function lostDates(now: DatedRecord, earlier: readonly DatedRecord[]): LostDate[] {
  const explained = new Set([now.current, ...now.changes.map((change) => change.from)]);
  const silent = new Set(earlier.flatMap(({ current }) => current ?? []).filter((day) => !explained.has(day)));
  const lost = earlier.flatMap(({ changes }) => changes).filter((change) => !isKept(change, now.changes));
  const deleted = new Map(lost.map((change) => [`${change.from} ${change.to}`, change]));
  return [
    ...[...silent].map((from): LostDate => ({ kind: 'moved-silently', from })),
    ...[...deleted.values()].map((change): LostDate => ({ kind: 'change-deleted', change })),
  ];
}

/** The dates of a change make it what it is: its reason may be worded better, and a new date may come later. */
const isKept = ({ from, to }: DateChange, changes: readonly DateChange[]): boolean =>
  changes.some((change) => change.from === from && (to === undefined || change.to === to));
