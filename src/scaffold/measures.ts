import { assuranceOf, currentVintage, statusOf, targetOf } from '../domain/indicator.ts';
import { t } from '../i18n/es.ts';
import { evaluationWords, inSpan } from '../i18n/evaluation.ts';
import { formatFigure, formatPeriodName } from '../i18n/figures.ts';
import { isWithin, type Period } from '../lib/period.ts';
import { assurances, indicatorGroups, type Observation } from '../model/indicator.ts';
import { marker } from './entry.ts';
import type { Ledger, LedgerEntry } from './ledger.ts';

/** A figure of a stretch of time. */
interface Measure {
  indicator: LedgerEntry<'indicators'>;
  observation: Observation;
}

/** The figures whose period lies in `period`, as a table that cites each of them. */
export function measuresText(period: Period, ledger: Ledger): string {
  const measures = measuresOf(period, ledger);
  if (measures.length === 0) return inSpan(evaluationWords.noMeasures, period);
  const rows = measures.map((measure) => {
    const { indicator, observation } = measure;
    const value = `<Indicador id="${indicator.id}" periodo="${observation.period}" />`;
    const name = indicator.data.title.replaceAll('|', '\\|');
    const assurance = assurances[assuranceOf(currentVintage(observation))];
    return `| ${name} | ${formatPeriodName(observation.period)} | ${value} | ${t(`status.${status(measure)}`)} | ${assurance} |`;
  });
  const head = ['| Indicador | Periodo | Valor | Frente a la meta | Verificación |', '| :-- | :-- | --: | :-- | :-- |'];
  const title = `Indicadores ${period.includes('Q') ? 'del' : 'de'} ${formatPeriodName(period)}`;
  return `<Tabla titulo="${title}">\n\n${[...head, ...rows].join('\n')}\n\n</Tabla>`;
}

/** Figures that missed their target, as what was not achieved: the reason is for a person to write. */
export const missedTargets = (period: Period, ledger: Ledger): { what: string; why: string }[] =>
  measuresOf(period, ledger)
    .filter((measure) => status(measure) === 'missed')
    .map((measure) => ({ what: missedText(measure), why: marker('por qué no se logró y qué sigue') }));

/** Every figure of a period, in the order of the groups. */
function measuresOf(period: Period, { listed }: Ledger): Measure[] {
  const groups = Object.keys(indicatorGroups);
  return listed('indicators')
    .toSorted((a, b) => groups.indexOf(a.data.group) - groups.indexOf(b.data.group))
    .flatMap((indicator) =>
      indicator.data.observations
        .filter((observation) => isWithin(observation.period, period))
        .map((observation) => ({ indicator, observation })),
    );
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
