import type { CheckedEntry } from '../../src/check/checked-entry.ts';
import { commitmentStatus, groupOf } from '../../src/domain/commitment.ts';
import { deliveriesOf } from '../../src/domain/delivery.ts';
import { questionFigures } from '../../src/domain/question.ts';
import { deliverableTitle } from '../../src/i18n/deliverable-title.ts';
import { commitmentCounts, deliverableCounts, evaluationWords, questionCounts } from '../../src/i18n/evaluation.ts';
import { formatDay } from '../../src/i18n/format.ts';
import { formatStatus } from '../../src/i18n/status.ts';
import { type Day, toDay } from '../../src/lib/day.ts';
import { firstDayOf, lastDayOf, type Period } from '../../src/lib/period.ts';
import { entryPath } from '../../src/routes.ts';
import { ZONE } from '../../src/site.ts';
import type { Ledger } from './ledger.ts';

/** A row of a table: what it is about, its day, and its state today. */
type Row = readonly [what: string, due: string, state: string];

/** What the plan owed in the quarter, what came in time and what did not. */
export function deliverablesText(quarter: Period, { listed, setting, context }: Ledger): string {
  const schedule = setting('schedule');
  const published = { reports: listed('reports'), releases: listed('press-releases') };
  const all = deliveriesOf(schedule, published, lastDayOf(quarter), todayOf(context.now));
  const due = all.filter((delivery) => isIn(quarter, delivery.due));
  const left = all.filter((delivery) => isIn(quarter, delivery.ruleDue) && !isIn(quarter, delivery.due));
  if (due.length + left.length === 0) return evaluationWords.noDeliverables;
  const count = (...kinds: string[]) => due.filter(({ status }) => kinds.includes(status.kind)).length;
  const counts = deliverableCounts({
    due: due.length,
    onTime: count('on-time'),
    late: count('late'),
    overdue: count('overdue'),
    open: count('due', 'due-today'),
  });
  const rows = [...due, ...left].map(({ found, ...delivery }): Row => {
    const title = escapeMarkdown(deliverableTitle(delivery, schedule));
    const what = found ? linkTo(title, entryPath(found.collection, found.id)) : title;
    return [what, formatDay(delivery.due), formatStatus(delivery.status)];
  });
  return [counted(counts, context.now), table(evaluationWords.deliverable, evaluationWords.deliverables, rows)].join(
    '\n\n',
  );
}

/** What was promised for the quarter, what was kept, what is overdue and what moved. */
export function commitmentsText(quarter: Period, { listed, context }: Ledger): string {
  const all = listed('commitments').map((entry) => ({
    entry,
    status: commitmentStatus(entry.data, todayOf(context.now)),
  }));
  const due = all.filter(({ entry }) => entry.data.due !== undefined && isIn(quarter, entry.data.due));
  const moved = all.filter(({ entry }) => entry.data.dueChanges.some(({ from }) => isIn(quarter, from)));
  const left = moved.filter((item) => !due.includes(item));
  if (due.length + left.length === 0) return evaluationWords.noCommitments;
  const count = (group: string) => due.filter(({ status }) => groupOf(status) === group).length;
  const counts = commitmentCounts({
    due: due.length,
    met: count('met'),
    unmet: count('unmet'),
    overdue: count('overdue'),
    open: count('open'),
    moved: moved.length,
  });
  const rows = [
    ...due.map(({ entry, status }) => commitmentRow(entry, formatStatus(status))),
    ...left.map(({ entry }) => commitmentRow(entry, movedText(entry.data.due))),
  ];
  return [counted(counts, context.now), table(evaluationWords.commitment, evaluationWords.commitments, rows)].join(
    '\n\n',
  );
}

/** What was asked in the quarter, and how well it was answered. */
export function questionsText(quarter: Period, { listed, setting, context }: Ledger): string {
  const asked = listed('questions').filter(({ data }) => isIn(quarter, data.received));
  if (asked.length === 0) return evaluationWords.noQuestions;
  const { received, answered, onTime, overdue } = questionFigures(
    asked.map(({ data }) => data),
    setting('terms').questionAnswer,
    todayOf(context.now),
  );
  const [late, waiting] = [answered - onTime, received - answered - overdue];
  return counted(questionCounts({ received, answered, onTime, late, overdue, waiting }), context.now);
}

const commitmentRow = ({ id, data }: CheckedEntry<'commitments'>, state: string): Row => [
  linkTo(escapeMarkdown(data.title), entryPath('commitments', id)),
  data.due === undefined ? '' : formatDay(data.due),
  state,
];

const movedText = (due: Day | undefined): string =>
  due === undefined ? evaluationWords.movedUndated : evaluationWords.moved.replace('{day}', formatDay(due));

function table(what: string, title: string, rows: readonly Row[]): string {
  const head = [`| ${what} | ${evaluationWords.due} | ${evaluationWords.state} |`, '| :-- | :-- | :-- |'];
  const lines = rows.map((cells) => `| ${cells.join(' | ')} |`);
  return `<Tabla titulo="${title}">\n\n${[...head, ...lines].join('\n')}\n\n</Tabla>`;
}

const counted = (counts: string, now: Date): string =>
  `${counts}. ${evaluationWords.computed.replace('{day}', formatDay(todayOf(now)))}`;

const linkTo = (words: string, path: string): string => `[${words}](${path})`;

/** Text that Markdown and MDX would read as a sign is written so that it stays text. */
const escapeMarkdown = (words: string): string => words.replace(/[\\[\]|<>{}*_`]/g, '\\$&');

const isIn = (quarter: Period, day: Day): boolean => day >= firstDayOf(quarter) && day <= lastDayOf(quarter);

const todayOf = (now: Date): Day => toDay(now, ZONE);
