import { isUnconfirmed } from '../model/field.ts';
import type { Entity } from '../model/settings/entity.ts';
import { datasetPath, routes } from '../routes.ts';
import { LANGUAGE, LOCALE } from '../site.ts';
import { addressOf, type Catalog, filesOf, keywordsOf, MEDIA_TYPES } from './dataset-files.ts';
import type { Renewal } from './dataset.ts';
import { publisherOf } from './structured-data.ts';
import { toUrl } from '../lib/site-address.ts';

/** The catalogue that harvesters read: https://resources.data.gov/resources/dcat-us/ (Project Open Data 1.1). */
export const toDataJson = ({ datasets, entity, siteUrl }: Catalog) => ({
  '@context': 'https://project-open-data.cio.gov/v1.1/schema/catalog.jsonld',
  '@id': toUrl(routes.dataJson, siteUrl),
  '@type': 'dcat:Catalog',
  conformsTo: 'https://project-open-data.cio.gov/v1.1/schema',
  describedBy: 'https://project-open-data.cio.gov/v1.1/schema/catalog.json',
  dataset: datasets.map((dataset) => ({
    '@type': 'dcat:Dataset',
    identifier: addressOf(dataset, siteUrl),
    title: dataset.title,
    description: dataset.description,
    keyword: keywordsOf(dataset, entity),
    theme: [THEME.title],
    accrualPeriodicity: RENEWALS[dataset.renewal].iso,
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
      describedBy: toUrl(datasetPath(dataset.id, 'schema.json'), siteUrl),
      describedByType: MEDIA_TYPES.json,
    })),
  })),
});

/** The same catalogue by DCAT 3: https://www.w3.org/TR/vocab-dcat-3/. */
export const toDcat = ({ datasets, entity, siteUrl }: Catalog) => ({
  '@context': {
    dcat: 'http://www.w3.org/ns/dcat#',
    dct: 'http://purl.org/dc/terms/',
    foaf: 'http://xmlns.com/foaf/0.1/',
    vcard: 'http://www.w3.org/2006/vcard/ns#',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
  },
  '@id': toUrl(routes.openData, siteUrl),
  '@type': 'dcat:Catalog',
  'dct:title': inSpanish(`${entity.siteName} · ${entity.shortName}`),
  'dct:description': inSpanish(entity.siteDescription),
  'dct:publisher': publisherNode(entity, siteUrl),
  'dct:language': { '@id': SPANISH },
  'foaf:homepage': { '@id': toUrl(routes.openData, siteUrl) },
  'dct:license': { '@id': entity.licence.url },
  'dcat:dataset': datasets.map((dataset) => ({
    '@id': addressOf(dataset, siteUrl),
    '@type': 'dcat:Dataset',
    'dct:title': inSpanish(dataset.title),
    'dct:description': inSpanish(dataset.description),
    'dct:identifier': addressOf(dataset, siteUrl),
    'dct:publisher': publisherNode(entity, siteUrl),
    'dcat:contactPoint': contactNode(entity, siteUrl),
    'dcat:keyword': keywordsOf(dataset, entity).map(inSpanish),
    'dcat:theme': { '@id': THEME.id },
    'dct:accrualPeriodicity': { '@id': RENEWALS[dataset.renewal].id },
    'dct:language': { '@id': SPANISH },
    'dct:modified': { '@type': 'xsd:date', '@value': dataset.updated },
    'dct:license': { '@id': entity.licence.url },
    'dcat:landingPage': { '@id': addressOf(dataset, siteUrl) },
    'dcat:distribution': filesOf(dataset, siteUrl).map(({ url, type, format }) => ({
      '@id': url,
      '@type': 'dcat:Distribution',
      'dct:title': inSpanish(`${dataset.title} (${format})`),
      'dcat:downloadURL': { '@id': url },
      'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${type}` },
      'dct:conformsTo': { '@id': toUrl(datasetPath(dataset.id, 'schema.json'), siteUrl) },
    })),
  })),
});

/** Vocabularies of the Publications Office of the European Union, which DCAT application profiles share. */
const AUTHORITY = 'http://publications.europa.eu/resource/authority';
const SPANISH = `${AUTHORITY}/language/SPA`;
const THEME = { id: `${AUTHORITY}/data-theme/GOVE`, title: 'Gobierno y sector público' };
const RENEWALS: Record<Renewal, { id: string; iso: string }> = {
  daily: { id: `${AUTHORITY}/frequency/DAILY`, iso: 'R/P1D' },
  irregular: { id: `${AUTHORITY}/frequency/IRREG`, iso: 'irregular' },
};

function publisherNode(entity: Entity, siteUrl: string) {
  const { '@id': id, name } = publisherOf(entity, siteUrl);
  return { '@id': id, '@type': 'foaf:Organization', 'foaf:name': name };
}

/** Who answers for the data; while the entity has not confirmed an address of its own, the page that says how to reach it. */
const contactNode = (entity: Entity, siteUrl: string) => ({
  '@type': 'vcard:Organization',
  'vcard:fn': publisherOf(entity, siteUrl).name,
  ...(isUnconfirmed(entity.email)
    ? { 'vcard:hasURL': { '@id': toUrl(routes.participation, siteUrl) } }
    : { 'vcard:hasEmail': { '@id': `mailto:${entity.email}` } }),
});

const inSpanish = (text: string) => ({ '@language': LANGUAGE, '@value': text });
