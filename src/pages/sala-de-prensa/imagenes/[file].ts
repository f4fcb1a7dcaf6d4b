import type { APIRoute, GetStaticPaths } from 'astro';
import { contentTypeOf } from '../../../lib/file-type.ts';
import { getPressPictureFiles } from '../../../queries/press-pictures.ts';
import { pressPicturePath } from '../../../routes.ts';

export const getStaticPaths = (async () => {
  const files = await getPressPictureFiles();
  return files.map(({ url, read }) => ({ params: { file: url.slice(pressPicturePath('').length) }, props: { read } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params, props }) =>
  new Response(await props['read'](), { headers: { 'Content-Type': contentTypeOf(params['file'] ?? '') } });
