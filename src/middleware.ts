import type { MiddlewareHandler } from 'astro';
import { mapAddresses } from './lib/html-addresses.ts';
import { addressOnSite } from './lib/site-address.ts';

/**
 * Where the site stands below a path, every link, picture and form of every page gets it here, on its way out: whoever
 * writes a page or an entry names the path in the site. At the root of a domain there is nothing to do.
 */
export const onRequest: MiddlewareHandler = async (_context, next) => {
  const response = await next();
  const isPage = response.headers.get('Content-Type')?.startsWith('text/html') ?? false;
  if (import.meta.env.BASE_URL === '/' || !isPage) return response;
  const html = mapAddresses(await response.text(), addressOnSite);
  return new Response(html, response);
};
