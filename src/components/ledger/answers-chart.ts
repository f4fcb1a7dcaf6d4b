import type { QuestionFigures } from '../../domain/question.ts';
import { t } from '../../i18n/es.ts';
import { formatMonthOfYear, formatNumber } from '../../i18n/format.ts';
import type { BarsChart } from '../ui/chart.ts';

/** Months that one screen of a computer holds; all of them are in the table. */
const CHARTED = 12;

/** What the bars of the answers by month show and say; undefined before the first question. */
export function answersChartOf(byMonth: readonly { name: string; figures: QuestionFigures }[]): BarsChart | undefined {
  if (byMonth.length === 0) return undefined;
  return {
    title: t('question.chartTitle'),
    description: t('question.chartDescription'),
    points: byMonth.slice(0, CHARTED).map(({ name, figures: { onTime, received } }) => ({
      label: formatMonthOfYear(name),
      value: (100 * onTime) / received,
      text: t('question.chartPoint', { onTime: formatNumber(onTime), received: formatNumber(received) }),
    })),
  };
}
