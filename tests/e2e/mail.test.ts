import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults, loadAxe } from '../helpers/axe.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { runCommand } from '../helpers/content-command.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

// A mail as it is seen: the file that the command writes to be looked at, in light and in dark, on a phone and on a desk.
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const MAILS = [
  ['newsletter', ['2026-05'], '2026-05-external.html'],
  ['newsletter', ['2026-06', '--edition=internal'], '2026-06-internal.html'],
  ['notices', [], 'notices-2026-06-17.html'],
] as const;

/** How light the ground and the ink of the letter are, from 0 to 1, and where it stands. */
const lookOf = (page: Page) =>
  page.evaluate(() => {
    const lightness = (color: string) => Math.max(...(color.match(/\d+/g) ?? []).slice(0, 3).map(Number)) / 255;
    const letter = document.querySelector('.letter')!;
    const { left, right } = letter.getBoundingClientRect();
    return {
      ground: lightness(getComputedStyle(letter).backgroundColor),
      around: lightness(getComputedStyle(document.body).backgroundColor),
      ink: lightness(getComputedStyle(letter.querySelector('h1')!).color),
      margins: [left, document.documentElement.clientWidth - right],
      tooWide: document.documentElement.scrollWidth - window.innerWidth,
    };
  });

describe.each(MAILS)('npm run %s %s', (command, words, file) => {
  it('is dark where the mailbox is, legible in both, in the middle, and fits a phone', async () => {
    const folder = tempFolder();
    const { status, output } = await runCommand(folder, command, words);
    expect(status, output).toBe(0);
    const page = await browser.newPage();
    await page.setContent(readFileSync(join(folder, 'outbox', file), 'utf8'));
    await loadAxe(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [360, 900]) {
        await page.setViewportSize({ width, height: 800 });
        const { ground, around, ink, margins, tooWide } = await lookOf(page);
        expect(colorScheme === 'dark' ? ink - ground : ground - ink).toBeGreaterThan(0.5);
        expect(Math.abs(around - ground)).toBeLessThan(0.2);
        expect(margins[0]).toBe(margins[1]);
        expect(tooWide).toBeLessThanOrEqual(0);
        expect(await axeFaults(page, ['color-contrast', 'image-alt', 'link-in-text-block', 'empty-heading'])).toEqual(
          [],
        );
      }
    }
    await page.close();
  });
});
