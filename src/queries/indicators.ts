import { currentVintage, findObservation } from '../domain/indicator.ts';
import { t } from '../i18n/es.ts';
import { formatFigure } from '../i18n/figures.ts';
import type { Period } from '../lib/period.ts';
import { type Indicator, indicatorGroups } from '../model/indicator.ts';
import { entryPath, periodAnchor } from '../routes.ts';
import { type Entry, getEntryPages, getListedEntries } from './entries.ts';
import { ascending } from '../lib/compare.ts';

/** Indicators of one group. */
export interface IndicatorGroup {
  group: Indicator['group'];
  label: string;
  indicators: Entry<'indicators'>[];
}

/** A figure of an indicator, ready to stand in a sentence. */
export interface PlacedFigure {
  /** Number and unit. */
  text: string;
  /** The indicator's page, at that period. */
  href: string;
}

/** Every group with its indicators, by title. */
export async function getIndicatorGroups(): Promise<IndicatorGroup[]> {
  const indicators = (await getListedEntries('indicators')).toSorted(ascending(({ data }) => data.title));
  return Object.entries(indicatorGroups).map(([group, label]) => ({
    group: group as Indicator['group'],
    label,
    indicators: indicators.filter((indicator) => indicator.data.group === group),
  }));
}

/** The figure that a block asks for. @throws Error when it is not there; the content check names it first */
export async function getFigure(id: string, period: Period): Promise<PlacedFigure> {
  const indicator = (await getEntryPages('indicators')).find((item) => item.id === id);
  const observation = indicator && findObservation(indicator.data, period);
  if (!indicator || !observation) throw new Error(`Falta el dato ${period} del indicador ${id}.`);
  const { data } = indicator;
  const figure = formatFigure(currentVintage(observation), data.unit);
  return {
    text: data.example ? `${figure} ${t('indicator.example')}` : figure,
    href: `${entryPath('indicators', id)}#${periodAnchor(period)}`,
  };
}
