import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../helpers/browser.ts';
import { openOauthHandler, serveForgeSite } from '../../helpers/forge-site.ts';
import { type Forge, openForge } from '../../helpers/forge.ts';

const SECRET = 'secreto-de-la-aplicacion';

let browser: Browser;
const cleanUp: (() => unknown)[] = [];
const violations: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
afterEach(async () => {
  for (const step of cleanUp.splice(0).toReversed()) await step();
  expect(violations.splice(0)).toEqual([]);
});

async function serveWithBackend(env: Record<string, string>): Promise<string> {
  const site = await serveForgeSite(env);
  cleanUp.push(site.close);
  return site.url;
}

async function openPage(): Promise<Page> {
  const context = await browser.newContext({ locale: 'es-CO' });
  cleanUp.push(() => context.close());
  const page = await context.newPage();
  context.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) violations.push(message.text());
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
    await page.getByRole('link', { name: 'Hoy' }).waitFor();
    expect(forge.tokens).toHaveLength(1);
    expect(await storedToken(page)).toBe(forge.tokens[0]);
    expect(forge.scopes.join()).toContain(scope);
    expect(page.url()).not.toContain('code=');
  });
});

describe('GitHub, with the handler', () => {
  async function openHandler(forge: Forge, allowed: string[]) {
    const handler = await openOauthHandler(forge.url, SECRET, allowed);
    cleanUp.push(handler.close);
    return handler;
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
    await page.getByRole('link', { name: 'Hoy' }).waitFor();
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
    // The window tries; it is the browser that says that the page is not the one the message was for.
    const undelivered = page
      .context()
      .waitForEvent('console', (message) => message.text().includes('does not match the recipient window'));
    await page.getByRole('button', { name: 'Entrar con GitHub' }).click();
    await (await popup).getByText('Entrando…').waitFor();
    expect((await undelivered).text()).toContain('https://otro.example');
    expect(forge.tokens).toHaveLength(1);
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
