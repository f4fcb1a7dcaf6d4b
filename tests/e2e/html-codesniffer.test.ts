import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { fullestTemplates } from '../../scripts/page-kinds.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { FIXTURE_DIST } from '../helpers/fixture-entity.ts';
import { snifferFaults } from '../helpers/html-codesniffer.ts';

// A second engine beside axe, written by other people from the same guidelines: one page of each template, at its fullest.
// The gallery is no page for readers: its specimens stand without the page that their links lead into; axe looks at it.
const PATHS = fullestTemplates(FIXTURE_DIST).filter((path) => !path.startsWith('/galeria/'));

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

it('HTML_CodeSniffer finds no fault on any template', async () => {
  expect(PATHS.length).toBeGreaterThan(30);
  const queue = [...PATHS];
  const faults: string[] = [];
  // Two pages at a time: a test machine has two cores.
  const work = async () => {
    const page = await browser.newPage({ reducedMotion: 'reduce' });
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      await page.goto(inject('fixtureUrl') + path);
      faults.push(...(await snifferFaults(page)).map((fault) => `${path} ${fault}`));
    }
    await page.close();
  };
  await Promise.all([work(), work()]);
  expect(faults).toEqual([]);
});

it('and it would: a page that loses a name, its language or its contrast is told', async () => {
  const page = await browser.newPage();
  await page.goto(`${inject('fixtureUrl')}/`);
  await breakPage(page);
  expect((await snifferFaults(page)).map((fault) => fault.split(':')[0])).toEqual(
    expect.arrayContaining(['1_1_1.H37', '3_1_1.H57.2', '1_4_3.G18.Fail'].map((code) => expect.stringContaining(code))),
  );
  await page.close();
});

async function breakPage(page: Page): Promise<void> {
  await page.evaluate(`
    document.documentElement.removeAttribute('lang');
    document.querySelector('main').insertAdjacentHTML('beforeend', '<img src="/x.png"><p>Gris</p>');
    document.querySelector('main').lastElementChild.style.cssText = 'color: #aaa; background-color: #fff';
  `);
}
