import { extname } from 'node:path';

const UTF8 = '; charset=utf-8';

/** What production hosts send for the kinds of file in `dist/`. Text says its charset: ñ must never be a guess. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': `text/html${UTF8}`,
  '.css': `text/css${UTF8}`,
  '.js': `text/javascript${UTF8}`,
  '.mjs': `text/javascript${UTF8}`,
  '.txt': `text/plain${UTF8}`,
  '.csv': `text/csv${UTF8}`,
  '.md': `text/markdown${UTF8}`,
  '.vtt': `text/vtt${UTF8}`,
  '.ics': `text/calendar${UTF8}`,
  // Also feeds: as application/rss+xml browsers show their source, as XML they apply the style sheet.
  '.xml': `application/xml${UTF8}`,
  '.xsl': `text/xsl${UTF8}`,
  '.svg': `image/svg+xml${UTF8}`,
  '.json': `application/json${UTF8}`,
  '.jsonld': `application/ld+json${UTF8}`,
  '.webmanifest': `application/manifest+json${UTF8}`,
  '.yml': `text/yaml${UTF8}`,
  '.wasm': 'application/wasm',
};

/** Content type of a file of ours; undefined leaves it to sirv's own table (images, fonts, PDF …). */
export function contentTypeOf(file: string): string | undefined {
  // Pagefind compresses these itself and unpacks them in its worker: to HTTP they are bytes.
  if (/\.(pagefind|pf_[a-z]+)$/.test(file)) return 'application/octet-stream';
  return TYPES[extname(file)];
}

/** True for the types that a host compresses on the way out. */
export const isCompressible = (type: string): boolean => /charset=|wasm/.test(type);
