import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it, onTestFinished } from 'vitest';
import { launchBrowser } from '../helpers/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function open(options: BrowserContextOptions = {}, prepare?: (page: Page) => Promise<unknown>): Promise<Page> {
  const context = await browser.newContext({ colorScheme: 'light', ...options });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await prepare?.(page);
  await page.goto(`${inject('fixtureUrl')}/informes/`);
  return page;
}

const background = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const textSize = (page: Page): Promise<number> =>
  page.evaluate(() => Number.parseFloat(getComputedStyle(document.querySelector('main')!).fontSize));

it('follows the system while the reader has not chosen: light, dark and more contrast', async () => {
  const light = await background(await open());
  const dark = await background(await open({ colorScheme: 'dark' }));
  expect(light).not.toBe(dark);
  const page = await open();
  await page.emulateMedia({ contrast: 'more' });
  expect(await background(page)).toBe('rgb(255, 255, 255)');
});

it('keeps the chosen colours on the next page, without a cookie', async () => {
  const page = await open();
  await page.getByLabel('Colores').selectOption('contrast');
  expect(await background(page)).toBe('rgb(0, 0, 0)');
  await page.goto(`${inject('fixtureUrl')}/comunicados/`);
  expect(await background(page)).toBe('rgb(0, 0, 0)');
  expect(await page.getByLabel('Colores').inputValue()).toBe('contrast');
  expect(await page.context().cookies()).toEqual([]);
});

it('goes back to the system when the reader chooses so', async () => {
  const page = await open({ colorScheme: 'dark' });
  const dark = await background(page);
  await page.getByLabel('Colores').selectOption('light');
  expect(await background(page)).not.toBe(dark);
  await page.getByLabel('Colores').selectOption('');
  await page.reload();
  expect(await background(page)).toBe(dark);
});

it('makes the text larger, says which size is on, and remembers it', async () => {
  const page = await open();
  const before = await textSize(page);
  await page.getByRole('button', { name: 'texto muy grande' }).click();
  await page.reload();
  expect(await textSize(page)).toBeCloseTo(before * 1.375, 0);
  expect(await page.getByRole('button', { name: 'texto muy grande' }).getAttribute('aria-pressed')).toBe('true');
  expect(await page.getByRole('button', { name: 'texto normal' }).getAttribute('aria-pressed')).toBe('false');
});

it('applies the choice before anything is painted', async () => {
  const page = await open({}, (blank) =>
    blank.addInitScript(() => {
      localStorage.setItem('apariencia', JSON.stringify({ theme: 'dark' }));
      new MutationObserver((_, observer) => {
        if (!document.body) return;
        (globalThis as { atBody?: string | undefined }).atBody = document.documentElement.dataset['theme'];
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    }),
  );
  expect(await page.evaluate(() => (globalThis as { atBody?: string }).atBody)).toBe('dark');
});

it('is complete without JavaScript: no dead switch, and the menu of a small screen opens', async () => {
  const page = await open({ javaScriptEnabled: false, viewport: { width: 360, height: 700 } });
  expect(await page.locator('.preferences').isVisible()).toBe(false);
  const link = page.locator('#menu').getByRole('link', { name: 'Comunicados' });
  expect(await link.isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Menú' }).click();
  expect(await link.isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  expect(await link.isVisible()).toBe(false);
});

it('works where the browser refuses to store anything', async () => {
  const errors: string[] = [];
  const page = await open({}, async (blank) => {
    blank.on('pageerror', (error) => errors.push(error.message));
    await blank.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    });
  });
  await page.getByLabel('Colores').selectOption('contrast');
  expect(await background(page)).toBe('rgb(0, 0, 0)');
  expect(errors).toEqual([]);
});
