import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it, onTestFinished } from 'vitest';
import { collectionPath, routes } from '../../src/routes.ts';
import { launchBrowser } from '../helpers/browser.ts';

// What can be operated, operated without a pointer. The walk from stop to stop is in reading.test.ts, the search form
// in search.test.ts.
const PHONE = { width: 360, height: 700 };

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce', colorScheme: 'light', ...options });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(inject('fixtureUrl') + path);
  // A key that comes before the page is drawn goes nowhere.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return page;
}

/** Text or name of what has the focus. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() =>
    (document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '').trim(),
  );

/** Presses Tab until `name` has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab');
    if ((await focused(page)).includes(name)) return;
  }
  throw new Error(`Tab never reached «${name}».`);
}

it('skips to the content, and the next stop is within it', async () => {
  const page = await open(routes.siteMap);
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Saltar al contenido');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.id === 'contenido');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

it('changes size and colours with Space and the arrows', async () => {
  const page = await open(routes.siteMap);
  await tabTo(page, 'texto grande');
  await page.keyboard.press('Space');
  expect(await page.getByRole('button', { name: 'texto grande', exact: false }).getAttribute('aria-pressed')).toBe(
    'true',
  );
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await page.getByLabel('Colores').inputValue()).toBe('dark');
  expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
});

it('opens the menu of a phone, walks into it, and gets back to its button with Escape', async () => {
  const page = await open(routes.siteMap, { viewport: PHONE });
  await tabTo(page, 'Menú');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Cerrar el menú');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Inicio');
  await page.keyboard.press('Escape');
  expect(await page.locator('#menu').isVisible()).toBe(false);
  expect(await focused(page)).toBe('Menú');
});

it('never leaves the focus behind the open menu', async () => {
  const page = await open(collectionPath('reports'), { viewport: PHONE });
  await tabTo(page, 'Menú');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Historias');
  expect(await page.locator('#menu').isVisible()).toBe(true);
  for (let step = 0; step < 5; step += 1) {
    await page.keyboard.press('Tab');
    const isSeen = await page.evaluate(() => {
      // Of a link that breaks over two lines, the first: the middle of both may lie beside the words.
      const [{ left, top, width, height } = new DOMRect()] = document.activeElement!.getClientRects();
      return document.activeElement!.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    });
    expect(isSeen, await focused(page)).toBe(true);
  }
  for (let step = 0; step < 6 && (await focused(page)) !== 'Menú'; step += 1) await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  expect(await page.locator('#menu').isVisible()).toBe(true);
});

it('opens and closes an answer with Enter and Space', async () => {
  const page = await open(collectionPath('faqs'));
  const answer = page.locator('details.faq').first();
  await answer.locator('summary').focus();
  await page.keyboard.press('Enter');
  expect(await answer.getAttribute('open')).not.toBeNull();
  await page.keyboard.press('Space');
  expect(await answer.getAttribute('open')).toBeNull();
});

it('is never caught: Shift and Tab lead from the end back to the start', async () => {
  const page = await open(routes.calendar);
  const last = page.locator('footer a').last();
  await last.focus();
  for (let step = 0; step < 200 && (await focused(page)) !== 'Saltar al contenido'; step += 1) {
    await page.keyboard.press('Shift+Tab');
  }
  expect(await focused(page)).toBe('Saltar al contenido');
});
