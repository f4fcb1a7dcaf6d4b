import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { launchBrowser } from '../helpers/browser.ts';
import { FIXTURE_DIST } from '../helpers/fixture-entity.ts';
import { serveFolder } from '../helpers/server.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

/** The site that the settings of the fixture entity allow. */
const ALLOWED = 'https://intranet.villa-imaginaria.example';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function serve(folder: string): Promise<string> {
  const site = await serveFolder(folder);
  onTestFinished(site.close);
  return site.url;
}

it('another site frames what may be framed, where the settings name it, and nothing else', async () => {
  const site = tempFolder();
  for (const folder of ['incrustar', 'compromisos', '_astro']) {
    cpSync(join(FIXTURE_DIST, folder), join(site, folder), { recursive: true });
  }
  const siteUrl = await serve(site);
  const frames = { allowed: `${siteUrl}/incrustar/compromisos/`, page: `${siteUrl}/compromisos/` };
  const host = tempFolder({
    'index.html': `<!doctype html><html lang="es"><title>Intranet</title>
<iframe name="allowed" src="${frames.allowed}"></iframe><iframe name="page" src="${frames.page}"></iframe></html>`,
  });
  const [own, other] = await Promise.all([serve(host), serve(host)]);
  // The address of this test stands for the intranet of the settings.
  const rules = readFileSync(join(FIXTURE_DIST, '_headers'), 'utf8');
  expect(rules).toContain(ALLOWED);
  writeFileSync(join(site, '_headers'), rules.replaceAll(ALLOWED, own));

  const seenFrom = async (url: string) => {
    const page = await browser.newPage();
    const refused: string[] = [];
    page.on('console', (message) => refused.push(message.text()));
    await page.goto(url, { waitUntil: 'load' });
    const headingIn = async (name: string) => (await page.frame({ name })?.locator('main h1').allTextContents()) ?? [];
    const seen = {
      allowed: await headingIn('allowed'),
      page: await headingIn('page'),
      refused: refused.filter((text) => text.includes('frame-ancestors')).length,
    };
    await page.close();
    return seen;
  };
  expect(await seenFrom(own)).toEqual({ allowed: ['Compromisos'], page: [], refused: 1 });
  expect(await seenFrom(other)).toEqual({ allowed: [], page: [], refused: 2 });
});
