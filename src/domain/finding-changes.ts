import { descending } from '../lib/compare.ts';
import type { Day } from '../lib/day.ts';
import type { Finding } from '../model/finding.ts';
import { namesByDay } from './change-log.ts';

/** What happened to a finding; of an action, with its number, and of several changes of it with its name among them. */
export type FindingChange = { date: Day; text: string } & (
  | { kind: 'published' | 'answered' }
  | { kind: 'moved'; action: string; name: string; from: Day; to?: Day | undefined }
  | { kind: 'done'; action: string }
);

/** Everything that happened to a finding up to `today`, newest first. */
export function findingChanges(
  { summary, answer, actions }: Pick<Finding, 'summary' | 'answer' | 'actions'>,
  published: Day,
  today: Day,
): FindingChange[] {
  const changes: FindingChange[] = [
    { kind: 'published', date: published, text: summary },
    ...(answer ? [{ kind: 'answered' as const, date: answer.date, text: answer.text }] : []),
    ...actions.flatMap(({ number, what, dueChanges, done }): FindingChange[] => [
      ...dueChanges.map(({ date, from, to, reason }, index) => ({
        kind: 'moved' as const,
        name: namesByDay(dueChanges)[index] ?? '',
        action: number,
        date,
        from,
        to,
        text: reason,
      })),
      ...(done ? [{ kind: 'done' as const, action: number, date: done.date, text: what }] : []),
    ]),
  ];
  return changes.filter(({ date }) => date <= today).toSorted(descending(({ date }) => date));
}
