import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readBackend } from '../../../decap/backends.ts';
import { adminPolicy } from '../../../decap/policy.ts';
import { createOauthServer } from '../../../scripts/oauth/serve.ts';
import { listen } from '../../../scripts/serve/listen.ts';
import { formatPolicy } from '../../../src/integrations/content-security-policy.ts';
import { launchBrowser } from '../../helpers/browser.ts';
import { type Forge, openForge } from '../../helpers/forge.ts';
import { DIST } from '../../helpers/paths.ts';
import { serveFolder } from '../../helpers/server.ts';

const SECRET = 'secreto-de-la-aplicacion';

let browser: Browser;
const cleanUp: (() => unknown)[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
afterEach(async () => {
  for (const step of cleanUp.splice(0).toReversed()) await step();
});

/** The built site as it would be with a backend: its configuration and its policy are the only things that change. */
async function serveWithBackend(env: Record<string, string>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'acceso-'));
  cleanUp.push(() => rmSync(folder, { recursive: true, force: true }));
  for (const part of ['admin', '_astro', '_headers', 'favicon.svg'])
    cpSync(join(DIST, part), join(folder, part), { recursive: true });
  const backend = readBackend(env);
  const config = JSON.parse(readFileSync(join(folder, 'admin/config.yml'), 'utf8')) as object;
  writeFileSync(join(folder, 'admin/config.yml'), JSON.stringify({ ...config, backend }));
  const local = formatPolicy(adminPolicy(readBackend({})));
  const headers = readFileSync(join(folder, '_headers'), 'utf8');
  expect(headers).toContain(local);
  writeFileSync(join(folder, '_headers'), headers.replace(local, formatPolicy(adminPolicy(backend))));
  const site = await serveFolder(folder);
  cleanUp.push(site.close);
  return site.url;
}

async function openPage(): Promise<Page> {
  const context = await browser.newContext({ locale: 'es-CO' });
  cleanUp.push(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  page.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) throw new Error(message.text());
  });
  return page;
}

const storedToken = (page: Page) =>
  page.evaluate(() => (JSON.parse(localStorage.getItem('decap-cms-user') ?? '{}') as { token?: string }).token);

async function open(options: { clientSecret?: string }): Promise<Forge> {
  const forge = await openForge({ clientId: 'aplicacion', ...options });
  cleanUp.push(forge.close);
  return forge;
}

describe.each([
  ['gitlab', 'Entrar con GitLab', 'api'],
  ['forgejo', 'Entrar con Forgejo', 'repository'],
])('%s, with PKCE and no server of ours', (name, button, scope) => {
  test('an editor enters and comes back to the editor with a token', async () => {
    const forge = await open({});
    const site = await serveWithBackend({
      CMS_BACKEND: name,
      CMS_REPO: 'entidad/sitio',
      CMS_APP_ID: 'aplicacion',
      CMS_HOST: forge.url,
    });
    const page = await openPage();
    await page.goto(`${site}/admin/`);
    await page.getByRole('button', { name: button }).click();
    await page.getByRole('link', { name: 'Informes' }).waitFor();
    expect(forge.tokens).toHaveLength(1);
    expect(await storedToken(page)).toBe(forge.tokens[0]);
    expect(forge.scopes.join()).toContain(scope);
    expect(page.url()).not.toContain('code=');
  });
});

describe('GitHub, with the handler', () => {
  async function openHandler(forge: Forge, allowed: string[]): Promise<{ url: string; log: string[] }> {
    const log: string[] = [];
    const options = {
      clientId: 'aplicacion',
      clientSecret: SECRET,
      forge: forge.url,
      publicUrl: '',
      allowedOrigins: allowed,
    };
    const server: Server = createOauthServer(options, (line) => log.push(line));
    const port = await listen(server, 0, '127.0.0.1');
    options.publicUrl = `http://localhost:${(server.address() as AddressInfo).port}`;
    cleanUp.push(() => new Promise((resolve) => (server.closeAllConnections(), server.close(resolve))));
    return { url: `http://localhost:${port}`, log };
  }

  test('an editor enters through the small window; no code, secret or token is in the log', async () => {
    const forge = await open({ clientSecret: SECRET });
    const allowed: string[] = [];
    const handler = await openHandler(forge, allowed);
    const site = await serveWithBackend({
      CMS_BACKEND: 'github',
      CMS_REPO: 'entidad/sitio',
      CMS_AUTH_URL: handler.url,
      CMS_HOST: forge.url,
    });
    allowed.push(site);
    const page = await openPage();
    await page.goto(`${site}/admin/`);
    await page.getByRole('button', { name: 'Entrar con GitHub' }).click();
    await page.getByRole('link', { name: 'Informes' }).waitFor();
    expect(await storedToken(page)).toBe(forge.tokens[0]);
    expect(handler.log).toEqual(['GET /auth 302', 'GET /callback 200']);
  });

  test('a site that is not on the list gets nothing', async () => {
    const forge = await open({ clientSecret: SECRET });
    const handler = await openHandler(forge, ['https://otro.example']);
    const site = await serveWithBackend({
      CMS_BACKEND: 'github',
      CMS_REPO: 'entidad/sitio',
      CMS_AUTH_URL: handler.url,
      CMS_HOST: forge.url,
    });
    const page = await openPage();
    await page.goto(`${site}/admin/`);
    const popup = page.waitForEvent('popup');
    await page.getByRole('button', { name: 'Entrar con GitHub' }).click();
    await (await popup).getByText('Entrando…').waitFor();
    await page.waitForTimeout(500);
    expect(await storedToken(page)).toBeUndefined();
  });

  test('an answer with another state, or without its cookie, is refused before the forge is asked', async () => {
    const forge = await open({ clientSecret: SECRET });
    const { url } = await openHandler(forge, []);
    const start = await fetch(`${url}/auth`, { redirect: 'manual' });
    const cookie = (start.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    expect(start.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/);
    const otherState = await fetch(`${url}/callback?code=robado&state=otro`, { headers: { cookie } });
    const noCookie = await fetch(`${url}/callback?code=robado&state=otro`);
    expect([otherState.status, noCookie.status]).toEqual([400, 400]);
    expect(await otherState.text()).not.toContain('robado');
    expect(forge.tokens).toEqual([]);
  });
});
