import type { APIRoute } from 'astro';
import { routes } from '../routes.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nDisallow: /admin/\n\nSitemap: ${new URL(routes.sitemapXml, site).href}\n`);
