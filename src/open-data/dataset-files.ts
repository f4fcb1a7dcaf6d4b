import type { Entity } from '../model/settings/entity.ts';
import { datasetPath } from '../routes.ts';
import type { Dataset } from './dataset.ts';
import type { Origin } from './spreadsheet.ts';
import { publisherOf } from './structured-data.ts';
import { toUrl } from '../lib/site-address.ts';

/** What a catalogue says of its publisher. */
export interface Catalog {
  datasets: readonly Dataset[];
  entity: Entity;
  siteUrl: string;
}

/** Media type of each form in which a dataset can be taken away. */
export const MEDIA_TYPES = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
} as const;

/** Absolute address of the page of a dataset. */
export const addressOf = ({ id }: Dataset, siteUrl: string): string => toUrl(datasetPath(id), siteUrl);

/** The files of a dataset with absolute addresses. */
export const filesOf = ({ id }: Dataset, siteUrl: string) =>
  (Object.keys(MEDIA_TYPES) as (keyof typeof MEDIA_TYPES)[]).map((form) => ({
    url: toUrl(datasetPath(id, form), siteUrl),
    type: MEDIA_TYPES[form],
    format: form.toUpperCase(),
  }));

/** Words under which a dataset is looked for. */
export const keywordsOf = ({ keywords }: Dataset, { shortName, address }: Entity): string[] => [
  'rendición de cuentas',
  ...keywords,
  shortName,
  address.municipality,
];

/** What a spreadsheet says of where its data come from: the page at an absolute address that shows them. */
export const originOf = (url: string, { entity, siteUrl }: Omit<Catalog, 'datasets'>): Origin => ({
  publisher: publisherOf(entity, siteUrl).name,
  url,
  licence: `${entity.licence.name}, ${entity.licence.url}`,
});
