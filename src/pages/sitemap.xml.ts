import type { APIRoute } from 'astro';
import { toSitemap } from '../open-data/sitemap.ts';
import { getSitePages } from '../queries/site-pages.ts';

export const GET: APIRoute = async ({ site }) => {
  const pages = await getSitePages();
  const body = toSitemap(pages.map(({ path, ...page }) => ({ ...page, url: new URL(path, site).href })));
  return new Response(body, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
};
