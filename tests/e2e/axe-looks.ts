import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeFaults, loadAxe } from '../helpers/axe.ts';
import { launchBrowser } from '../helpers/browser.ts';

const LOOKS = [
  { name: 'light', width: 1280, colorScheme: 'light' },
  { name: 'dark', width: 1280, colorScheme: 'dark' },
  { name: '320 px', width: 320, colorScheme: 'light' },
] as const;
/** Colours do not change the structure of a page: in the dark only what depends on them is looked at again. */
const COLOR_RULES = ['color-contrast', 'link-in-text-block'];

/** Looks at every page of `addresses` in light, in dark and 320 px wide. */
export function testsWithAxe(subject: string, addresses: readonly string[]): void {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  // Hundreds of pages: on a busy machine they take their time.
  it(`axe finds no fault on ${subject} in light, dark and 320 px`, { timeout: 900_000 }, async () => {
    const page = await browser.newPage({ reducedMotion: 'reduce' });
    const faults: string[] = [];
    for (const address of addresses) faults.push(...(await faultsOf(page, address)));
    expect(faults).toEqual([]);
  });
}

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
