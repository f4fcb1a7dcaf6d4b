import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { connect as connectHttp2 } from 'node:http2';
import { request as requestHttps } from 'node:https';
import type { IncomingHttpHeaders } from 'node:http';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyTemplate } from '../../../scripts/page-kinds.ts';
import { listen } from '../../../scripts/serve/listen.ts';
import { writeFiles } from '../../helpers/content-folder.ts';
import { NGINX_BROTLI } from '../../../scripts/setup.mjs';
import { deploy, requireProgram } from '../../helpers/deploy.ts';
import { FIXTURE_BELOW_DIST, FIXTURE_DIST } from '../../helpers/fixture-entity.ts';
import { ROOT } from '../../helpers/paths.ts';
import { serveFolder } from '../../helpers/server.ts';

// Debian's nginx with the block of `npm run deploy:nginx`, over what `npm run deploy` put there, beside the server of `npm start`.
const base = mkdtempSync(join(tmpdir(), 'cuentas-nginx-'));
const target = join(base, 'www');
const SITE_URL = 'https://entidad.example';
const BELOW_URL = 'https://otra.example/rendicion/';
let nginx: ChildProcess;
let port: number;
let plainPort: number;
let site: Awaited<ReturnType<typeof serveFolder>>;
let below: Awaited<ReturnType<typeof serveFolder>>;
let belowPort: number;
let portalPort: number;

beforeAll(async () => {
  const program = requireProgram('nginx');
  const belowTarget = join(base, 'below');
  expect(await deploy(FIXTURE_DIST, [target], { SITE_URL })).toMatchObject({ status: 0 });
  expect(await deploy(FIXTURE_BELOW_DIST, [belowTarget], { SITE_URL: BELOW_URL })).toMatchObject({ status: 0 });
  const certificate = [
    '-keyout',
    join(base, 'key.pem'),
    '-out',
    join(base, 'cert.pem'),
    '-subj',
    '/CN=entidad.example',
  ];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...certificate], {
    stdio: 'ignore',
  });
  const stdout = serverBlock(SITE_URL, target, '--brotli');
  port = await freePort();
  plainPort = await freePort();
  belowPort = await freePort();
  portalPort = await freePort();
  // What an administrator completes: here with ports and a certificate of this test.
  const block = stdout
    .replaceAll(/listen \[::\]:.*\n/g, '')
    .replace('listen 443', `listen 127.0.0.1:${port}`)
    .replace('listen 80', `listen 127.0.0.1:${plainPort}`)
    .replace(/ssl_certificate .*/, `ssl_certificate ${base}/cert.pem;`)
    .replace(/ssl_certificate_key .*/, `ssl_certificate_key ${base}/key.pem;`);
  const belowBlock = serverBlock(BELOW_URL, belowTarget, `--plain=${belowPort}`).replace(/listen \[::\].*\n/, '');
  writeFiles(base, {
    // Two sites on one machine.
    'site.conf': block + belowBlock + portal(),
    'nginx.conf': `load_module ${NGINX_BROTLI}; daemon off; pid ${base}/pid; error_log ${base}/error.log; user root; worker_processes 1;
events {}
http { access_log off; client_body_temp_path ${base}/body; proxy_temp_path ${base}/proxy; fastcgi_temp_path ${base}/fastcgi;
uwsgi_temp_path ${base}/uwsgi; scgi_temp_path ${base}/scgi; include ${base}/site.conf; }`,
  });
  nginx = spawn(program, ['-c', join(base, 'nginx.conf'), '-e', join(base, 'error.log')], { stdio: 'inherit' });
  await opened(port);
  site = await serveFolder(FIXTURE_DIST);
  below = await serveFolder(FIXTURE_BELOW_DIST);
  // Two whole sites are compressed with brotli.
}, 600_000);

afterAll(async () => {
  await site?.close();
  await below?.close();
  if (nginx && nginx.exitCode === null) {
    const closed = once(nginx, 'close');
    nginx.kill();
    await closed;
  }
  rmSync(base, { recursive: true, force: true });
});

/** The server of a portal that hands one path on, as the operator's manual says. */
function portal(): string {
  const manual = readFileSync(join(ROOT, 'docs/operacion.md'), 'utf8');
  const [location = ''] = /location \/rendicion\/ \{[^}]*\}/.exec(manual) ?? [];
  const handed = location.replace(/http:\/\/\S+;/, `http://127.0.0.1:${belowPort};`);
  return `server {\n  listen 127.0.0.1:${portalPort};\n  ${handed}\n  location / { return 200 "El portal"; }\n}\n`;
}

/** What the command prints for a folder. */
function serverBlock(address: string, folder: string, ...words: string[]): string {
  const { stdout, status } = spawnSync(process.execPath, ['scripts/deploy-nginx.ts', folder, ...words], {
    cwd: ROOT,
    env: { ...process.env, SITE_URL: address },
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  return stdout;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  const free = await listen(probe, 0, '127.0.0.1');
  await new Promise((resolve) => probe.close(resolve));
  return free;
}

async function opened(where: number): Promise<void> {
  for (;;) {
    if (nginx.exitCode !== null) throw new Error(`nginx no arrancó: ${readFileSync(join(base, 'error.log'), 'utf8')}`);
    const socket = createConnection(where, '127.0.0.1');
    const isOpen = await once(socket, 'connect').then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (isOpen) return;
    await pause(20);
  }
}

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Of those that speak plain http. */
const origins = () => ({
  start: site.url,
  'below start': below.url,
  'below nginx': `http://127.0.0.1:${belowPort}`,
  portal: `http://127.0.0.1:${portalPort}`,
});

/** A request exactly as written, to one of both servers. */
function ask(
  who: 'nginx' | 'start' | 'below nginx' | 'below start' | 'portal',
  path: string,
  { method = 'GET', encoding = 'gzip' } = {},
): Promise<Answer> {
  const options = { path, method, headers: { 'accept-encoding': encoding }, agent: false };
  return new Promise((resolve, reject) => {
    const receive = (response: import('node:http').IncomingMessage) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    };
    const sent =
      who === 'nginx'
        ? requestHttps(`https://127.0.0.1:${port}`, { ...options, rejectUnauthorized: false }, receive)
        : request(origins()[who], options, receive);
    sent.on('error', reject).end();
  });
}

/** Of a connection or of a copy on disk, and no promise to the reader. */
const OWN = [
  'date',
  'server',
  'connection',
  'keep-alive',
  'transfer-encoding',
  'etag',
  'last-modified',
  'content-length',
  'accept-ranges',
];

/** `npm start` speaks plain http and leaves out the two that belong to https, and does not compress its page of errors. */
function comparable({ status, headers }: Answer) {
  const own = [...OWN, 'strict-transport-security', ...(status === 404 ? ['content-encoding'] : [])];
  const kept = Object.entries(headers).filter(([name]) => !own.includes(name));
  const plain = kept.map(([name, value]) => [name, String(value).replace('; upgrade-insecure-requests', '')]);
  return { status, headers: Object.fromEntries(plain) as Record<string, string> };
}

function unpacked({ headers, body }: Answer): Buffer {
  if (headers['content-encoding'] === 'gzip') return gunzipSync(body);
  return headers['content-encoding'] === 'br' ? brotliDecompressSync(body) : body;
}

const OTHERS = [
  '/admin/',
  '/admin/config.yml',
  '/buscar/?q=agua',
  '/pagefind/pagefind.js',
  '/favicon.svg',
  '/sitemap.xml',
  '/robots.txt',
  '/data.json',
  '/comunicados/rss.xml',
  '/comunicados/feed.json',
  '/calendario/calendario.ics',
  '/.well-known/security.txt',
  '/no-existe/',
  '/admin/no-existe',
  '/_headers',
  '/_redirects',
  '/_astro/',
  '/.nginx-http.conf',
  '/sitemap.xml/',
  '/index.html.gz',
  '/index.html.br',
];

describe('nginx answers as npm start', () => {
  it('on every template', async () => {
    const pages = everyTemplate(FIXTURE_DIST);
    expect(pages.length).toBeGreaterThan(30);
    for (const path of pages) {
      const [mine, theirs] = await Promise.all([ask('start', path), ask('nginx', path)]);
      expect(comparable(theirs), path).toEqual(comparable(mine));
      expect(unpacked(theirs).equals(unpacked(mine)), path).toBe(true);
    }
  });

  it.each(OTHERS)('to %s', async (path) => {
    const [mine, theirs] = await Promise.all([ask('start', path), ask('nginx', path)]);
    expect(comparable(theirs)).toEqual(comparable(mine));
    expect(unpacked(theirs).equals(unpacked(mine))).toBe(true);
  });

  it('to every file whose name says how long it may be kept', async () => {
    const page = readFileSync(join(FIXTURE_DIST, 'index.html'), 'utf8');
    const [asset = ''] = /\/_astro\/[\w.-]+/.exec(page) ?? [];
    expect(existsSync(join(FIXTURE_DIST, asset))).toBe(true);
    const answer = await ask('nginx', asset);
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(comparable(answer)).toEqual(comparable(await ask('start', asset)));
  });

  it.each(['/noticias/', '/noticias', '/informes', '/informes?a=1', '/noticias/?a=1'])('moving %s', async (path) => {
    const [mine, theirs] = await Promise.all([ask('start', path), ask('nginx', path)]);
    expect([theirs.status, theirs.headers.location]).toEqual([mine.status, mine.headers.location]);
    expect(theirs.headers['content-security-policy']).toBeDefined();
  });

  it.each([
    ['/?p=12', '/comunicados/2026-03-20-lavado-de-tanques/'],
    ['/?utm=x&p=12', '/comunicados/2026-03-20-lavado-de-tanques/'],
    ['/noticias/?seccion=tanques-y-redes-del-sector-alto', '/informes/'],
    ['/noticias?seccion=tanques-y-redes-del-sector-alto', '/informes/'],
    ['/noticias/?seccion=tanques', '/comunicados/?seccion=tanques'],
    ['/?p=123', undefined],
    ['/informes/?p=12', undefined],
  ])('moving %s by its query', async (path, to) => {
    const [mine, theirs] = await Promise.all([ask('start', path), ask('nginx', path)]);
    expect([mine, theirs].map(({ status, headers }) => [status, headers.location])).toEqual(
      Array(2).fill(to === undefined ? [200, undefined] : [301, to]),
    );
    expect(theirs.headers['content-security-policy']).toBeDefined();
  });

  it('to who wants to write', async () => {
    const [mine, theirs] = await Promise.all([
      ask('start', '/', { method: 'POST' }),
      ask('nginx', '/', { method: 'POST' }),
    ]);
    expect(comparable(theirs)).toEqual(comparable(mine));
  });

  it('and only over https, with the headers that belong to it', async () => {
    const { headers } = await ask('nginx', '/');
    expect(headers['strict-transport-security']).toMatch(/^max-age=\d+/);
    expect(headers['content-security-policy']).toContain('upgrade-insecure-requests');
    const plain = await fetch(`http://127.0.0.1:${plainPort}/informes/?a=1`, { redirect: 'manual' });
    expect([plain.status, plain.headers.get('location')]).toEqual([301, 'https://entidad.example/informes/?a=1']);
  });
});

it.each([
  '',
  'informes/',
  'buscar/',
  'admin/',
  'comunicados/rss.xml',
  'no-existe/',
  '_headers',
  'informes',
  'noticias/',
  '?p=12',
])('a site below a path answers there, /rendicion/%s', async (path) => {
  const mine = await ask('below start', `/rendicion/${path}`);
  const theirs = await ask('below nginx', `/rendicion/${path}`);
  if (mine.status === 301) expect([theirs.status, theirs.headers.location]).toEqual([301, mine.headers.location]);
  else expect(comparable(theirs)).toEqual(comparable(mine));
});

it('a site below a path answers there on every template, and at the root with the way to it', async () => {
  const pages = everyTemplate(FIXTURE_BELOW_DIST);
  expect(pages.length).toBeGreaterThan(30);
  for (const path of [
    ...pages.map((page) => `/rendicion${page.replace(/^\/rendicion/, '')}`),
    '/',
    '/?a=1',
    '/rendicion',
  ]) {
    const mine = await ask('below start', path);
    const theirs = await ask('below nginx', path);
    // What a redirection says beside its address is nobody's to read.
    const plain = ({ status, headers }: ReturnType<typeof comparable>) => {
      const { 'content-type': _type, vary: _vary, ...rest } = headers;
      return { status, headers: status === 302 ? rest : headers };
    };
    expect(plain(comparable(theirs)), path).toEqual(plain(comparable(mine)));
    if (mine.status === 200) expect(unpacked(theirs).equals(unpacked(mine)), path).toBe(true);
  }
});

it.each(['', 'informes/', 'informes', 'noticias/', 'no-existe/', 'pagefind/pagefind.js'])(
  'a portal hands a path on as it is, /rendicion/%s',
  async (path) => {
    const mine = await ask('below nginx', `/rendicion/${path}`);
    const theirs = await ask('portal', `/rendicion/${path}`);
    expect(comparable(theirs)).toEqual(comparable(mine));
    expect(theirs.body.equals(mine.body)).toBe(true);
    expect((await ask('portal', '/')).body.toString()).toBe('El portal');
  },
);

it.each([
  ['br', 'gzip, br'],
  ['gz', 'gzip'],
])('speaks HTTP/2, and sends what was compressed before as %s', async (ending, accepted) => {
  const session = connectHttp2(`https://127.0.0.1:${port}`, { rejectUnauthorized: false });
  const stream = session.request({ ':path': '/', 'accept-encoding': accepted });
  const [headers] = (await once(stream, 'response')) as [Record<string, string | number>];
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  const closed = once(session, 'close');
  session.close();
  await closed;
  expect(headers[':status']).toBe(200);
  expect(headers['vary']).toBe('Accept-Encoding');
  const sent = Buffer.concat(parts);
  expect(sent.equals(readFileSync(join(target, `current/index.html.${ending}`)))).toBe(true);
  const plain = ending === 'br' ? brotliDecompressSync(sent) : gunzipSync(sent);
  expect(plain.equals(readFileSync(join(FIXTURE_DIST, 'index.html')))).toBe(true);
});

it('the block asks for a folder of the server', () => {
  const { stderr, status } = spawnSync(process.execPath, ['scripts/deploy-nginx.ts'], { cwd: ROOT, encoding: 'utf8' });
  expect([status, stderr]).toEqual([1, expect.stringContaining('npm run deploy:nginx -- /srv/www')]);
});
