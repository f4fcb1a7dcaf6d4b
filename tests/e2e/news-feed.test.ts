import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../helpers/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('the news feed opened in a browser', () => {
  it('reads as a page: titles, days and summaries in blocks, no source text, links that work', async () => {
    const page = await browser.newPage();
    await page.goto(`${inject('fixtureUrl')}/comunicados/rss.xml`);
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
    expect(new Set(shown.content)).toEqual(new Set(['none']));
    expect(await page.locator('item').first().locator('a').getAttribute('href')).toMatch(
      /^https:\/\/\S+\/comunicados\//,
    );
    await page.close();
  });
});
