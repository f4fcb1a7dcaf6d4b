import type { APIRoute } from 'astro';
import { routes } from '../routes.ts';
import { addressOnSite, toUrl } from '../lib/site-address.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nDisallow: ${addressOnSite('/admin/')}\n\nSitemap: ${toUrl(routes.sitemapXml, site)}\n`);
