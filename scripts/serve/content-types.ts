import { contentTypeOf } from '../../src/lib/file-type.ts';

/** The `Content-Type` that production hosts send for a file in `dist/`. */
export function servedTypeOf(file: string): string {
  // Pagefind compresses these itself and unpacks them itself: to HTTP they are bytes.
  if (/\.(pagefind|pf_[a-z]+)$/.test(file)) return 'application/octet-stream';
  // Also feeds: as application/rss+xml browsers show their source, as XML they apply the style sheet.
  if (file.endsWith('.xml')) return 'application/xml; charset=utf-8';
  // A list of feeds, which the table of types does not know.
  if (file.endsWith('.opml')) return 'text/x-opml; charset=utf-8';
  return contentTypeOf(file);
}

/** True for the types that a host compresses on the way out. */
export const isCompressible = (type: string): boolean => /charset=|wasm/.test(type);
