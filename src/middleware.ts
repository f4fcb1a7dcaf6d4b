import { sequence } from 'astro:middleware';
import type { MiddlewareHandler } from 'astro';
import { mapAddresses } from './lib/html-addresses.ts';
import { digestOf } from './lib/plain-digest.ts';
import { addressOnSite } from './lib/site-address.ts';
import { keepPage } from './queries/kept-pages.ts';
import { notePictures } from './queries/page-pictures.ts';
import { recordReads } from './queries/reads.ts';

/**
 * Every page that is made is kept for the builds to come, which take it when they would make the same
 * (`src/integrations/kept-pages.ts`). Pages of the desk depend on the environment, and what a route gives that is no plain data nobody
 * can compare: they are made anew each time.
 */
const keepMade: MiddlewareHandler = async ({ url, props, routePattern }, next) => {
  const given = import.meta.env.PROD && !routePattern.startsWith(DESK) ? digestOf(props) : undefined;
  // Also for what is not kept: what is worked out for it others take.
  if (import.meta.env.PROD) notePictures();
  if (given === undefined) return next();
  const { value, reads } = recordReads(async () => {
    const response = await next();
    return { response, body: Buffer.from(await response.arrayBuffer()) };
  });
  const { response, body } = await value;
  const page = { type: response.headers.get('Content-Type') ?? '', body };
  const isPlaced = response.status === 200 && (await keepPage(url.pathname, page, { props: given, reads }));
  // Astro writes no file for an answer without a body.
  return new Response(isPlaced ? null : body, response);
};

const DESK = '/admin';

/**
 * Where the site stands below a path, every link, picture and form of every page gets it here, on its way out: whoever
 * writes a page or an entry names the path in the site. At the root of a domain there is nothing to do.
 */
const placeOnSite: MiddlewareHandler = async (_context, next) => {
  const response = await next();
  const isPage = response.headers.get('Content-Type')?.startsWith('text/html') ?? false;
  if (import.meta.env.BASE_URL === '/' || !isPage) return response;
  const html = mapAddresses(await response.text(), addressOnSite);
  return new Response(html, response);
};

export const onRequest = sequence(keepMade, placeOnSite);
