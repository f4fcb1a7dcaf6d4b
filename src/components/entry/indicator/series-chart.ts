import { changeOf, currentVintage, largestStep, targetOf } from '../../../domain/indicator.ts';
import { t } from '../../../i18n/es.ts';
import { formatFigure, formatPercent, formatShortPeriod, sayPeriods } from '../../../i18n/figures.ts';
import { formatDecimal } from '../../../i18n/format.ts';
import { parseDecimal, toNumber } from '../../../lib/decimal.ts';
import type { Indicator, Observation } from '../../../model/indicator.ts';
import type { ChartStep, SeriesChart } from '../../ui/chart.ts';

/** What the chart of an indicator shows and says; undefined where there are not two values to compare. */
export function seriesChartOf(indicator: Indicator): SeriesChart | undefined {
  const { observations, unit, title } = indicator;
  const [first, last] = [observations[0], observations.at(-1)];
  if (!first || !last || first === last) return undefined;
  const points = observations.map(toPoint);
  const say = (item: Observation) => formatFigure(currentVintage(item), unit);
  const description = sayPeriods(
    'indicator.chartFromTo',
    { from: first.period, to: last.period },
    { first: say(first), last: say(last) },
  );
  const target = targetOf(indicator, last.period);
  const { step, sentence } = stepOf(indicator) ?? {};
  const approximate = points.some((point) => point.approximate) && t('indicator.chartApproximate');
  return {
    title: t('chart.name', { title: `${title} (${unit})` }),
    description,
    points,
    target: target && {
      value: toNumber(parseDecimal(target.value)),
      text: t('indicator.targetText', { value: formatFigure({ ...target, precision: 'exact' }, unit) }),
    },
    step,
    note: [description, sentence, approximate].filter(Boolean).join(' '),
  };
}

function toPoint(item: Observation) {
  const figure = currentVintage(item);
  const value = parseDecimal(figure.upTo ?? figure.value);
  return {
    label: formatShortPeriod(item.period),
    value: toNumber(value),
    text: formatDecimal(value),
    approximate: figure.precision !== 'exact' || figure.upTo !== undefined,
  };
}

/** The largest step, said and drawn where a series is long enough for one to stand out. */
function stepOf(indicator: Indicator): { step: ChartStep; sentence: string } | undefined {
  const { observations, unit } = indicator;
  const found = observations.length > 2 ? largestStep(indicator) : undefined;
  const change = found && changeOf(indicator, found[1].period);
  const size = change?.points
    ? t('survey.points', { points: formatDecimal(change.points) })
    : change?.percent && formatPercent(change.percent);
  if (!found || !change || !size) return undefined;
  const [before, after] = found;
  const text = `${change.direction === 'down' ? '−' : '+'}${size}`;
  const say = (item: Observation) => formatFigure(currentVintage(item), unit);
  return {
    step: { from: observations.indexOf(before), to: observations.indexOf(after), text },
    sentence: sayPeriods(
      'indicator.largestStep',
      { since: before.period, until: after.period },
      { from: say(before), to: say(after), change: text },
    ),
  };
}
