import { once } from 'node:events';
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { createSiteServer } from '../../../../scripts/serve/create-server.ts';
import { createHandler } from '../../../../scripts/serve/handler.ts';
import { listen } from '../../../../scripts/serve/listen.ts';
import { tempFolder } from '../../../helpers/temp-folder.ts';

const CALLERS = 200;
let port: number;

beforeEach(async () => {
  const folder = tempFolder({ 'index.html': 'inicio', '404.html': 'no está', 'largo.txt': 'a'.repeat(5000) });
  const patience = { headersTimeout: 2000, requestTimeout: 3000, connectionsCheckingInterval: 100 };
  const server = createSiteServer(createHandler(folder), patience);
  port = await listen(server, 0, '127.0.0.1');
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
});

async function open(words: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1').setEncoding('utf8');
  await once(socket, 'connect');
  socket.write(words);
  return socket;
}

/** What comes back until the connection closes. */
const said = async (words: string): Promise<string> => text(await open(words));
const statusOf = (answer: string): string => answer.split('\r\n')[0] ?? '';

/** A request by the book, with nothing kept open. */
const get = (path: string, method = 'GET', headers: Record<string, string> = {}) =>
  new Promise<{ status: number; length: string | undefined; body: string }>((resolve, reject) => {
    request({ port, host: '127.0.0.1', path, method, headers, agent: false }, (response) => {
      const { statusCode: status = 0, headers: got } = response;
      text(response).then((body) => resolve({ status, length: got['content-length'], body }), reject);
    })
      .once('error', reject)
      .end();
  });

describe('the server of the site', () => {
  it(`answers ${CALLERS} callers at once`, async () => {
    const answers = await Promise.all(Array.from({ length: CALLERS }, () => get('/')));
    expect(answers.filter(({ status, body }) => status !== 200 || body !== 'inicio')).toEqual([]);
  });

  it.each([
    ['never end their headers', 'GET / HTTP/1.1\r\nHost: localhost\r\nX-A: '],
    ['never begin', ''],
    ['promise a body and do not send it', 'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\na'],
  ])(`lets ${CALLERS} callers go that %s, and answers everybody else meanwhile`, async (_, words) => {
    const slow = await Promise.all(Array.from({ length: CALLERS }, () => open(words)));
    const ends = slow.map((socket) => once(socket.resume(), 'close'));
    expect((await get('/')).body).toBe('inicio');
    await Promise.all(ends);
    expect((await get('/')).body).toBe('inicio');
  });

  it.each([
    [
      'headers longer than anybody sends',
      `GET / HTTP/1.1\r\nHost: localhost\r\nX-A: ${'a'.repeat(20_000)}\r\n\r\n`,
      431,
    ],
    ['an address longer than anybody asks', `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`, 431],
    ['a request without a host', 'GET / HTTP/1.1\r\n\r\n', 400],
    [
      'two lengths, by which one request hides in another',
      'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
    ['what is no HTTP', 'hola\r\n\r\n', 400],
    ['TRACE, which would send cookies back', 'TRACE / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n', 405],
  ])('refuses %s', async (_, words, status) => {
    expect(statusOf(await said(words))).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  });

  it('is no way to another server', async () => {
    expect(await said('CONNECT example.org:443 HTTP/1.1\r\nHost: example.org:443\r\n\r\n')).toBe('');
    const asked = await said('GET http://example.org/ HTTP/1.1\r\nHost: example.org\r\nConnection: close\r\n\r\n');
    expect(statusOf(asked)).toMatch(/^HTTP\/1\.1 404 /);
  });

  it('says of HEAD what it says of GET, without the body', async () => {
    const [head, whole] = await Promise.all([get('/largo.txt', 'HEAD'), get('/largo.txt')]);
    expect([head.status, head.length, head.body]).toEqual([whole.status, whole.length, '']);
  });

  it.each([
    ['bytes=0-1', 206, 2],
    // The whole, because the library takes this end for none.
    ['bytes=0-0', 200, 5000],
    ['bytes=-5', 200, 5000],
    ['bytes=4990-9999', 206, 10],
    ['bytes=5000-', 416, 0],
    ['bytes=99999999999999999999-', 416, 0],
    ['bytes=9-3', 200, 5000],
    ['lines=1-2', 200, 5000],
  ])('gives %s its part, or all of it', async (range, status, length) => {
    const answer = await get('/largo.txt', 'GET', { range });
    expect([answer.status, answer.status === 416 ? 0 : answer.body.length]).toEqual([status, length]);
  });

  it('gives all to who asks for a thousand parts', async () => {
    const { status, body } = await get('/largo.txt', 'GET', { range: `bytes=${'0-1,'.repeat(1000)}0-1` });
    expect([status, body.length]).toEqual([200, 5000]);
  });

  it.each([
    '/%2e%2e%2f%2e%2e%2fetc/passwd',
    '/..%5c..%5cetc/passwd',
    '/%252e%252e/etc/passwd',
    '/./../../etc/passwd',
    '/%c0%ae%c0%ae/etc/passwd',
  ])('shows nothing outside its folder: %s', async (path) => {
    const { status, body } = await get(path);
    expect([400, 404]).toContain(status);
    expect(body).not.toContain('root:');
  });
});
