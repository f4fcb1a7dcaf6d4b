import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { galleryPaths, routes } from '../../src/routes.ts';
import { axeFaults, loadAxe } from '../helpers/axe.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { everyTemplate, sitemapPaths } from '../../scripts/page-kinds.ts';
import { FIXTURE_DIST } from '../helpers/fixture-entity.ts';
import { DIST } from '../helpers/paths.ts';

// Every page of the site map, in light, in dark and 320 px wide. Two pages at a time: a test machine has two cores.
const PATHS = [...sitemapPaths(DIST), routes.notFound, ...galleryPaths].map((path) => inject('siteUrl') + path);
/** Of the fixture entity, which has every kind of entry in every state, the newest and the fullest page of each kind. */
const FIXTURE_PATHS = everyTemplate(FIXTURE_DIST).map((path) => inject('fixtureUrl') + path);
const LOOKS = [
  { name: 'light', width: 1280, colorScheme: 'light' },
  { name: 'dark', width: 1280, colorScheme: 'dark' },
  { name: '320 px', width: 320, colorScheme: 'light' },
] as const;
/** Colours do not change the structure of a page: in the dark only what depends on them is looked at again. */
const COLOR_RULES = ['color-contrast', 'link-in-text-block'];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

it.each([
  ['any page of the content', PATHS],
  ['the pages of the fixture entity', FIXTURE_PATHS],
])('axe finds no fault on %s in light, dark and 320 px', { timeout: 240_000 }, async (_, paths) => {
  const queue = [...paths];
  const faults: string[] = [];
  const work = async () => {
    const page = await browser.newPage({ reducedMotion: 'reduce' });
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) faults.push(...(await faultsOf(page, path)));
    await page.close();
  };
  await Promise.all([work(), work()]);
  expect(faults).toEqual([]);
});

async function faultsOf(page: Page, path: string): Promise<string[]> {
  const faults: string[] = [];
  await page.goto(path);
  await loadAxe(page);
  for (const { name, width, colorScheme } of LOOKS) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    const found = await axeFaults(page, colorScheme === 'dark' ? COLOR_RULES : undefined);
    faults.push(...found.map((fault) => `${path} ${name}: ${fault}`));
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (overflow > 0) faults.push(`${path} ${name}: ${overflow} px wider than the screen`);
  }
  return faults;
}
