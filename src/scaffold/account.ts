import { commitmentStatus, groupOf } from '../domain/commitment.ts';
import { deliveriesOf } from '../domain/delivery.ts';
import { appearedOn } from '../domain/publication.ts';
import { questionFigures } from '../domain/question.ts';
import { hasResults } from '../domain/survey.ts';
import { deliverableTitle } from '../i18n/deliverable-title.ts';
import { commitmentCounts, deliverableCounts, evaluationWords, inSpan, questionCounts } from '../i18n/evaluation.ts';
import { formatDay } from '../i18n/format.ts';
import { formatStatus } from '../i18n/status.ts';
import type { Day } from '../lib/day.ts';
import { firstDayOf, lastDayOf, type Period } from '../lib/period.ts';
import { entryPath } from '../routes.ts';
import type { Ledger, LedgerEntry } from './ledger.ts';

/** A row of a table: what it is about, its day, and its state today. */
type Row = readonly [what: string, due: string, state: string];

/** What the plan owed in the period, what came in time and what did not. */
export function deliverablesText(period: Period, { listed, setting, today }: Ledger): string {
  const schedule = setting('schedule');
  const published = {
    reports: listed('reports'),
    releases: listed('press-releases'),
    adjustments: listed('adjustments'),
  };
  const all = deliveriesOf(schedule, published, lastDayOf(period), today);
  const due = all.filter((delivery) => isIn(period, delivery.due) && !delivery.dropped);
  const left = all.filter((delivery) => isIn(period, delivery.ruleDue) && !due.includes(delivery));
  if (due.length + left.length === 0) return inSpan(evaluationWords.noDeliverables, period);
  const count = (...kinds: string[]) => due.filter(({ status }) => kinds.includes(status.kind)).length;
  const counts = deliverableCounts(period, {
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
  return [counted(counts, today), table(evaluationWords.deliverable, evaluationWords.deliverables, rows)].join('\n\n');
}

/** What was promised for the period, what was kept, what is overdue and what moved. */
export function commitmentsText(period: Period, { listed, today }: Ledger): string {
  const all = listed('commitments').map((entry) => ({
    entry,
    status: commitmentStatus(entry.data, today),
  }));
  const due = all.filter(({ entry }) => entry.data.due !== undefined && isIn(period, entry.data.due));
  const moved = all.filter(({ entry }) => entry.data.dueChanges.some(({ from }) => isIn(period, from)));
  const left = moved.filter((item) => !due.includes(item));
  if (due.length + left.length === 0) return inSpan(evaluationWords.noCommitments, period);
  const count = (group: string) => due.filter(({ status }) => groupOf(status) === group).length;
  const counts = commitmentCounts(period, {
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
  return [counted(counts, today), table(evaluationWords.commitment, evaluationWords.commitments, rows)].join('\n\n');
}

/** What was asked in the period, and how well it was answered. */
export function questionsText(period: Period, { listed, setting, today }: Ledger): string {
  const asked = listed('questions').filter(({ data }) => isIn(period, data.received));
  if (asked.length === 0) return inSpan(evaluationWords.noQuestions, period);
  const { received, answered, onTime, overdue } = questionFigures(
    asked.map(({ data }) => data),
    setting('terms').questionAnswer,
    today,
  );
  const [late, waiting] = [answered - onTime, received - answered - overdue];
  return counted(questionCounts(period, { received, answered, onTime, late, overdue, waiting }), today);
}

/** Surveys that ended in the period. */
export function surveysText(period: Period, { listed }: Ledger): string {
  const surveys = listed('surveys').filter(({ data }) => hasResults(data) && isIn(period, data.period.to));
  if (surveys.length === 0) return inSpan(evaluationWords.noSurveys, period);
  const links = surveys.map(
    ({ id, data }) => `- [${data.title}](${entryPath('surveys', id)}): respondieron ${data.answered} personas.`,
  );
  return links.join('\n');
}

/** Adjustments of the plan that were announced in the period, or began to hold in it. */
export function adjustmentsText(period: Period, { listed }: Ledger): string {
  const adjusted = listed('adjustments').filter(
    ({ data }) => isIn(period, appearedOn(data)) || (data.from !== undefined && isIn(period, data.from)),
  );
  if (adjusted.length === 0) return inSpan(evaluationWords.noAdjustments, period);
  const links = adjusted.map(({ id, data }) => {
    const words =
      data.from === undefined
        ? evaluationWords.holdsUndated
        : evaluationWords.holdsFrom.replace('{day}', formatDay(data.from));
    return `- ${linkTo(escapeMarkdown(data.title), entryPath('adjustments', id))}: ${words}`;
  });
  return links.join('\n');
}

const commitmentRow = ({ id, data }: LedgerEntry<'commitments'>, state: string): Row => [
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

const counted = (counts: string, today: Day): string =>
  `${counts}. ${evaluationWords.computed.replace('{day}', formatDay(today))}`;

const linkTo = (words: string, path: string): string => `[${words}](${path})`;

/** Text that Markdown and MDX would read as a sign is written so that it stays text. */
const escapeMarkdown = (words: string): string => words.replace(/[\\[\]|<>{}*_`]/g, '\\$&');

const isIn = (period: Period, day: Day): boolean => day >= firstDayOf(period) && day <= lastDayOf(period);
