import type { APIRoute, GetStaticPaths } from 'astro';
import { drawLedgerPicture } from '../../layouts/draw-picture.ts';
import { getLedgerPictures, type LedgerPicture } from '../../layouts/ledger-pictures.ts';
import { laterWith } from '../../lib/plain-digest.ts';
import type { Dataset } from '../../open-data/dataset.ts';
import { toDatasetCsv, toDatasetJson, toTableSchema } from '../../open-data/formats.ts';
import { toDcat } from '../../open-data/catalog.ts';
import { toDataPackage } from '../../open-data/data-package.ts';
import { addressOf, type Catalog, MEDIA_TYPES, originOf } from '../../open-data/dataset-files.ts';
import { type Origin, toDatasetXlsx } from '../../open-data/spreadsheet.ts';
import { getDatasets } from '../../queries/datasets.ts';
import { toPng } from '../../queries/pictures.ts';
import { getEntity } from '../../queries/settings.ts';
import { datasetFiles, datasetPath, routes } from '../../routes.ts';

interface Format {
  type: string;
  write: (dataset: Dataset, origin: Origin) => string | Promise<Uint8Array>;
}

const FORMATS: Record<'csv' | 'xlsx' | 'json' | 'schema.json', Format> = {
  csv: { type: 'text/csv; charset=utf-8; header=present', write: toDatasetCsv },
  xlsx: { type: MEDIA_TYPES.xlsx, write: toDatasetXlsx },
  json: { type: 'application/json; charset=utf-8', write: toDatasetJson },
  'schema.json': { type: 'application/json; charset=utf-8', write: (dataset) => pretty(toTableSchema(dataset)) },
};

interface Props {
  type: string;
  write: () => string | Promise<string | Uint8Array>;
}

export const getStaticPaths = (async () => {
  const siteUrl = String(import.meta.env.SITE);
  const catalog = { datasets: await getDatasets(siteUrl), entity: await getEntity(), siteUrl };
  const files = catalog.datasets.flatMap((dataset) =>
    (Object.keys(FORMATS) as (keyof typeof FORMATS)[]).map((format) => ({
      path: datasetPath(dataset.id, format),
      type: FORMATS[format].type,
      write: laterWith(FORMATS[format].write, dataset, originOf(addressOf(dataset, siteUrl), catalog)),
    })),
  );
  const catalogs = [
    { path: routes.dataPackage, type: 'application/json; charset=utf-8', write: laterWith(toPackage, catalog) },
    { path: routes.dataCatalog, type: 'application/ld+json; charset=utf-8', write: laterWith(toCatalog, catalog) },
  ];
  const pictures = (await getLedgerPictures()).flatMap((picture) => toPictureFiles(picture, siteUrl));
  return [...files, ...catalogs, ...pictures].map(({ path, ...props }) => ({
    params: { file: path.slice(routes.openData.length) },
    props,
  }));
}) satisfies GetStaticPaths;

/** The chart that a page draws from a dataset, beside the data. No plain data say what it shows: every build draws it. */
function toPictureFiles(picture: LedgerPicture, siteUrl: string) {
  const base = datasetFiles(picture.name);
  const toSvg = () => drawLedgerPicture(picture, siteUrl);
  return [
    { path: `${base}.svg`, type: 'image/svg+xml; charset=utf-8', write: toSvg },
    { path: `${base}.png`, type: 'image/png', write: async () => toPng(await toSvg()) },
  ];
}

const toPackage = (catalog: Catalog): string => pretty(toDataPackage(catalog));
const toCatalog = (catalog: Catalog): string => pretty(toDcat(catalog));

export const GET: APIRoute<Props> = async ({ props }) =>
  new Response((await props.write()) as BodyInit, { headers: { 'Content-Type': props.type } });

function pretty(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}
