import { evaluationWords } from '../i18n/evaluation.ts';
import { formatPeriodName } from '../i18n/figures.ts';
import { firstDayOf, lastDayOf, type Period } from '../lib/period.ts';
import { adjustmentsText, commitmentsText, deliverablesText, questionsText, surveysText } from './account.ts';
import { marker, type Prefilled } from './entry.ts';
import type { Ledger } from './ledger.ts';
import { measuresText, missedTargets } from './measures.ts';

/** The report of a quarter with what the ledger knows of it; the judgement is left for a person to write. */
export const scaffoldEvaluation = (quarter: Period, ledger: Ledger): Prefilled => ({
  collection: 'reports',
  given: {
    title: `Evaluación del plan de comunicaciones: ${formatPeriodName(quarter)}`,
    kind: 'quarterly-evaluation',
    period: { from: firstDayOf(quarter), to: lastDayOf(quarter) },
    notAchieved: [
      ...missedTargets(quarter, ledger),
      { what: marker('qué más no se logró, o borre este punto'), why: marker('por qué y qué sigue') },
    ],
  },
  body: bodyOf(quarter, ledger),
});

const bodyOf = (quarter: Period, ledger: Ledger): string =>
  [
    marker('en dos frases, cómo fue el trimestre.'),
    `## ${evaluationWords.measures}`,
    measuresText(quarter, ledger),
    `## ${evaluationWords.deliverables}`,
    deliverablesText(quarter, ledger),
    `## ${evaluationWords.commitments}`,
    commitmentsText(quarter, ledger),
    `## ${evaluationWords.questions}`,
    questionsText(quarter, ledger),
    `## ${evaluationWords.surveys}`,
    surveysText(quarter, ledger),
    `## ${evaluationWords.adjustments}`,
    adjustmentsText(quarter, ledger),
    '## Valoración',
    marker('qué funcionó, qué no y por qué.'),
    '## Qué cambia desde ahora',
    `1. ${marker('qué se ajusta. Después cree el ajuste del plan con su fecha y elija en él esta evaluación.')}`,
  ].join('\n\n');
