import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../helpers/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(['/comunicados/', '/compromisos/', '/correcciones/', '/'])('the feed of %s in a browser', (folder) => {
  it('reads as a page: titles, days and summaries in blocks, no source text, links that work', async () => {
    const page = await browser.newPage();
    await page.goto(`${inject('fixtureUrl')}${folder}rss.xml`);
    const shown = await page.evaluate(() => {
      const style = (selector: string) => {
        const element = document.querySelector(selector);
        return element && getComputedStyle(element);
      };
      return {
        root: document.documentElement.nodeName,
        title: style('item > title')?.display,
        size: Number.parseFloat(style('channel > title')?.fontSize ?? '0'),
        content: [...document.getElementsByTagName('content:encoded')].map(
          (element) => getComputedStyle(element).display,
        ),
      };
    });
    expect(shown.root).toBe('rss');
    expect(shown.title).toBe('block');
    expect(shown.size).toBeGreaterThan(20);
    expect(shown.content.filter((display) => display !== 'none')).toEqual([]);
    expect(await page.locator('item').first().locator('a').getAttribute('href')).toMatch(/^https:\/\/\S+\/[a-z-]+\//);
    await page.close();
  });
});
