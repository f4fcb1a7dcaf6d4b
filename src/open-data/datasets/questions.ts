import {
  answerDue,
  extensionsOf,
  type QuestionFigures,
  questionFigures,
  type QuestionStatus,
  questionStatus,
  ruleDue,
  termStart,
} from '../../domain/question.ts';
import { countDays } from '../../domain/terms.ts';
import { stateWords } from '../../i18n/dataset-states.ts';
import { compare } from '../../lib/compare.ts';
import { type Decimal, parseDecimal } from '../../lib/decimal.ts';
import { formatStatus } from '../../i18n/status.ts';
import { type Term, termKinds } from '../../model/settings/terms.ts';
import { defineDataset, oneOf, type OpenContent, type OpenEntry, optional } from '../dataset.ts';
import {
  changedOf,
  daysLateOf,
  newestOf,
  publishedOf,
  reasonsOf,
  stateColumns,
  withoutWithdrawn,
  urlOf,
} from './columns.ts';

interface QuestionRow {
  entry: OpenEntry<'questions'>;
  term: Term;
  status: QuestionStatus;
  content: OpenContent;
}

/** A row per question of a citizen, with its state on the day of the build; nothing says who asked. */
export const questions = defineDataset<QuestionRow>({
  id: 'preguntas-ciudadanas',
  renewal: 'daily',
  primaryKey: ['id'],
  rows: (content) => {
    const { questionAnswer: term } = content.setting('terms');
    return withoutWithdrawn(content.of('questions')).map((entry) => ({
      entry,
      term,
      status: questionStatus(entry.data, term, content.today),
      content,
    }));
  },
  changed: ({ entry }) =>
    newestOf([
      changedOf(entry),
      entry.data.answered,
      ...[...entry.data.extensions, ...entry.data.reopened].map(({ date }) => date),
    ]),
  columns: [
    ['id', 'string', ({ entry }) => entry.id],
    ['number', 'string', ({ entry }) => entry.data.number],
    ['title', 'string', ({ entry }) => entry.data.title],
    ['question', 'string', ({ entry }) => entry.data.question],
    ['office', 'string', ({ entry }) => entry.data.unit],
    ['event', 'uri', ({ entry, content }) => urlOf(content.of('events'), entry.data.event), optional],
    ['received', 'date', ({ entry }) => entry.data.received],
    ['acknowledged', 'date', ({ entry }) => entry.data.acknowledged, optional],
    ['due', 'date', ({ entry, term }) => answerDue(entry.data, term)],
    ['dueByRule', 'date', ({ entry, term }) => ruleDue(entry.data, term)],
    ['extensions', 'integer', ({ entry }) => extensionsOf(entry.data).length],
    ['extensionReasons', 'string', ({ entry }) => reasonsOf(extensionsOf(entry.data)), optional],
    ['reopenings', 'integer', ({ entry }) => entry.data.reopened.length],
    ['answerDay', 'date', ({ entry }) => entry.data.answered, optional],
    ['daysTaken', 'integer', daysTakenOf, optional],
    ...stateColumns<QuestionRow, QuestionStatus['kind']>(
      stateWords.question,
      ({ status }) => status,
      ({ status, term }) => formatStatus(status, term.kind),
    ),
    ['daysLate', 'integer', ({ status }) => daysLateOf(status), optional],
    ['dayCount', 'string', ({ term }) => termKinds[term.kind], oneOf(termKinds)],
    ['asOf', 'date', ({ content }) => content.today],
    ['published', 'date', ({ entry }) => publishedOf(entry)],
    ['example', 'boolean', ({ entry }) => entry.data.example],
    ['url', 'uri', ({ entry }) => entry.url],
  ],
});

function daysTakenOf({ entry: { data }, term, status }: QuestionRow): number | undefined {
  const isAnswered = status.kind === 'answered' || status.kind === 'answered-late';
  return isAnswered && data.answered ? countDays(termStart(data), data.answered, term.kind) : undefined;
}

interface AnswersRow {
  office: string;
  month: string;
  entries: OpenEntry<'questions'>[];
  figures: QuestionFigures;
  term: Term;
  content: OpenContent;
}

/** A row per office and month in which questions came, with how they were answered up to the day of the build. */
export const answers = defineDataset<AnswersRow>({
  id: 'respuestas-por-dependencia-y-mes',
  renewal: 'daily',
  primaryKey: ['office', 'receivedMonth'],
  rows: (content) => {
    const { questionAnswer: term } = content.setting('terms');
    const received = withoutWithdrawn(content.of('questions')).filter(({ data }) => data.received <= content.today);
    const groups = Map.groupBy(received, ({ data }) => `${data.received.slice(0, 7)} ${data.unit}`);
    return [...groups]
      .toSorted(([a], [b]) => compare(a, b))
      .map(([key, entries]) => ({
        month: key.slice(0, 7),
        office: key.slice(8),
        entries,
        figures: questionFigures(
          entries.map(({ data }) => data),
          term,
          content.today,
        ),
        term,
        content,
      }));
  },
  changed: ({ entries }) => newestOf(entries.flatMap((entry) => [changedOf(entry), entry.data.answered])),
  columns: [
    ['office', 'string', ({ office }) => office],
    ['receivedMonth', 'string', ({ month }) => month],
    ['receivedCount', 'integer', ({ figures }) => figures.received],
    ['onTimeCount', 'integer', ({ figures }) => figures.onTime],
    ['lateCount', 'integer', ({ figures }) => figures.late],
    ['waitingCount', 'integer', ({ figures }) => figures.waiting],
    ['overdueCount', 'integer', ({ figures }) => figures.overdue],
    ['medianDays', 'decimal', ({ figures }) => halves(figures.medianDays), optional],
    ['slowestDays', 'integer', ({ figures }) => figures.slowestDays, optional],
    ['dayCount', 'string', ({ term }) => termKinds[term.kind], oneOf(termKinds)],
    ['asOf', 'date', ({ content }) => content.today],
    ['example', 'boolean', ({ entries }) => entries.some(({ data }) => data.example)],
  ],
});

/** A median of whole numbers may end in a half. */
const halves = (days: number | undefined): Decimal | undefined =>
  days === undefined ? undefined : parseDecimal(String(days).replace('.', ','));
