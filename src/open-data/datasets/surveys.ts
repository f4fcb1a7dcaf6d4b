import { type Share, sharesOf } from '../../domain/survey.ts';
import { samplings, type SurveyQuestion } from '../../model/survey.ts';
import { defineDataset, oneOf, type OpenEntry, optional } from '../dataset.ts';
import { changedOf, withoutWithdrawn } from './columns.ts';

interface OptionRow {
  entry: OpenEntry<'surveys'>;
  question: SurveyQuestion;
  share: Share;
}

const KINDS = { single: 'Una respuesta', multiple: 'Varias respuestas' };

/** A row per option of each question. */
export const surveys = defineDataset<OptionRow>({
  id: 'encuestas',
  renewal: 'irregular',
  primaryKey: ['survey', 'question', 'option'],
  rows: ({ of }) =>
    withoutWithdrawn(of('surveys')).flatMap((entry) =>
      entry.data.questions.flatMap((question) =>
        sharesOf(question, entry.data).map((share) => ({ entry, question, share })),
      ),
    ),
  changed: ({ entry }) => changedOf(entry),
  columns: [
    ['survey', 'string', ({ entry }) => entry.id],
    ['title', 'string', ({ entry }) => entry.data.title],
    ['from', 'date', ({ entry }) => entry.data.period.from],
    ['to', 'date', ({ entry }) => entry.data.period.to],
    ['answered', 'integer', ({ entry }) => entry.data.answered],
    ['sampling', 'string', ({ entry }) => samplings[entry.data.sampling], oneOf(samplings)],
    ['question', 'string', ({ question }) => question.text],
    ['questionType', 'string', ({ question }) => KINDS[question.kind], oneOf(KINDS)],
    ['option', 'string', ({ share }) => share.label],
    ['count', 'integer', ({ share }) => share.count],
    ['percent', 'decimal', ({ share }) => share.percent, optional],
    ['noAnswer', 'integer', ({ question }) => question.noAnswer],
    ['example', 'boolean', ({ entry }) => entry.data.example],
    ['url', 'uri', ({ entry }) => entry.url],
  ],
});
