import { type Comparison, compareWaves, sharesOf } from '../../../domain/survey.ts';
import { t } from '../../../i18n/es.ts';
import { formatPercent } from '../../../i18n/figures.ts';
import { type Decimal, toNumber } from '../../../lib/decimal.ts';
import type { Survey, SurveyQuestion } from '../../../model/survey.ts';
import type { BarsChart } from '../../ui/chart.ts';

/** Shares of the options of a question, beside those of the wave before if it asked the same. */
export const resultsOf = (question: SurveyQuestion, survey: Survey, before?: Survey): Comparison[] =>
  (before && compareWaves(question, survey, before)) ?? sharesOf(question, survey);

/** What the bars of a question show and say. */
export function questionChartOf(question: SurveyQuestion, survey: Survey, before?: Survey): BarsChart {
  const results = resultsOf(question, survey, before);
  return {
    title: t('chart.name', { title: question.text }),
    description: results.map((result) => `${result.label}: ${formatShare(result.percent)}`).join('. '),
    points: results.map((result) => ({
      label: result.label,
      ...(result.percent && { value: toNumber(result.percent) }),
      ...(result.before && { before: toNumber(result.before) }),
      text: result.before
        ? t('survey.withBefore', { now: formatShare(result.percent), before: formatShare(result.before) })
        : formatShare(result.percent),
    })),
    note: results.some((result) => result.before) ? t('survey.beforeLine') : undefined,
  };
}

/** «61,8 %», or that there is none. */
export const formatShare = (percent: Decimal | undefined): string =>
  percent ? formatPercent(percent) : t('table.none');
