import { t } from '../../../i18n/es.ts';
import { formatFigure, formatPeriodName } from '../../../i18n/figures.ts';
import { formatList } from '../../../i18n/format.ts';
import { parseDecimal, toNumber } from '../../../lib/decimal.ts';
import type { Figure, Indicator } from '../../../model/indicator.ts';
import type { RangesChart } from '../../ui/range-chart.ts';

/** What the chart of the parties shows and says; undefined where no two of them give a figure. */
export function claimChartOf({ claims, targets, unit, title }: Indicator): RangesChart | undefined {
  const points = claims.flatMap(({ who, figure }) =>
    figure ? [{ label: who, text: formatFigure(figure, unit), ...endsOf(figure) }] : [],
  );
  if (points.length < 2) return undefined;
  const target = targets.at(-1);
  const silent = claims.filter(({ figure }) => figure === undefined).map(({ who }) => who);
  return {
    title: t('chart.name', { title: `${title} (${unit})` }),
    description: [
      t('indicator.claimChart'),
      ...(silent.length > 0 ? [t('indicator.claimSilent', { who: formatList(silent) })] : []),
    ].join(' '),
    points,
    limit: target && {
      value: numberOf(target.value),
      text: t('indicator.limitText', {
        value: formatFigure({ value: target.value, precision: 'exact' }, unit),
        period: formatPeriodName(target.from),
      }),
    },
    unit,
    most: unit === '%' ? 100 : undefined,
  };
}

/** Ends of what a figure allows; «más de 30» has no upper one. */
const endsOf = ({ value, upTo, precision }: Figure) => ({
  ...(precision === 'less-than' ? {} : { low: numberOf(value) }),
  ...(precision === 'more-than' ? {} : { high: numberOf(upTo ?? value) }),
});

const numberOf = (value: string): number => toNumber(parseDecimal(value));
