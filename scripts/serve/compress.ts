import { readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { isCompressible } from './content-types.ts';

/** A production host compresses at about this level; 11 would take seconds for a large page. */
const BROTLI_QUALITY = 5;
const SMALLEST = 1024;
const LARGEST = 2 * 1024 * 1024;
const ENTRIES_KEPT = 500;

const ENCODERS = {
  br: (body: Buffer) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
  gzip: (body: Buffer) => gzipSync(body),
};

type Encoding = keyof typeof ENCODERS;

/**
 * Sends text compressed, so that page weights measured against this server are those of production. The returned
 * function answers false when the plain file should be sent instead.
 */
export function createCompressor() {
  const kept = new Map<string, Buffer>();

  return (request: IncomingMessage, response: ServerResponse, file: string, type: string): boolean => {
    if (!isCompressible(type)) return false;
    response.setHeader('Vary', 'Accept-Encoding');
    const encoding = preferredEncoding(request.headers['accept-encoding']);
    const { size, mtimeMs } = statSync(file);
    if (!encoding || request.headers.range || size < SMALLEST || size > LARGEST) return false;

    const etag = `W/"${size}-${mtimeMs}-${encoding}"`;
    response.setHeader('ETag', etag);
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304).end();
      return true;
    }
    const key = `${file} ${etag}`;
    const body = kept.get(key) ?? ENCODERS[encoding](readFileSync(file));
    if (kept.size >= ENTRIES_KEPT) kept.clear();
    kept.set(key, body);
    response.writeHead(200, { 'Content-Encoding': encoding, 'Content-Length': body.length }).end(body);
    return true;
  };
}

function preferredEncoding(accepted = ''): Encoding | undefined {
  const offered = accepted
    .split(',')
    .filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part))
    .map((part) => part.split(';')[0]?.trim());
  return (['br', 'gzip'] as const).find((encoding) => offered.includes(encoding));
}
