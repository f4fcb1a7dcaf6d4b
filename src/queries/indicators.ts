import { currentVintage, findObservation, isDisputed, latestAssurance } from '../domain/indicator.ts';
import { t } from '../i18n/es.ts';
import { formatPlacedFigure } from '../i18n/figures.ts';
import type { Period } from '../lib/period.ts';
import { assurances, type Indicator, indicatorGroups } from '../model/indicator.ts';
import { toSlug } from '../lib/slug.ts';
import { entryPath, periodAnchor } from '../routes.ts';
import { type Entry, getEntryPages, getListedEntries } from './entries.ts';
import { ascending } from '../lib/compare.ts';

/** Indicators of one group. */
interface IndicatorGroup {
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
async function getIndicatorGroups(): Promise<IndicatorGroup[]> {
  const indicators = (await getListedEntries('indicators')).toSorted(ascending(({ data }) => data.title));
  return Object.entries(indicatorGroups).map(([group, label]) => ({
    group: group as Indicator['group'],
    label,
    indicators: indicators.filter((indicator) => indicator.data.group === group),
  }));
}

/** Indicators that have something in common: a group, who verified the last figure, or that it is in dispute. */
export interface IndicatorList {
  kind: 'group' | 'disputed' | 'assurance';
  /** Name in the model; of a group, also the id of its section of the landing page, which addresses lead to. */
  key: string;
  /** Last part of its address. */
  id: string;
  label: string;
  indicators: Entry<'indicators'>[];
}

/** Every list of indicators, in the order of the landing page, also an empty one. */
export async function getIndicatorLists(): Promise<IndicatorList[]> {
  const groups = await getIndicatorGroups();
  const all = groups.flatMap(({ indicators }) => indicators).toSorted(ascending(({ data }) => data.title));
  const disputed = all.filter(({ data }) => isDisputed(data));
  return [
    {
      kind: 'disputed',
      key: 'disputed',
      id: toSlug(t('indicators.disputed')),
      label: t('indicators.disputed'),
      indicators: disputed,
    },
    ...groups.map(({ group, label, indicators }) => ({
      kind: 'group' as const,
      key: group,
      id: toSlug(label),
      label,
      indicators,
    })),
    ...Object.entries(assurances).map(([assurance, label]) => ({
      kind: 'assurance' as const,
      key: assurance,
      id: toSlug(label),
      label,
      indicators: all.filter(({ data }) => latestAssurance(data) === assurance),
    })),
  ];
}

/** The figure that a block asks for. @throws Error when it is not there; the content check names it first */
export async function getFigure(id: string, period: Period): Promise<PlacedFigure> {
  const indicator = (await getEntryPages('indicators')).find((item) => item.id === id);
  const observation = indicator && findObservation(indicator.data, period);
  if (!indicator || !observation) throw new Error(`Falta el dato ${period} del indicador ${id}.`);
  const { data } = indicator;
  return {
    text: formatPlacedFigure(currentVintage(observation), data),
    href: `${entryPath('indicators', id)}#${periodAnchor(period)}`,
  };
}
