import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { galleryPaths, routes } from '../../src/routes.ts';
import { axeFaults, loadAxe } from '../helpers/axe.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { everyTemplate, sitemapPaths } from '../../scripts/page-kinds.ts';
import { FIXTURE_DIST } from '../helpers/fixture-entity.ts';
import { DIST } from '../helpers/paths.ts';

const onSite = (path: string) => inject('siteUrl') + path;
/** Every page of the content: words, headings and names differ from page to page. */
const PATHS = [...sitemapPaths(DIST), routes.notFound, ...galleryPaths].map(onSite);
/** The newest and the fullest page of each kind; of the fixture entity too, which has each kind of entry in each state. */
const TEMPLATES = [
  ...[...everyTemplate(DIST), routes.notFound, ...galleryPaths].map(onSite),
  ...everyTemplate(FIXTURE_DIST).map((path) => inject('fixtureUrl') + path),
];
/** Colours and narrow screens are the template's: only these are looked at in the dark and 320 px wide as well. */
const LOOKS = [
  { name: 'light', width: 1280, colorScheme: 'light' },
  { name: 'dark', width: 1280, colorScheme: 'dark' },
  { name: '320 px', width: 320, colorScheme: 'light' },
] as const;
type Look = (typeof LOOKS)[number];
/** Colours do not change the structure of a page: in the dark only what depends on them is looked at again. */
const COLOR_RULES = ['color-contrast', 'link-in-text-block'];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

// Hundreds of pages: on a busy machine they take their time.
it(
  'axe finds no fault on any page of the content, nor on any template in the dark and on a narrow screen',
  { timeout: 900_000 },
  async () => {
    const page = await browser.newPage({ reducedMotion: 'reduce' });
    const faults: string[] = [];
    for (const path of new Set([...PATHS, ...TEMPLATES])) {
      faults.push(...(await faultsOf(page, path, TEMPLATES.includes(path) ? LOOKS : LOOKS.slice(0, 1))));
    }
    expect(faults).toEqual([]);
  },
);

async function faultsOf(page: Page, path: string, looks: readonly Look[]): Promise<string[]> {
  const faults: string[] = [];
  await page.goto(path);
  await loadAxe(page);
  for (const { name, width, colorScheme } of looks) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    const found = await axeFaults(page, colorScheme === 'dark' ? COLOR_RULES : undefined);
    faults.push(...found.map((fault) => `${path} ${name}: ${fault}`));
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (overflow > 0) faults.push(`${path} ${name}: ${overflow} px wider than the screen`);
  }
  return faults;
}
