import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** One round trip carries about 14 KB: a page within it shows at once. */
export const FIRST_TRIP = 14 * 1024;

/** Bytes of a page as it travels. A quick compression is an upper bound of the real one. */
export const travelSize = (html: string | Buffer): number =>
  brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }).byteLength;

/** The pages of a built site that readers open and that do not fit, with their bytes. */
export function heavyPages(site: string): { path: string; size: number }[] {
  const files = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => relative(site, join(entry.parentPath, entry.name)));
  return files
    .filter((path) => !/^(?:admin|galeria)\//.test(path))
    .map((path) => ({ path, size: travelSize(readFileSync(join(site, path))) }))
    .filter(({ size }) => size > FIRST_TRIP);
}
