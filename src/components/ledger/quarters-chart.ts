import type { CommitmentFigures } from '../../domain/commitment-quarters.ts';
import { t } from '../../i18n/es.ts';
import { formatPeriodName } from '../../i18n/figures.ts';
import { formatNumber } from '../../i18n/format.ts';
import type { Period } from '../../lib/period.ts';
import type { StacksChart, StackTone } from '../ui/stack-chart.ts';

/** Three years; all quarters are in the table. */
const CHARTED = 12;

/** How each figure is drawn. */
const quarterTones = {
  onTime: 'done',
  late: 'done-late',
  broken: 'broken',
  overdue: 'late',
  open: 'open',
} as const satisfies Record<keyof CommitmentFigures, StackTone>;

/** Figures in the order of the bar and of the table. */
export const quarterFigures = Object.keys(quarterTones) as (keyof CommitmentFigures)[];

/** What the bars of the commitments by quarter show and say; undefined before the first one is due. */
export function quartersChartOf({
  byQuarter,
  all: { onTime, late, broken, overdue },
}: {
  byQuarter: readonly { quarter: Period; figures: CommitmentFigures }[];
  all: CommitmentFigures;
}): StacksChart | undefined {
  if (byQuarter.length === 0) return undefined;
  return {
    title: t('commitment.chartTitle'),
    description: t('commitment.chartDescription', {
      onTime: formatNumber(onTime),
      late: formatNumber(late),
      broken: formatNumber(broken),
      overdue: formatNumber(overdue),
    }),
    rows: byQuarter.slice(0, CHARTED).map(({ quarter, figures }) => ({
      label: formatPeriodName(quarter),
      parts: quarterFigures.map((name) => ({
        tone: quarterTones[name],
        label: t(`commitment.figure.${name}`),
        count: figures[name],
      })),
    })),
  };
}
