import type { APIRoute, GetStaticPaths } from 'astro';
import { contentTypeOf } from '../../lib/file-type.ts';
import { getOfferedFiles } from '../../queries/files.ts';

export const getStaticPaths = (async () => {
  const files = await getOfferedFiles();
  return files.map(({ url, read }) => ({ params: { path: url.replace('/archivos/', '') }, props: { read } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params, props }) =>
  new Response(await props['read'](), { headers: { 'Content-Type': contentTypeOf(params['path'] ?? '') } });
