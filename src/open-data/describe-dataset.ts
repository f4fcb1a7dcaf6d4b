import type { Dataset, WithContext } from 'schema-dts';
import { lastChangeDay } from '../domain/publication.ts';
import { firstDayOf, lastDayOf } from '../lib/period.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Survey } from '../model/survey.ts';
import { LOCALE } from '../site.ts';
import type { DescribedEntry } from './structured-data.ts';

/** An indicator as https://schema.org/Dataset: what is measured, how, when, and under which licence. */
export function describeIndicator(
  indicator: Indicator,
  entry: DescribedEntry,
  licence: { url: string },
): WithContext<Dataset> {
  const [first, last] = [indicator.observations[0], indicator.observations.at(-1)];
  return {
    ...describeEntry(entry, licence),
    measurementTechnique: indicator.method,
    variableMeasured: { '@type': 'PropertyValue', name: indicator.title, unitText: indicator.unit },
    ...(first && last ? { temporalCoverage: `${firstDayOf(first.period)}/${lastDayOf(last.period)}` } : {}),
  };
}

/** A survey as https://schema.org/Dataset. */
export const describeSurvey = (
  survey: Survey,
  entry: DescribedEntry,
  licence: { url: string },
): WithContext<Dataset> => ({
  ...describeEntry(entry, licence),
  measurementTechnique: survey.method,
  variableMeasured: survey.questions.map((question) => question.text),
  temporalCoverage: `${survey.period.from}/${survey.period.to}`,
});

const describeEntry = ({ data, title, url, publisher }: DescribedEntry, licence: { url: string }) =>
  ({
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: title,
    description: data.summary,
    url,
    inLanguage: LOCALE,
    license: licence.url,
    datePublished: data.compiledAt ?? data.publishedAt,
    dateModified: lastChangeDay(data),
    creator: publisher,
    publisher,
  }) as const;
