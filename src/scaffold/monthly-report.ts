import { commitmentStatus } from '../domain/commitment.ts';
import { evaluationWords } from '../i18n/evaluation.ts';
import { formatPeriodName } from '../i18n/figures.ts';
import { formatDay } from '../i18n/format.ts';
import { firstDayOf, lastDayOf, type Period } from '../lib/period.ts';
import { commitmentsText, questionsText } from './account.ts';
import { marker, type Prefilled } from './entry.ts';
import type { Ledger } from './ledger.ts';
import { measuresText, missedTargets } from './measures.ts';

/** The report of a month with what the ledger knows of it; what was done is left for a person to write. */
export function scaffoldMonthlyReport(month: Period, ledger: Ledger): Prefilled {
  const last = ledger.listed('reports').find(({ data }) => data.kind === 'monthly');
  return {
    collection: 'reports',
    given: {
      title: `Informe mensual de ${formatPeriodName(month)}`,
      kind: 'monthly',
      period: { from: firstDayOf(month), to: lastDayOf(month) },
      // The office and the topics hardly ever change from month to month.
      ...(last && { unit: last.data.unit, topics: last.data.topics }),
      notAchieved: [
        ...missedTargets(month, ledger),
        ...overdueCommitments(month, ledger),
        { what: marker('qué más no se logró, o borre este punto'), why: marker('por qué y qué sigue') },
      ],
    },
    body: [
      marker('en dos frases, lo principal del mes.'),
      '## Qué se hizo',
      marker('qué se hizo, con sus cifras y sus pruebas.'),
      `## ${evaluationWords.measures}`,
      measuresText(month, ledger),
      `## ${evaluationWords.commitments}`,
      commitmentsText(month, ledger),
      `## ${evaluationWords.questions}`,
      questionsText(month, ledger),
      '## Qué sigue',
      marker('qué se hará el mes que viene.'),
    ].join('\n\n'),
  };
}

/** What was promised for the month and is late. */
const overdueCommitments = (month: Period, { listed, today }: Ledger): { what: string; why: string }[] =>
  listed('commitments').flatMap(({ data }) => {
    const isOfMonth = data.due !== undefined && data.due >= firstDayOf(month) && data.due <= lastDayOf(month);
    if (!isOfMonth || commitmentStatus(data, today).kind !== 'overdue') return [];
    const what = `${data.title}. Vencía el ${formatDay(data.due ?? '')}.`;
    return [{ what, why: marker('por qué no se cumplió y qué sigue') }];
  });
