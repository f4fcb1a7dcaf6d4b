import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createHandler } from '../../../scripts/serve/handler.ts';
import { listen } from '../../../scripts/serve/listen.ts';
import { ROOT } from '../../helpers/paths.ts';
import { serveFolder } from '../../helpers/server.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

const HEADERS = "/*\n  Content-Security-Policy: default-src 'none'\n  X-Frame-Options: DENY\n";
const STATUS = {
  revision: 'abcdef0123456789',
  builtAt: '2026-06-17T05:05:00.000Z',
  nextBuildDue: '2026-06-18T05:00:00.000Z',
  entries: 3,
  warnings: 0,
  headers: { 'content-security-policy': "default-src 'none'", 'x-frame-options': 'DENY' },
};
const NOON = '2026-06-17T12:00:00-05:00';

/** A public site with this status, whose server sends the headers of `_headers`. */
async function site(status: object = {}, headers = HEADERS): Promise<string> {
  const folder = tempFolder({
    _headers: headers,
    'index.html': '<!doctype html>',
    'estado.json': JSON.stringify({ ...STATUS, ...status }),
  });
  const { url, close } = await serveFolder(folder);
  onTestFinished(close);
  return `${url}/`;
}

async function heartbeat(words: readonly string[], env: NodeJS.ProcessEnv = { BUILD_NOW: NOON }) {
  const child = spawn(process.execPath, ['scripts/heartbeat.ts', ...words], {
    cwd: ROOT,
    env: { ...process.env, ...env },
  });
  const [out, error] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code: child.exitCode, said: (out + error).trim() };
}

/** One sentence and a failure. */
const failure = (words: RegExp) => ({ code: 1, said: expect.stringMatching(words) });

describe('the heartbeat of a public site', () => {
  it('is one sentence when all is well', async () => {
    const { code, said } = await heartbeat([await site(), '--revision=abcdef0']);
    expect([code, said]).toEqual([0, expect.stringMatching(/está al día: revisión abcdef0, construido .*[^.]\.$/)]);
    expect(said.split('\n')).toHaveLength(1);
  });

  it('fails when the site is older than it should be', async () => {
    const address = await site();
    expect(await heartbeat([address], { BUILD_NOW: '2026-06-18T02:01:00-05:00' })).toEqual(failure(/está atrasado/));
    expect((await heartbeat([address], { BUILD_NOW: '2026-06-18T01:59:00-05:00' })).code).toBe(0);
    expect(await heartbeat([await site({ nextBuildDue: 'x' })])).toEqual(failure(/está atrasado/));
  });

  it('fails when it serves another revision', async () => {
    expect(await heartbeat([await site(), '--revision=1234567'])).toEqual(
      failure(/sirve la revisión abcdef.* se esperaba 1234567/),
    );
  });

  it('fails when a header is lost or another one, unless the host cannot send any', async () => {
    const address = await site({}, '/*\n  X-Frame-Options: DENY\n');
    expect(await heartbeat([address])).toEqual(failure(/no envía la cabecera content-security-policy .* «nada»/));
    expect((await heartbeat([address, '--without-headers'])).code).toBe(0);
  });

  it('fails when there is no site, no status, or no address', async () => {
    const address = await site({ nextBuildDue: null });
    expect(await heartbeat([address])).toEqual(failure(/no es el estado de un sitio de estos/));
    expect(await heartbeat([`${address}no-existe/`])).toEqual(failure(/respondió 404/));
    expect(await heartbeat(['http://127.0.0.1:1/'])).toEqual(failure(/no responde/));
    expect(await heartbeat([])).toEqual(failure(/se esperaba la dirección del sitio/));
    expect(await heartbeat([address, '--days=x'])).toEqual(failure(/--days dice «x»/));
  });
});

describe('its certificate', () => {
  let folder: string;
  beforeAll(() => {
    folder = join(ROOT, '.cache', `heartbeat-${process.pid}`);
    execFileSync('mkdir', ['-p', folder]);
    const words = ['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem'), '-subj', '/CN=localhost'];
    const names = ['-addext', 'subjectAltName=DNS:localhost'];
    execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '10', ...words, ...names], {
      stdio: 'ignore',
    });
    return () => execFileSync('rm', ['-rf', folder]);
  });

  it('is about to end, or is nobody’s that is known', async () => {
    const files = tempFolder({
      _headers: HEADERS,
      'index.html': '',
      'estado.json': JSON.stringify({ ...STATUS, nextBuildDue: '2099-01-01T05:00:00.000Z' }),
    });
    const [key, cert] = ['key.pem', 'cert.pem'].map((name) => readFileSync(join(folder, name)));
    const server = createServer({ key, cert }, createHandler(files));
    const port = await listen(server, 0, '127.0.0.1');
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const address = `https://localhost:${port}/`;
    const known = { BUILD_NOW: '', NODE_EXTRA_CA_CERTS: join(folder, 'cert.pem') };
    expect(await heartbeat([address], known)).toEqual(failure(/El certificado de .* termina en 9 días/));
    expect((await heartbeat([address, '--days=5'], known)).code).toBe(0);
    expect(await heartbeat([address], { BUILD_NOW: '' })).toEqual(failure(/no responde: .*self-signed/));
  });
});
