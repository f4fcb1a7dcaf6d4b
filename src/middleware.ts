import { sequence } from 'astro:middleware';
import type { MiddlewareHandler } from 'astro';
import { mapAddresses } from './lib/html-addresses.ts';
import { digestOf } from './lib/plain-digest.ts';
import { addressOnSite } from './lib/site-address.ts';
import { findPage, keepPage, putBack } from './queries/kept-pages.ts';
import { allReads, recordReads } from './queries/reads.ts';

/**
 * A build takes a page as an earlier one made it when this one would make the same. Pages of the desk depend on the environment,
 * pages with pictures have those made, and what a route gives that is no plain data nobody can compare: they are made anew.
 */
const takeKept: MiddlewareHandler = async ({ url, props, routePattern }, next) => {
  const given = import.meta.env.PROD && !routePattern.startsWith(DESK) ? digestOf(props) : undefined;
  if (given === undefined) return next();
  const kept = await findPage(url.pathname, given);
  if (kept && putBack(url.pathname, kept)) return nothingToWrite();
  if (kept) return new Response(kept.body as BodyInit, { headers: { 'Content-Type': kept.type } });
  const { value, reads } = recordReads(async () => {
    const response = await next();
    return { response, body: Buffer.from(await response.arrayBuffer()) };
  });
  const { response, body } = await value;
  const page = { type: response.headers.get('Content-Type') ?? '', body };
  if (response.status === 200 && !PICTURE.test(body.toString('latin1'))) {
    await keepPage(url.pathname, page, { props: given, reads: allReads(reads) });
  }
  return new Response(body, response);
};

/** Astro writes no file for an answer without a body. */
const nothingToWrite = () => new Response(null);

const DESK = '/admin';
/** A picture that the image pipeline makes, in any form of text. */
const PICTURE = /_astro\/[^"'\s<>]+\.(?:avif|gif|jpe?g|png|svg|webp)/;

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

export const onRequest = sequence(takeKept, placeOnSite);
