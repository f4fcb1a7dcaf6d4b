import type { Entity } from '../model/settings/entity.ts';
import { isUnconfirmed } from '../model/field.ts';
import { publisherOf } from './structured-data.ts';
import { datasetPath, routes } from '../routes.ts';
import { LANGUAGE, LOCALE } from '../site.ts';
import type { Dataset } from './dataset.ts';
import { toTableSchema } from './formats.ts';

/** What a catalogue says of its publisher. */
interface Catalog {
  datasets: readonly Dataset[];
  entity: Entity;
  siteUrl: string;
}

const CSV = 'text/csv';
const JSON_TYPE = 'application/json';

/** A Data Package with every table and its schema: https://specs.frictionlessdata.io/data-package/. */
export const toDataPackage = ({ datasets, entity, siteUrl }: Catalog) => ({
  profile: 'tabular-data-package',
  name: 'cuentas-claras',
  title: `${entity.siteName} · ${entity.shortName}`,
  homepage: new URL(routes.openData, siteUrl).href,
  licenses: [{ title: entity.licence.name, path: entity.licence.url }],
  resources: datasets.map((dataset) => ({
    profile: 'tabular-data-resource',
    name: dataset.id,
    title: dataset.title,
    description: dataset.description,
    path: `${dataset.id}.csv`,
    format: 'csv',
    mediatype: CSV,
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: toTableSchema(dataset),
  })),
});

/** The catalogue that harvesters read: https://resources.data.gov/resources/dcat-us/ (Project Open Data 1.1). */
export const toDataJson = ({ datasets, entity, siteUrl }: Catalog) => ({
  '@context': 'https://project-open-data.cio.gov/v1.1/schema/catalog.jsonld',
  '@id': new URL(routes.dataJson, siteUrl).href,
  '@type': 'dcat:Catalog',
  conformsTo: 'https://project-open-data.cio.gov/v1.1/schema',
  describedBy: 'https://project-open-data.cio.gov/v1.1/schema/catalog.json',
  dataset: datasets.map((dataset) => ({
    '@type': 'dcat:Dataset',
    identifier: addressOf(dataset, siteUrl),
    title: dataset.title,
    description: dataset.description,
    keyword: keywordsOf(entity),
    modified: dataset.updated,
    publisher: { '@type': 'org:Organization', name: publisherOf(entity, siteUrl).name },
    contactPoint: {
      '@type': 'vcard:Contact',
      fn: publisherOf(entity, siteUrl).name,
      // Required by the schema; left out while the entity has not confirmed its address, because none is made up.
      ...(isUnconfirmed(entity.email) ? {} : { hasEmail: `mailto:${entity.email}` }),
    },
    accessLevel: 'public',
    license: entity.licence.url,
    language: [LOCALE],
    spatial: `${entity.address.municipality}, ${entity.address.department}`,
    landingPage: addressOf(dataset, siteUrl),
    distribution: filesOf(dataset, siteUrl).map(({ url, type, format }) => ({
      '@type': 'dcat:Distribution',
      title: `${dataset.title} (${format})`,
      downloadURL: url,
      mediaType: type,
      format,
      describedBy: new URL(datasetPath(dataset.id, 'schema.json'), siteUrl).href,
      describedByType: JSON_TYPE,
    })),
  })),
});

/** The same catalogue by DCAT 3: https://www.w3.org/TR/vocab-dcat-3/. */
export const toDcat = ({ datasets, entity, siteUrl }: Catalog) => ({
  '@context': {
    dcat: 'http://www.w3.org/ns/dcat#',
    dct: 'http://purl.org/dc/terms/',
    foaf: 'http://xmlns.com/foaf/0.1/',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
  },
  '@id': new URL(routes.openData, siteUrl).href,
  '@type': 'dcat:Catalog',
  'dct:title': inSpanish(`${entity.siteName} · ${entity.shortName}`),
  'dct:publisher': { '@type': 'foaf:Organization', 'foaf:name': publisherOf(entity, siteUrl).name },
  'dct:license': { '@id': entity.licence.url },
  'dcat:dataset': datasets.map((dataset) => ({
    '@id': addressOf(dataset, siteUrl),
    '@type': 'dcat:Dataset',
    'dct:title': inSpanish(dataset.title),
    'dct:description': inSpanish(dataset.description),
    'dct:modified': { '@type': 'xsd:date', '@value': dataset.updated },
    'dct:license': { '@id': entity.licence.url },
    'dcat:landingPage': { '@id': addressOf(dataset, siteUrl) },
    'dcat:distribution': filesOf(dataset, siteUrl).map(({ url, type, format }) => ({
      '@id': url,
      '@type': 'dcat:Distribution',
      'dct:title': inSpanish(`${dataset.title} (${format})`),
      'dcat:downloadURL': { '@id': url },
      'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${type}` },
      'dct:conformsTo': { '@id': new URL(datasetPath(dataset.id, 'schema.json'), siteUrl).href },
    })),
  })),
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
    license: entity.licence.url,
    dateModified: dataset.updated,
    isAccessibleForFree: true,
    creator: publisherOf(entity, siteUrl),
    includedInDataCatalog: { '@type': 'DataCatalog', url: new URL(routes.openData, siteUrl).href },
    variableMeasured: dataset.columns.map(({ title }) => title),
    distribution: filesOf(dataset, siteUrl).map(({ url, type }) => ({
      '@type': 'DataDownload' as const,
      contentUrl: url,
      encodingFormat: type,
    })),
  }) as const;

const addressOf = ({ id }: Dataset, siteUrl: string): string => new URL(datasetPath(id), siteUrl).href;

const filesOf = ({ id }: Dataset, siteUrl: string) => [
  { url: new URL(datasetPath(id, 'csv'), siteUrl).href, type: CSV, format: 'CSV' },
  { url: new URL(datasetPath(id, 'json'), siteUrl).href, type: JSON_TYPE, format: 'JSON' },
];

const keywordsOf = ({ shortName, address }: Entity): string[] => [
  'rendición de cuentas',
  shortName,
  address.municipality,
];

const inSpanish = (text: string) => ({ '@language': LANGUAGE, '@value': text });
