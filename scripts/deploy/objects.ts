import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { headersFor } from '../../src/lib/header-rules.ts';
import { servedTypeOf } from '../serve/content-types.ts';
import { REVALIDATE } from '../serve/handler.ts';
import type { SiteRules } from './site-rules.ts';

/** A file of the site as an object of a bucket. */
export interface SiteObject {
  path: string;
  body: Buffer;
  headers: Readonly<Record<string, string>>;
  /** Differs when the body or a header does. */
  fingerprint: string;
}

/** What a browser loads as part of a page. The rest goes as it is: programs that read open data may not unpack it. */
const ZIPPED = /^(?:text\/(?:html|css|javascript)|image\/svg\+xml|application\/(?:xml|wasm))/;

/** The object of a file: its bytes, and the headers with which a bucket hands it out. */
export function toObject(path: string, bytes: Buffer, { rules, redirects }: SiteRules): SiteObject {
  const type = servedTypeOf(path);
  const zipped = ZIPPED.test(type) ? gzipSync(bytes, { level: 9 }) : undefined;
  const body = zipped ?? bytes;
  const moved = redirects.find(({ from }) => path === `${from.replace(/^\/|\/$/g, '')}/index.html`);
  const headers = {
    'Content-Type': type,
    'Cache-Control': headersFor(rules, `/${path}`).get('cache-control') ?? REVALIDATE,
    ...(zipped ? { 'Content-Encoding': 'gzip' } : {}),
    // Buckets that serve as a website answer 301 with it; the others show the page that leads on.
    ...(moved ? { 'x-amz-website-redirect-location': moved.to } : {}),
  };
  const fingerprint = createHash('sha256').update(JSON.stringify(headers)).update(body).digest('base64url');
  return { path, body, headers, fingerprint };
}
