import type { APIRoute } from 'astro';
import { toDataJson } from '../open-data/catalog.ts';
import { getDatasets } from '../queries/datasets.ts';
import { getEntity } from '../queries/settings.ts';

export const GET: APIRoute = async ({ site }) => {
  const siteUrl = String(site);
  const catalog = toDataJson({ datasets: await getDatasets(siteUrl), entity: await getEntity(), siteUrl });
  return new Response(`${JSON.stringify(catalog, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
