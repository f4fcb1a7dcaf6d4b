import type { CheckedEntry } from '../../src/check/checked-entry.ts';
import { currentVintage, statusOf, targetOf } from '../../src/domain/indicator.ts';
import { t } from '../../src/i18n/es.ts';
import { evaluationWords } from '../../src/i18n/evaluation.ts';
import { formatFigure, formatPeriodName } from '../../src/i18n/figures.ts';
import { firstDayOf, isWithin, lastDayOf, type Period } from '../../src/lib/period.ts';
import { indicatorGroups, type Observation } from '../../src/model/indicator.ts';
import { entryPath } from '../../src/routes.ts';
import { marker, scaffoldEntry } from './entry.ts';
import type { Ledger } from './ledger.ts';
import { commitmentsText, deliverablesText, questionsText } from './quarter.ts';

/** A figure of the quarter. */
interface Measure {
  indicator: CheckedEntry<'indicators'>;
  observation: Observation;
}

/** The report of a quarter with what the ledger knows of it; the judgement is left for a person to write. */
export function scaffoldEvaluation(quarter: Period, ledger: Ledger): string {
  const measures = measuresOf(quarter, ledger);
  const missed = measures.filter(({ indicator, observation }) => status({ indicator, observation }) === 'missed');
  const given = {
    title: `Evaluación del plan de comunicaciones: ${formatPeriodName(quarter)}`,
    kind: 'quarterly-evaluation',
    period: { from: firstDayOf(quarter), to: lastDayOf(quarter) },
    notAchieved: [
      ...missed.map((measure) => ({ what: missedText(measure), why: marker('por qué no se logró y qué sigue') })),
      { what: marker('qué más no se logró, o borre este punto'), why: marker('por qué y qué sigue') },
    ],
  };
  return scaffoldEntry('reports', given, ledger.context, bodyOf(quarter, measures, ledger));
}

function bodyOf(quarter: Period, measures: readonly Measure[], ledger: Ledger): string {
  return [
    marker('en dos frases, cómo fue el trimestre.'),
    '## Qué medimos',
    measures.length > 0 ? measureTable(quarter, measures) : 'El trimestre no tiene datos en los indicadores.',
    `## ${evaluationWords.deliverables}`,
    deliverablesText(quarter, ledger),
    `## ${evaluationWords.commitments}`,
    commitmentsText(quarter, ledger),
    `## ${evaluationWords.questions}`,
    questionsText(quarter, ledger),
    '## Qué dijeron las personas',
    surveyText(quarter, ledger),
    '## Valoración',
    marker('qué funcionó, qué no y por qué.'),
    '## Qué cambia desde ahora',
    `1. ${marker('un ajuste del plan, con su fecha.')}`,
  ].join('\n\n');
}

/** Every figure whose period lies in the quarter, in the order of the groups. */
function measuresOf(quarter: Period, { listed }: Ledger): Measure[] {
  const groups = Object.keys(indicatorGroups);
  return listed('indicators')
    .toSorted((a, b) => groups.indexOf(a.data.group) - groups.indexOf(b.data.group))
    .flatMap((indicator) =>
      indicator.data.observations
        .filter(({ period }) => isWithin(period, quarter))
        .map((observation) => ({ indicator, observation })),
    );
}

function measureTable(quarter: Period, measures: readonly Measure[]): string {
  const rows = measures.map(({ indicator, observation }) => {
    const value = `<Indicador id="${indicator.id}" periodo="${observation.period}" />`;
    const name = indicator.data.title.replaceAll('|', '\\|');
    return `| ${name} | ${formatPeriodName(observation.period)} | ${value} | ${t(`status.${status({ indicator, observation })}`)} |`;
  });
  const head = ['| Indicador | Periodo | Valor | Frente a la meta |', '| :-- | :-- | --: | :-- |'];
  const title = `Indicadores del ${formatPeriodName(quarter)}`;
  return `<Tabla titulo="${title}">\n\n${[...head, ...rows].join('\n')}\n\n</Tabla>`;
}

function surveyText(quarter: Period, { listed }: Ledger): string {
  const [from, to] = [firstDayOf(quarter), lastDayOf(quarter)];
  const surveys = listed('surveys').filter(({ data }) => data.period.to >= from && data.period.to <= to);
  if (surveys.length === 0) return 'En el trimestre no terminó ninguna encuesta.';
  const links = surveys.map(
    ({ id, data }) => `- [${data.title}](${entryPath('surveys', id)}): respondieron ${data.answered} personas.`,
  );
  return links.join('\n');
}

const status = ({ indicator, observation }: Measure) =>
  statusOf(indicator.data, currentVintage(observation), observation.period);

function missedText({ indicator, observation }: Measure): string {
  const { data } = indicator;
  const target = targetOf(data, observation.period);
  const goal = target ? formatFigure({ value: target.value, precision: 'exact' }, data.unit) : '';
  const value = formatFigure(currentVintage(observation), data.unit);
  return `${data.title}, ${formatPeriodName(observation.period)}: ${value}. La meta era ${goal}.`;
}
