import { answerDue, type QuestionStatus, questionStatus } from '../../domain/question.ts';
import { countDays } from '../../domain/terms.ts';
import { formatStatus } from '../../i18n/status.ts';
import { type Term, termKinds } from '../../model/settings/terms.ts';
import { defineDataset, type OpenContent, type OpenEntry } from '../dataset.ts';
import { changedOf, daysLateOf, newestOf, publishedOf, withoutWithdrawn, urlOf } from './columns.ts';

interface QuestionRow {
  entry: OpenEntry<'questions'>;
  term: Term;
  status: QuestionStatus;
  content: OpenContent;
}

/** A row per question of a citizen, with its state on the day of the build; nothing says who asked. */
export const questions = defineDataset<QuestionRow>({
  id: 'preguntas-ciudadanas',
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
    ['event', 'uri', ({ entry, content }) => urlOf(content.of('events'), entry.data.event)],
    ['received', 'date', ({ entry }) => entry.data.received],
    ['due', 'date', ({ entry, term }) => answerDue(entry.data, term)],
    ['answerDay', 'date', ({ entry }) => entry.data.answered],
    ['daysTaken', 'integer', daysTakenOf],
    ['state', 'string', ({ status, term }) => formatStatus(status, term.kind)],
    ['daysLate', 'integer', ({ status }) => daysLateOf(status)],
    ['dayCount', 'string', ({ term }) => termKinds[term.kind]],
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
