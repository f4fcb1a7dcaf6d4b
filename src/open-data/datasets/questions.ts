import { answerDue, type QuestionStatus, questionStatus } from '../../domain/question.ts';
import { countDays } from '../../domain/terms.ts';
import { stateWords } from '../../i18n/dataset-states.ts';
import { formatStatus } from '../../i18n/status.ts';
import { type Term, termKinds } from '../../model/settings/terms.ts';
import { defineDataset, oneOf, type OpenContent, type OpenEntry, optional } from '../dataset.ts';
import { changedOf, daysLateOf, newestOf, publishedOf, stateColumns, withoutWithdrawn, urlOf } from './columns.ts';

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
  changed: ({ entry }) => newestOf([changedOf(entry), entry.data.answered]),
  columns: [
    ['id', 'string', ({ entry }) => entry.id],
    ['number', 'string', ({ entry }) => entry.data.number],
    ['title', 'string', ({ entry }) => entry.data.title],
    ['question', 'string', ({ entry }) => entry.data.question],
    ['office', 'string', ({ entry }) => entry.data.unit],
    ['event', 'uri', ({ entry, content }) => urlOf(content.of('events'), entry.data.event), optional],
    ['received', 'date', ({ entry }) => entry.data.received],
    ['due', 'date', ({ entry, term }) => answerDue(entry.data, term)],
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
  return isAnswered && data.answered ? countDays(data.received, data.answered, term.kind) : undefined;
}
