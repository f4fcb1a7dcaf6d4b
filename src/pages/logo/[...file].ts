import type { APIRoute, GetStaticPaths } from 'astro';
import { contentTypeOf } from '../../lib/file-type.ts';
import { getLogoFiles } from '../../queries/logo.ts';

export const getStaticPaths = (async () => {
  const files = await getLogoFiles();
  return files.map(({ path, read }) => ({ params: { file: path }, props: { read } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params, props }) =>
  new Response(await props['read'](), { headers: { 'Content-Type': contentTypeOf(params['file'] ?? '') } });
