import { claimChartOf } from '../components/entry/indicator/claim-chart.ts';
import { seriesChartOf } from '../components/entry/indicator/series-chart.ts';
import { questionChartOf } from '../components/entry/survey/question-chart.ts';
import { toBarsPicture } from '../components/picture/bars.ts';
import type { Frame } from '../components/picture/frame.ts';
import { toRangesPicture } from '../components/picture/ranges.ts';
import { toSeriesPicture } from '../components/picture/series.ts';
import { titleAlone } from '../i18n/entry-title.ts';
import { t } from '../i18n/es.ts';
import { formatPeriod } from '../i18n/figures.ts';
import { formatNumber, formatSourceDate } from '../i18n/format.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Survey } from '../model/survey.ts';
import { indicatorTables } from '../routes.ts';

/** A chart of an entry that can be taken away. */
export interface EntryPicture {
  /** Name of its files: that of the table with its data. */
  name: string;
  title: string;
  /** What it shows, in a sentence. */
  description: string;
  /** Where the data come from. */
  source: string;
  draw: (frame: Frame) => string;
}

/** The charts that the page of an indicator shows. */
export function picturesOfIndicator(indicator: Indicator): EntryPicture[] {
  const title = `${titleAlone(indicator)} (${indicator.unit})`;
  const [series, ranges] = [seriesChartOf(indicator), claimChartOf(indicator)];
  const { source, claims } = indicator;
  const sources = new Set(claims.map((claim) => `${claim.source.title} (${formatSourceDate(claim.source.date)})`));
  return [
    ...(series
      ? [
          {
            name: indicatorTables.observations,
            title,
            description: series.description,
            source: `${source.title} (${formatSourceDate(source.date)})`,
            draw: (frame: Frame) => toSeriesPicture(series, frame),
          },
        ]
      : []),
    ...(ranges
      ? [
          {
            name: indicatorTables.claims,
            title,
            description: ranges.description,
            source: [...sources].join('; '),
            draw: (frame: Frame) => toRangesPicture(ranges, frame),
          },
        ]
      : []),
  ];
}

/** The charts that the page of a survey shows: one a question. */
export function picturesOfSurvey(survey: Survey, before: Survey | undefined): EntryPicture[] {
  const source = t('picture.survey', {
    title: titleAlone(survey),
    answered: formatNumber(survey.answered),
    period: formatPeriod(survey.period.from, survey.period.to),
  });
  return survey.questions.map((question) => ({
    name: question.id,
    title: question.text,
    description: question.text,
    source,
    draw: (frame) => toBarsPicture(questionChartOf(question, survey, before), frame),
  }));
}
