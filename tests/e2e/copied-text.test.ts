import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { everyTemplate } from '../../scripts/page-kinds.ts';
import { galleryPaths } from '../../src/routes.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { doubledRuns } from '../helpers/doubled-text.ts';
import { FIXTURE_DIST } from '../helpers/fixture-entity.ts';
import { DIST } from '../helpers/paths.ts';

// Words are there once: who copies a row, or reads in a text browser, gets what was written for eyes and what was
// written for ears in one text.
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** What the clipboard would hold after «select all, copy». */
const copiedText = (page: Page): Promise<string> =>
  page.evaluate(() => {
    getSelection()?.selectAllChildren(document.body);
    return getSelection()?.toString() ?? '';
  });

/** What is read without any style sheet, with the words of captions that only listeners get beside their heading. */
const unstyledText = (page: Page): Promise<string> =>
  page.evaluate(() => {
    for (const style of document.querySelectorAll('style, link[rel=stylesheet]')) style.remove();
    for (const caption of document.querySelectorAll('caption.sr-only')) {
      const heading = [...document.querySelectorAll('h1, h2, h3, h4')]
        .filter((other) => other.compareDocumentPosition(caption) & Node.DOCUMENT_POSITION_FOLLOWING)
        .at(-1);
      if (heading) caption.textContent = `${heading.textContent.replace(/\s*\(\d+\)$/, '')} ${caption.textContent}`;
    }
    // Pictures give their words, as a text browser shows them.
    for (const picture of document.querySelectorAll('img')) picture.replaceWith(` ${picture.alt} `);
    return document.body.innerText;
  });

const SITES = [
  { name: 'the content', folder: DIST, urlOf: () => inject('siteUrl') },
  { name: 'the fixture entity', folder: FIXTURE_DIST, urlOf: () => inject('fixtureUrl') },
];

describe('a doubled run', () => {
  it.each(['31 oct 202631 de octubre de 2026', '(7) (7 publicaciones)', 'Vencidos Vencidos', 'lun lunes'])(
    'is found in «%s»',
    (line) => {
      expect(doubledRuns(line)).not.toEqual([]);
    },
  );

  it.each(['Del 31 de octubre de 2026 al 1 de noviembre de 2026', '7 de 17 (41 %)', 'Página 2 de 2'])(
    'is not found in «%s»',
    (line) => {
      expect(doubledRuns(line)).toEqual([]);
    },
  );
});

describe.each(SITES)('every kind of page of $name', ({ folder, urlOf }) => {
  it.each([
    ['the clipboard', copiedText],
    ['a text browser', unstyledText],
  ])('says nothing twice to %s', async (_, textOf) => {
    const page = await browser.newPage();
    const faults: string[] = [];
    for (const path of everyTemplate(folder).filter((other) => !galleryPaths.includes(other))) {
      await page.goto(urlOf() + path);
      faults.push(...doubledRuns(await textOf(page)).map((run) => `${path} ${run}`));
    }
    await page.close();
    expect(faults).toEqual([]);
  });
});
