import type { APIRoute, GetStaticPaths } from 'astro';
import { toUrl } from '../../lib/site-address.ts';
import { originOf } from '../../open-data/dataset-files.ts';
import { toTableFiles, type WrittenFile } from '../../open-data/table-files.ts';
import { getWrittenTables } from '../../queries/body-tables.ts';
import { getEntity } from '../../queries/settings.ts';
import { entryPath } from '../../routes.ts';

const siteUrl = String(import.meta.env.SITE);

export const getStaticPaths = (async () => {
  const entity = await getEntity();
  return (await getWrittenTables()).flatMap(({ entry: { collection, id }, name, table }) => {
    if (collection !== 'pages') return [];
    const url = toUrl(entryPath(collection, id), siteUrl);
    return toTableFiles(name, table, originOf(url, { entity, siteUrl })).map(({ file, props }) => ({
      params: { page: id, file },
      props,
    }));
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<WrittenFile['props']> = async ({ props }) =>
  new Response((await props.write()) as BodyInit, { headers: { 'Content-Type': props.type } });
