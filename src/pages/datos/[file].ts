import type { APIRoute, GetStaticPaths } from 'astro';
import type { Dataset } from '../../open-data/dataset.ts';
import { toDatasetCsv, toDatasetJson, toTableSchema } from '../../open-data/formats.ts';
import { toDcat } from '../../open-data/catalog.ts';
import { toDataPackage } from '../../open-data/data-package.ts';
import { getDatasets } from '../../queries/datasets.ts';
import { getEntity } from '../../queries/settings.ts';
import { datasetPath, routes } from '../../routes.ts';

const FORMATS: Record<'csv' | 'json' | 'schema.json', { type: string; write: (dataset: Dataset) => string }> = {
  csv: { type: 'text/csv; charset=utf-8; header=present', write: toDatasetCsv },
  json: { type: 'application/json; charset=utf-8', write: toDatasetJson },
  'schema.json': { type: 'application/json; charset=utf-8', write: (dataset) => pretty(toTableSchema(dataset)) },
};

interface Props {
  type: string;
  body: string;
}

export const getStaticPaths = (async () => {
  const siteUrl = String(import.meta.env.SITE);
  const catalog = { datasets: await getDatasets(siteUrl), entity: await getEntity(), siteUrl };
  const files = catalog.datasets.flatMap((dataset) =>
    (Object.keys(FORMATS) as (keyof typeof FORMATS)[]).map((format) => ({
      path: datasetPath(dataset.id, format),
      type: FORMATS[format].type,
      body: FORMATS[format].write(dataset),
    })),
  );
  const catalogs = [
    { path: routes.dataPackage, type: 'application/json; charset=utf-8', body: pretty(toDataPackage(catalog)) },
    { path: routes.dataCatalog, type: 'application/ld+json; charset=utf-8', body: pretty(toDcat(catalog)) },
  ];
  return [...files, ...catalogs].map(({ path, ...props }) => ({
    params: { file: path.slice(routes.openData.length) },
    props,
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(props.body, { headers: { 'Content-Type': props.type } });

function pretty(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}
