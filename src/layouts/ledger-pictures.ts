import { answersChartOf } from '../components/ledger/answers-chart.ts';
import { quartersChartOf } from '../components/ledger/quarters-chart.ts';
import { toBarsPicture } from '../components/picture/bars.ts';
import type { Frame } from '../components/picture/frame.ts';
import { toStacksPicture } from '../components/picture/stacks.ts';
import { datasetWords } from '../i18n/datasets.ts';
import { titleAlone } from '../i18n/entry-title.ts';
import { t } from '../i18n/es.ts';
import { formatDay } from '../i18n/format.ts';
import { getToday } from '../queries/clock.ts';
import { getCommitmentStatistics } from '../queries/commitments.ts';
import { getListedEntries } from '../queries/entries.ts';
import { getQuestionStatistics } from '../queries/questions.ts';
import { routes } from '../routes.ts';
import type { EntryPicture } from './entry-pictures.ts';

/** A chart of the ledger that can be taken away; its files stand beside those of the dataset of its name. */
export interface LedgerPicture extends EntryPicture {
  /** Page that shows it. */
  page: string;
}

/** The charts that the pages of statistics show. */
export async function getLedgerPictures(): Promise<LedgerPicture[]> {
  const [answers, quarters] = [
    answersChartOf((await getQuestionStatistics()).byMonth),
    quartersChartOf(await getCommitmentStatistics()),
  ];
  return [
    ...(answers
      ? [
          {
            ...(await wordsOf('respuestas-por-dependencia-y-mes', 'questions', answers)),
            page: routes.questionStatistics,
            draw: (frame: Frame) => toBarsPicture({ ...answers, note: answers.description }, frame),
          },
        ]
      : []),
    ...(quarters
      ? [
          {
            ...(await wordsOf('compromisos-por-trimestre', 'commitments', quarters)),
            page: routes.commitmentsByQuarter,
            draw: (frame: Frame) => toStacksPicture(quarters, frame),
          },
        ]
      : []),
  ];
}

async function wordsOf(
  name: 'respuestas-por-dependencia-y-mes' | 'compromisos-por-trimestre',
  collection: 'questions' | 'commitments',
  { title, description }: { title: string; description: string },
) {
  const example = (await getListedEntries(collection)).some(({ data }) => data.example);
  const source = t('picture.ledger', { title: datasetWords[name].title, day: formatDay(getToday()) });
  return { name, title: titleAlone({ title, example }), description, source };
}
