import { request } from 'node:http';
import { brotliDecompressSync } from 'node:zlib';
import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { serveFolder } from '../../../helpers/server.ts';
import { tempFolder } from '../../../helpers/temp-folder.ts';

const HEADERS = `/*
  X-Frame-Options: DENY
  Content-Security-Policy: default-src 'none'; upgrade-insecure-requests
  Strict-Transport-Security: max-age=1
/_astro/*
  ! Cache-Control
  Cache-Control: public, max-age=31536000, immutable
`;

let base: string;
let folder: string;

/** A request exactly as written: `fetch` would clean the path first. */
function ask(
  path: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
) {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
    const sent = request(base, { path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    sent.on('error', reject).end();
  });
}

const statusOf = async (path: string) => (await ask(path)).status;

beforeEach(async () => {
  folder = tempFolder({
    _headers: HEADERS,
    _redirects: '/viejo/ /informes/ 301\n',
    '404.html': '<h1>No está</h1>',
    'index.html': 'inicio',
    'informes/index.html': 'informes',
    'informes/2026.csv': 'año;valor',
    'archivos/acta.docx': 'x',
    'comunicados/rss.xml': '<rss/>',
    'sitemap.xml': '<urlset/>',
    'calendario.ics': 'BEGIN:VCALENDAR',
    'suscripciones.opml': '<opml/>',
    'manifest.webmanifest': '{}',
    'pagefind/es.pf_meta': 'x',
    'largo.txt': 'ñandú '.repeat(1000),
    '_astro/a.css': 'a{}',
    '.well-known/security.txt': 'Contact: x',
    '.htpasswd': 'secret',
    'con%20espacio.txt': 'literal',
  });
  const site = await serveFolder(folder);
  onTestFinished(site.close);
  base = site.url;
});

describe('pages and files', () => {
  it('serves the page of a folder at the URL with the final slash', async () => {
    expect((await ask('/informes/')).body.toString()).toBe('informes');
    expect((await ask('/')).body.toString()).toBe('inicio');
  });

  it('sends the URL without the slash to the one with it, keeping the query', async () => {
    const answer = await ask('/informes?a=1?b');
    expect([answer.status, answer.headers.location]).toEqual([301, '/informes/?a=1?b']);
  });

  it('sends old URLs to the new ones, with or without the final slash', async () => {
    for (const path of ['/viejo/', '/viejo']) {
      const answer = await ask(path);
      expect([answer.status, answer.headers.location]).toEqual([301, '/informes/']);
    }
  });

  it("answers 404 with the site's own page", async () => {
    const answer = await ask('/nada/');
    expect([answer.status, answer.body.toString()]).toEqual([404, '<h1>No está</h1>']);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.headers['x-frame-options']).toBe('DENY');
  });

  it('does not take a file for a folder', async () => {
    expect(await statusOf('/sitemap.xml/')).toBe(404);
    expect(await statusOf('/sitemap.xml/index.html')).toBe(404);
  });

  it('finds nothing at a name longer than a file can have', async () => {
    expect(await statusOf(`/${'a'.repeat(5000)}`)).toBe(404);
  });

  it('shows a new file at the next request', async () => {
    writeFileSync(join(folder, 'nuevo.txt'), 'hola');
    expect(await statusOf('/nuevo.txt')).toBe(200);
  });
});

describe('what is never served', () => {
  it.each([
    '/_headers',
    '/_redirects',
    '/.htpasswd',
    '/informes/../.htpasswd',
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/.well-known/../.htpasswd',
    '//informes',
    '//example.org/..',
    '/%00',
    '/a\\..\\b',
    'http://example.org/informes',
  ])('%s is not found', async (path) => {
    const answer = await ask(path);
    expect([answer.status, answer.headers.location]).toEqual([404, undefined]);
  });

  it('answers 400 to an address that is not UTF-8', async () => {
    expect(await statusOf('/%E0%A4%A')).toBe(400);
  });

  it('serves .well-known all the same', async () => {
    expect(await statusOf('/.well-known/security.txt')).toBe(200);
  });

  it('answers only GET and HEAD', async () => {
    const post = await ask('/', { method: 'POST' });
    expect([post.status, post.headers.allow]).toEqual([405, 'GET, HEAD']);
    const head = await ask('/', { method: 'HEAD' });
    expect([head.status, head.body.length, head.headers['content-length']]).toEqual([200, 0, '6']);
  });
});

describe('headers', () => {
  it('are those of _headers, less what makes sense only over https', async () => {
    const { headers } = await ask('/');
    expect(headers['x-frame-options']).toBe('DENY');
    expect(headers['content-security-policy']).toBe("default-src 'none'");
    expect(headers).not.toHaveProperty('strict-transport-security');
  });

  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/comunicados/rss.xml', 'application/xml; charset=utf-8'],
    ['/sitemap.xml', 'application/xml; charset=utf-8'],
    ['/suscripciones.opml', 'text/x-opml; charset=utf-8'],
    ['/calendario.ics', 'text/calendar; charset=utf-8'],
    ['/manifest.webmanifest', 'application/manifest+json; charset=utf-8'],
    ['/informes/2026.csv', 'text/csv; charset=utf-8'],
    ['/archivos/acta.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['/pagefind/es.pf_meta', 'application/octet-stream'],
  ])('%s is %s', async (path, type) => {
    expect((await ask(path)).headers['content-type']).toBe(type);
  });

  it('let browsers keep _astro files and ask again for the rest', async () => {
    expect((await ask('/_astro/a.css')).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await ask('/')).headers['cache-control']).toBe('public, max-age=0, must-revalidate');
  });

  it('answer 304 to a browser that has the file already', async () => {
    for (const path of ['/', '/largo.txt']) {
      const headers = { 'accept-encoding': 'br' };
      const etag = String((await ask(path, { headers })).headers.etag);
      expect((await ask(path, { headers: { ...headers, 'if-none-match': etag } })).status).toBe(304);
    }
  });

  it('answer 304 to a feed reader that asks by day, and the file when it is newer or the tag another', async () => {
    for (const path of ['/comunicados/rss.xml', '/largo.txt']) {
      const since = String((await ask(path)).headers['last-modified']);
      expect(new Date(since).toUTCString()).toBe(since);
      const answered = async (headers: Record<string, string>) => (await ask(path, { headers })).status;
      expect(await answered({ 'if-modified-since': since })).toBe(304);
      expect(await answered({ 'if-modified-since': 'Thu, 01 Jan 2026 00:00:00 GMT' })).toBe(200);
      expect(await answered({ 'if-modified-since': 'ayer' })).toBe(200);
      expect(await answered({ 'if-modified-since': since, 'if-none-match': '"otra"' })).toBe(200);
    }
  });
});

describe('bytes', () => {
  it('are compressed as the browser asks', async () => {
    const answer = await ask('/largo.txt', { headers: { 'accept-encoding': 'gzip, br' } });
    expect(answer.headers['content-encoding']).toBe('br');
    expect(answer.headers.vary).toBe('Accept-Encoding');
    expect(brotliDecompressSync(answer.body).toString()).toBe('ñandú '.repeat(1000));
    const refused = await ask('/largo.txt', { headers: { 'accept-encoding': 'br;q=0, gzip;q=0.5' } });
    expect(refused.headers['content-encoding']).toBe('gzip');
    expect((await ask('/largo.txt')).headers).not.toHaveProperty('content-encoding');
  });

  it('are those of the file that was asked for, also when another has its size and moment', async () => {
    const day = new Date('2026-03-01T08:00:00-05:00');
    const letters = ['a', 'b'];
    for (const letter of letters) {
      writeFileSync(join(folder, `${letter}.txt`), letter.repeat(5000));
      utimesSync(join(folder, `${letter}.txt`), day, day);
    }
    for (const letter of letters) {
      const answer = await ask(`/${letter}.txt`, { headers: { 'accept-encoding': 'br' } });
      expect(brotliDecompressSync(answer.body).toString()).toBe(letter.repeat(5000));
    }
  });

  it('come in parts when asked, and a senseless range is ignored', async () => {
    const part = await ask('/index.html', { headers: { range: 'bytes=2-3' } });
    expect([part.status, part.body.toString()]).toEqual([206, 'ic']);
    for (const range of ['bytes=3-1', 'bytes=x', 'bytes=-2']) {
      expect((await ask('/index.html', { headers: { range } })).body.toString()).toBe('inicio');
    }
  });
});
