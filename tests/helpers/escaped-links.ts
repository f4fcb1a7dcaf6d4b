import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { addressesIn } from '../../src/lib/html-addresses.ts';
import { filesOf } from './build-site.ts';

/** An address in a file of a site that leads out of it, or to nothing in it. */
export interface EscapedLink {
  file: string;
  address: string;
}

/** Texts in which every full address of the domain counts. */
const TEXTS = /\.(html|xml|json|jsonld|opml|ics|txt|csv|css|webmanifest|yml)$/;

/**
 * Every address in a site that stands at `siteUrl`, without a slash at its end, which a browser or another program would not
 * find below it: in pages, styles, feeds, calendars, data, spreadsheets and the instructions of the server.
 */
export function escapedLinks(dist: string, siteUrl: string): EscapedLink[] {
  const { origin, pathname: base } = new URL(siteUrl);
  return [...filesOf(dist)].flatMap(([file, bytes]) => {
    const page = `${siteUrl}${file.replace(/(^|\/)index\.html$/, '$1')}`;
    const found = new Set(
      addressesOf(file, bytes, origin)
        .filter((address) => URL.canParse(address, page))
        .map((address) => new URL(address, page))
        .filter((url) => url.origin === origin && url.pathname !== base)
        .filter(({ pathname }) => !leadsTo(dist, base, pathname, isFree(file)))
        .map(({ pathname }) => pathname),
    );
    return [...found].map((address) => ({ file, address }));
  });
}

function addressesOf(file: string, bytes: Buffer, origin: string): string[] {
  const text = file.endsWith('.xlsx') ? textOfSheets(bytes) : bytes.toString('utf8');
  if (/\/_(headers|redirects)$/.test(file)) return text.match(/(?<=^| )\/[^\s*]*/gm) ?? [];
  if (file === '/robots.txt') return [...full(text, origin), ...(text.match(/(?<=: )\/\S*/g) ?? [])];
  if (!TEXTS.test(file) && !file.endsWith('.xlsx')) return [];
  const styles = [...text.matchAll(/url\(["']?([^"')]*)/g)].map(([, address = '']) => address);
  const instructions = [...text.matchAll(/<\?xml-stylesheet [^>]*href="([^"]*)"/g)].map(([, address = '']) => address);
  const tags = /\.(html|svg)$/.test(file) ? addressesIn(text) : [];
  // Long lines of a calendar are folded.
  const whole = file.endsWith('.ics') ? text.replaceAll('\r\n ', '') : text;
  return [...full(whole, origin), ...styles, ...instructions, ...tags];
}

/** Full addresses of the domain; a sign at the end belongs to the sentence. */
function full(text: string, origin: string): string[] {
  const address = new RegExp(`${RegExp.escape(origin)}(?=[/?#"'<\\s\\\\,])[^\\s"'<>()\\\\,]*`, 'g');
  return (withoutReferences(text).match(address) ?? []).map((url) => url.replace(/[.:;]$/, ''));
}

/** The HTML in a feed is escaped once more. */
const withoutReferences = (text: string): string =>
  text.replaceAll('&amp;', '&').replaceAll(/&(quot|#39|apos|lt|gt|#34);/g, ' ');

const textOfSheets = (bytes: Buffer): string =>
  Object.values(unzipSync(bytes))
    .map((part) => Buffer.from(part).toString('utf8'))
    .join('\n');

/** Instructions name whole folders and what is gone, and the gallery has links of entries that do not exist. */
const isFree = (file: string): boolean => /^\/(_headers|_redirects|galeria\/.*)$/.test(file);

function leadsTo(dist: string, base: string, pathname: string, anything: boolean): boolean {
  if (!pathname.startsWith(`${base}/`)) return false;
  const path = join(dist, decodeURIComponent(pathname.slice(base.length)));
  const file = pathname.endsWith('/') ? join(path, 'index.html') : path;
  return anything || (existsSync(file) && statSync(file).isFile());
}
