import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { commitAll } from '../helpers/build-site.ts';
import { copyFixture, FIXTURE_NOW } from '../helpers/fixture-entity.ts';
import { freePort } from '../helpers/free-port.ts';
import { ROOT } from '../helpers/paths.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

// What other computers can reach of the real `npm start`. The desk answers while the first build runs.
const SECRET = 'una-clave-larga';
const basic = (secret: string) => ({ Authorization: `Basic ${Buffer.from(`ana:${secret}`).toString('base64')}` });

async function start(env: NodeJS.ProcessEnv) {
  const folder = tempFolder();
  copyFixture(join(folder, 'content'));
  commitAll(folder, 'Contenido', '2026-06-16');
  const port = await freePort();
  const child = spawn(process.execPath, [join(ROOT, 'scripts/start.ts')], {
    cwd: ROOT,
    env: {
      ...process.env,
      CONTENT_DIR: join(folder, 'content'),
      OUT_DIR: join(folder, 'dist'),
      CACHE_DIR: join(folder, 'cache'),
      DESK_DIR: join(folder, 'mesa'),
      BUILD_NOW: FIXTURE_NOW,
      PORT: String(port),
      ...env,
    },
    stdio: 'pipe',
  });
  onTestFinished(async () => {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  while (!/Se construye el sitio/.test(output)) {
    if (child.exitCode !== null) throw new Error(`It ended:\n${output}`);
    await wait(50);
  }
  return { url: `http://localhost:${port}`, port, output: () => output };
}

const order = (url: string, headers: Record<string, string> = {}) =>
  fetch(`${url}/admin/api`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify({ action: 'info', params: {} }),
  });

test('a site that other computers read has no desk without a secret', async () => {
  const { url, output } = await start({ HOST: '0.0.0.0' });
  expect(output()).toMatch(/^Otros equipos leen este sitio .* DESK_SECRET, .*\n/m);
  const answers = await Promise.all([order(url), order(url, basic('')), fetch(`${url}/admin/`)]);
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
  const [said, , page] = await Promise.all(answers.map((answer) => answer.text()));
  expect(JSON.parse(said ?? '')).toEqual({ error: page?.trim() });
});

test('with a secret it opens to who knows it and sits at this computer, also behind a server that hands on without a word', async () => {
  const { url, port } = await start({ HOST: '0.0.0.0', DESK_SECRET: SECRET });
  for (const answer of [await order(url), await order(url, basic('otra')), await fetch(`${url}/admin/?a=1`)]) {
    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, expect.stringMatching(/^Basic /)]);
  }
  expect((await order(url, basic(SECRET))).status).toBe(200);
  expect((await order(url, { ...basic(SECRET), 'X-Forwarded-For': '192.0.2.7' })).status).toBe(403);

  // Nginx as it comes: the host is that of the server behind, and nothing says who asks.
  const proxy = createServer((incoming, outgoing) => {
    const { authorization, 'content-type': type = '' } = incoming.headers;
    const headers = { host: `localhost:${port}`, 'content-type': type, ...(authorization && { authorization }) };
    const { method, url: path } = incoming;
    const behind = request({ host: 'localhost', port, method, path, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(outgoing);
    });
    incoming.pipe(behind);
  }).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  onTestFinished(() => void proxy.close());
  const outside = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  expect((await order(outside)).status).toBe(401);
  // Guesses end soon, whatever they are.
  const guesses = await Promise.all(
    Array.from({ length: 30 }, (_, index) => order(outside, basic(`intento-${index}`))),
  );
  expect(guesses.filter(({ status }) => status === 429).length).toBeGreaterThan(5);
  expect(guesses.some(({ status }) => status === 200)).toBe(false);
});
