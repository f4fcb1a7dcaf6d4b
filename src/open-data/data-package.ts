import { routes } from '../routes.ts';
import { type Catalog, MEDIA_TYPES } from './dataset-files.ts';
import { toTableSchema } from './formats.ts';
import { publisherOf } from './structured-data.ts';
import { toUrl } from '../lib/site-address.ts';

/** A Data Package with every table and its schema: https://datapackage.org/standard/data-package/. */
export const toDataPackage = ({ datasets, entity, siteUrl }: Catalog) => ({
  $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
  name: 'cuentas-claras',
  title: `${entity.siteName} · ${entity.shortName}`,
  description: entity.siteDescription,
  contributors: [{ title: publisherOf(entity, siteUrl).name, roles: ['publisher'] }],
  homepage: toUrl(routes.openData, siteUrl),
  licenses: [{ title: entity.licence.name, path: entity.licence.url }],
  resources: datasets.map((dataset) => ({
    $schema: 'https://datapackage.org/profiles/2.0/dataresource.json',
    name: dataset.id,
    type: 'table',
    title: dataset.title,
    description: dataset.description,
    path: `${dataset.id}.csv`,
    format: 'csv',
    mediatype: MEDIA_TYPES.csv,
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: toTableSchema(dataset),
  })),
});
