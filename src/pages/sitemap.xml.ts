import type { APIRoute } from 'astro';
import { toSitemap } from '../open-data/sitemap.ts';
import { getSitePages } from '../queries/site-pages.ts';
import { toUrl } from '../lib/site-address.ts';

export const GET: APIRoute = async ({ site }) => {
  const pages = await getSitePages();
  const body = toSitemap(pages.map(({ path, ...page }) => ({ ...page, url: toUrl(path, site) })));
  return new Response(body, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
};
