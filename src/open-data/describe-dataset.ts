import type { Dataset as DatasetDescription, WithContext } from 'schema-dts';
import { firstDayOf, lastDayOf } from '../lib/period.ts';
import { toUrl } from '../lib/site-address.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Survey } from '../model/survey.ts';
import type { Entity } from '../model/settings/entity.ts';
import { routes } from '../routes.ts';
import { LANGUAGE, LOCALE } from '../site.ts';
import { addressOf, filesOf, keywordsOf } from './dataset-files.ts';
import type { Dataset } from './dataset.ts';
import { describeDays, type DescribedEntry, publisherOf } from './structured-data.ts';

/** An indicator as https://schema.org/Dataset: what is measured, how, when, and under which licence. */
export function describeIndicator(
  indicator: Indicator,
  entry: DescribedEntry,
  licence: { url: string },
): WithContext<DatasetDescription> {
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
): WithContext<DatasetDescription> => ({
  ...describeEntry(entry, licence),
  measurementTechnique: survey.method,
  variableMeasured: survey.questions.map((question) => question.text),
  temporalCoverage: `${survey.period.from}/${survey.period.to}`,
});

/** A dataset as https://schema.org/Dataset, for search engines. */
export const describeDataset = (dataset: Dataset, entity: Entity, siteUrl: string) =>
  ({
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: dataset.title,
    description: dataset.description,
    url: addressOf(dataset, siteUrl),
    inLanguage: LANGUAGE,
    keywords: keywordsOf(dataset, entity),
    license: entity.licence.url,
    dateModified: dataset.updated,
    isAccessibleForFree: true,
    creator: publisherOf(entity, siteUrl),
    includedInDataCatalog: { '@type': 'DataCatalog', url: toUrl(routes.openData, siteUrl) },
    variableMeasured: dataset.columns.map(({ title }) => title),
    distribution: filesOf(dataset, siteUrl).map(({ url, type }) => ({
      '@type': 'DataDownload' as const,
      contentUrl: url,
      encodingFormat: type,
    })),
  }) as const;

const describeEntry = ({ data, title, url, publisher }: DescribedEntry, licence: { url: string }) =>
  ({
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: title,
    description: data.summary,
    url,
    inLanguage: LOCALE,
    license: licence.url,
    ...describeDays(data),
    creator: publisher,
    publisher,
  }) as const;
