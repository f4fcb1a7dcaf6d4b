import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it, onTestFinished } from 'vitest';
import { fullestTemplates } from '../../scripts/page-kinds.ts';
import { routes } from '../../src/routes.ts';
import { withPagefind } from '../../src/integrations/content-security-policy.ts';
import { headers } from '../../src/integrations/headers.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { FIXTURE_DIST } from '../helpers/fixture-entity.ts';
import { ROOT } from '../helpers/paths.ts';
import { serveFolder } from '../helpers/server.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

// The smallest valid WebAssembly module.
const WASM = 'new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])';
const PAGE = `<!doctype html><html lang="es"><title>x</title><link rel="icon" href="data:,">
<style>
  p { color: rgb(1, 2, 3) }
</style>
<script type="application/ld+json">{"@type":"Report"}</script>
<script type="module" src="/a.js"></script>
<p>ñ</p>
<script>document.title = 'ran'</script></html>`;
const SCRIPT = `WebAssembly.instantiate(${WASM})
  .then(() => 'allowed', () => 'refused')
  .then((wasm) => { document.documentElement.dataset.wasm = wasm; });`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A site of two equal pages, `/` and `/buscar/`, with the headers that the integration writes for an https site. */
async function serveSite(): Promise<string> {
  const video = readFileSync(join(ROOT, 'src/components/gallery/media/ejemplo.mp4'));
  const pages = { 'index.html': PAGE, 'buscar/index.html': PAGE };
  const folder = tempFolder({ ...pages, 'a.js': SCRIPT, '_astro/ejemplo.mp4': video });
  const { hooks } = headers({ policies: { '/buscar/*': withPagefind } });
  const call = (hook: unknown, argument: object) => (hook as (argument: object) => Promise<void> | void)(argument);
  await call(hooks['astro:config:done'], { config: { site: 'https://example.org', base: '/' } });
  await call(hooks['astro:build:done'], { dir: pathToFileURL(`${folder}/`), logger: console });
  const site = await serveFolder(folder);
  onTestFinished(site.close);
  return site.url;
}

async function visit(url: string) {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('requestfailed', (request) => complaints.push(`${request.url()} ${request.failure()?.errorText}`));
  await page.goto(url);
  await page.waitForSelector('html[data-wasm]');
  const seen = await page.evaluate(() => ({
    title: document.title,
    color: getComputedStyle(document.querySelector('p')!).color,
    wasm: document.documentElement.dataset.wasm,
  }));
  await page.close();
  return { ...seen, complaints };
}

it('the policy lets a page of ours work in Chromium over plain http, and no WebAssembly', async () => {
  const { complaints, ...seen } = await visit(`${await serveSite()}/`);
  expect(seen).toEqual({ title: 'ran', color: 'rgb(1, 2, 3)', wasm: 'refused' });
  expect(complaints.filter((text) => !text.includes('wasm-unsafe-eval') && !text.includes('WebAssembly'))).toEqual([]);
});

it('the policy of the search lets WebAssembly run, without a complaint', async () => {
  expect(await visit(`${await serveSite()}/buscar/`)).toEqual({
    title: 'ran',
    color: 'rgb(1, 2, 3)',
    wasm: 'allowed',
    complaints: [],
  });
});

it('a video that is opened by itself plays', async () => {
  const page = await browser.newPage();
  await page.goto(`${await serveSite()}/_astro/ejemplo.mp4`);
  await expect.poll(() => page.evaluate(() => document.querySelector('video')?.readyState)).toBeGreaterThan(0);
  await page.close();
});

it('every template asks its own site alone, for nothing that its policy refuses, and leaves no cookie', async () => {
  const site = inject('fixtureUrl');
  const context = await browser.newContext();
  const page = await context.newPage();
  const complaints: string[] = [];
  const strangers: string[] = [];
  let asked = 0;
  page.on('request', (request) => {
    asked += 1;
    const url = request.url();
    if (!url.startsWith(`${site}/`) && !url.startsWith('data:')) strangers.push(`${page.url()} ${url}`);
  });
  page.on('console', (message) => {
    // Chromium asks for it by itself when a document that is not HTML, such as the feed, names no icon.
    if (!message.location().url.endsWith('/favicon.ico')) complaints.push(`${page.url()} ${message.text()}`);
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText;
    // Of a page that was left before its icon came.
    if (reason !== 'net::ERR_ABORTED') complaints.push(`${page.url()} ${request.url()} ${reason}`);
  });
  const paths = [...fullestTemplates(FIXTURE_DIST), routes.newsFeed];
  for (const path of paths) await page.goto(site + path);
  await page.goto(`${site}${routes.search}?q=agua`);
  await page.locator('#resultados li').first().waitFor();
  expect(complaints).toEqual([]);
  expect(strangers).toEqual([]);
  expect(asked).toBeGreaterThan(paths.length);
  expect(await context.cookies()).toEqual([]);
  await context.close();
});
