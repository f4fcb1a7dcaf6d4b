import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { everyTemplate, oneOfEachKind, sitemapPaths } from '../../scripts/page-kinds.ts';
import { collectionPath, routes } from '../../src/routes.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { DIST } from '../helpers/paths.ts';

/** Small pages that other sites show inside theirs: the site that frames them has the way in, and is what is printed. */
const isFrame = (path: string) => path.startsWith(routes.embeds) && path !== routes.embeds;
// Every template, looked at as people with different eyes, hands and machines do.
const PATHS = everyTemplate(DIST);
/** A report of the fixture entity with sources and paragraphs of many lines. */
const REPORT = '/informes/2026-06-10-informe-mensual-de-mayo-de-2026/';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Calls `look` on every path in one page and gathers what it complains of. */
async function onEvery(
  options: Parameters<Browser['newContext']>[0],
  look: (page: Page, path: string) => Promise<readonly string[]>,
  paths: readonly string[] = PATHS,
): Promise<string[]> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  for (const path of paths) {
    await page.goto(inject('siteUrl') + path);
    faults.push(...(await look(page, path)).map((fault) => `${path} ${fault}`));
  }
  await context.close();
  return faults;
}

/** What sticks out of the screen, or is cut off inside its own box. */
const overflows = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const name = (element: Element) => `${element.localName}.${element.className}`;
    const wide = document.documentElement.scrollWidth > window.innerWidth ? ['the page is wider than the screen'] : [];
    const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
      const { overflowX, overflowY, clipPath } = getComputedStyle(element);
      const hides = overflowX === 'hidden' || overflowY === 'hidden';
      const isPlanned = clipPath !== 'none' || element.closest('[aria-current]') || element.closest('svg');
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
      return hides && !isPlanned && (scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1);
    });
    return [...wide, ...cut.map((element) => `cut off: ${name(element)}`)];
  });

/** What of a table of the ledger is to be seen only by scrolling it; the gallery shows them in frames, which are narrower. */
async function hiddenColumns(page: Page): Promise<string[]> {
  if (new URL(page.url()).pathname.startsWith(routes.gallery)) return [];
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.scroll-region:has(> .stack-table)')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
      .map((region) => `hides a part of «${region.getAttribute('aria-label')}»`),
  );
}

/** Runs in the page: what a finger misses. A link within a sentence is as high as its line: WCAG 2.5.8 excepts it. */
const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a, button, select, summary, input')]
      .filter((element) => element.checkVisibility() && !element.closest('.skip-link'))
      .filter(
        (element) => element.localName !== 'a' || !element.closest('p, dd, td, th, figcaption, blockquote, .prose li'),
      )
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        return width < 24 || height < 24;
      })
      .map((element) => `${element.localName} «${element.textContent.trim().slice(0, 40)}» is too small`),
  );

/** Runs in the page: a day that was broken into two lines where its line, or the next, had room for all of it. */
const cutDays = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const roomOf = (element: Element): number => {
      const block = element.parentElement!.closest<HTMLElement>(
        'p, li, dd, td, th, div, span.ledger-note, figcaption, section',
      )!;
      const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(block);
      return block.clientWidth - Number.parseFloat(paddingInlineStart) - Number.parseFloat(paddingInlineEnd);
    };
    return [...document.querySelectorAll<HTMLElement>('time')]
      .filter((time) => time.checkVisibility())
      .filter((time) => {
        const { top, bottom } = time.getBoundingClientRect();
        if (bottom - top < 1.5 * Number.parseFloat(getComputedStyle(time).lineHeight)) return false;
        time.style.whiteSpace = 'nowrap';
        const fits = time.getBoundingClientRect().width <= roomOf(time);
        time.style.whiteSpace = '';
        return fits;
      })
      .map((time) => `breaks «${time.textContent}»`);
  });

async function printed(page: Page): Promise<string[]> {
  const seen = await page.evaluate(() => ({
    source: document.querySelector<HTMLElement>('.print-source')?.innerText ?? '',
    chrome: ['.top-bar', '.site-nav', '.site-search', '.breadcrumb'].filter((name) =>
      document.querySelector(name)?.checkVisibility(),
    ),
  }));
  const isFramed = isFrame(new URL(page.url()).pathname);
  const where = isFramed || /https:\/\/\S+ .*\d{4}\.$/.test(seen.source) ? [] : [`says «${seen.source}» on paper`];
  return [...where, ...seen.chrome.map((name) => `prints ${name}`)];
}

/** https://www.w3.org/TR/WCAG22/#text-spacing */
const SPACED =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';

interface Look {
  width: number;
  height: number;
  /** Style of the reader's own. */
  style?: string;
  media?: 'print';
  faults: (page: Page) => Promise<string[]>;
}

/** How a page that was loaded once is looked at. */
const LOOKS: Readonly<Record<string, Look>> = {
  'fits 320 px, which is 400 % zoom': { width: 320, height: 256, faults: overflows },
  'fits with text twice as large': {
    width: 768,
    height: 800,
    style: ':root { font-size: 200% !important }',
    faults: overflows,
  },
  'loses nothing when a reader spaces the text out': { width: 360, height: 800, style: SPACED, faults: overflows },
  'offers targets of at least 24 px, or of the height of their line': { width: 360, height: 800, faults: smallTargets },
  'shows every column of its registers on a tablet': { width: 768, height: 1000, faults: hiddenColumns },
  'keeps a day in one line where it fits one': { width: 360, height: 800, faults: cutDays },
  'prints its address, its day and its text alone': { width: 800, height: 1000, media: 'print', faults: printed },
};

async function faultsIn(page: Page, { width, height, style, media, faults }: Look): Promise<string[]> {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ media: media ?? 'screen' });
  const added = style === undefined ? undefined : await page.addStyleTag({ content: style });
  const found = await faults(page);
  await added?.evaluate((element) => (element as Element).remove());
  return found;
}

describe('every kind of page', () => {
  const faultsOf = new Map<string, string[]>(Object.keys(LOOKS).map((name) => [name, []]));
  beforeAll(async () => {
    await onEvery({ bypassCSP: true }, async (page, path) => {
      for (const [name, look] of Object.entries(LOOKS)) {
        faultsOf.get(name)?.push(...(await faultsIn(page, look)).map((fault) => `${path} ${fault}`));
      }
      return [];
    });
  });

  it('is found', () => {
    expect(PATHS).toEqual(expect.arrayContaining([routes.home, routes.siteMap, routes.calendar, routes.notFound]));
  });

  it.each(Object.keys(LOOKS))('%s', (name) => {
    expect(faultsOf.get(name)).toEqual([]);
  });

  it('fits a phone with the largest text that the site itself offers, whatever it says', async () => {
    const look = async (page: Page) => {
      await page.evaluate(() => document.documentElement.setAttribute('data-size', '2'));
      return [...(await overflows(page)), ...(await hiddenColumns(page))];
    };
    // Every page: a long figure or name stands on one page and not on the next of its kind.
    expect(await onEvery({ viewport: { width: 360, height: 800 } }, look, sitemapPaths(DIST))).toEqual([]);
  });

  it('does not move while it loads', async () => {
    const look = async (page: Page, path: string) => {
      // Pictures and the font come late, as on a slow line: after the first paint.
      await page.route(/\.(woff2|avif|webp|png|svg)$/, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 120));
        await route.continue();
      });
      await page.goto(`${inject('siteUrl')}${path}?lento`);
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0;
            const observer = new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
            });
            observer.observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => resolve(sum), 100);
          }),
      );
      // What is still on its way is waited for: a handler that ends after its route is gone is an error.
      await page.unrouteAll({ behavior: 'wait' });
      return shift > 0 ? [`moves by ${shift}`] : [];
    };
    // Waiting takes long: one page of each kind is enough.
    expect(await onEvery({ viewport: { width: 360, height: 800 } }, look, oneOfEachKind(PATHS))).toEqual([]);
  });

  it('can be walked with the keyboard alone, and what has the focus is seen', async () => {
    expect(await onEvery({ viewport: { width: 1024, height: 700 } }, walk)).toEqual([]);
  });

  it('can be walked so at 400 % zoom too', async () => {
    expect(await onEvery({ viewport: { width: 320, height: 256 } }, walk, oneOfEachKind(PATHS))).toEqual([]);
  });
});

describe('a link to a frequent question', () => {
  it.each([
    { width: 320, height: 640 },
    { width: 1280, height: 720 },
  ])('opens it with the question on top, $width px wide', async (viewport) => {
    const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
    await page.goto(inject('fixtureUrl') + collectionPath('faqs'));
    const ids = await page.evaluate(() => [...document.querySelectorAll('.faq-anchor')].map(({ id }) => id));
    expect(ids).toHaveLength(11);
    for (const id of ids) {
      await page.goto('about:blank');
      await page.goto(`${inject('fixtureUrl')}${collectionPath('faqs')}#${id}`);
      // A key that comes before the page is drawn goes nowhere.
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      const details = page.locator('details', { has: page.locator(`[id="${id}"]`) });
      expect(await details.getAttribute('open'), id).not.toBeNull();
      const question = await details.locator('summary').first().boundingBox();
      expect(question?.y, id).toBeGreaterThanOrEqual(0);
      expect((question?.y ?? 0) + (question?.height ?? 0), id).toBeLessThanOrEqual(viewport.height);
      // The next stop is in the answer or after it, never before the question.
      await page.keyboard.press('Tab');
      const isAfter = await details.evaluate(
        (element) =>
          element.contains(document.activeElement) ||
          (element.compareDocumentPosition(document.activeElement!) & Node.DOCUMENT_POSITION_FOLLOWING) > 0,
      );
      expect(isAfter, id).toBe(true);
    }
    await page.close();
  });
});

describe('a report', () => {
  it('prints where its sources and links lead', async () => {
    const page = await browser.newPage();
    await page.goto(inject('fixtureUrl') + REPORT);
    await page.emulateMedia({ media: 'print' });
    const after = await page.evaluate(() =>
      [...document.querySelectorAll('.source-list a')].map((link) => getComputedStyle(link, '::after').content),
    );
    await page.close();
    expect(after.length).toBeGreaterThan(0);
    expect(after.filter((content) => !content.includes('http'))).toEqual([]);
  });

  it('has lines of 60 to 75 characters on a wide screen', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(inject('fixtureUrl') + REPORT);
    const characters = await page.evaluate(() => {
      const lines = [...document.querySelectorAll('.prose > p')].flatMap((paragraph) => {
        // By height: a link or the call of a note within a line has a top of its own.
        const rows = Math.round(
          paragraph.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(paragraph).lineHeight),
        );
        return rows > 2 ? [(paragraph.textContent ?? '').length / (rows - 0.5)] : [];
      });
      return lines.reduce((sum, line) => sum + line, 0) / lines.length;
    });
    await page.close();
    expect(characters).toBeGreaterThan(58);
    expect(characters).toBeLessThan(78);
  });

  it('opens a table to the keyboard when it is wider than the screen', async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 700 } });
    await page.goto(inject('siteUrl') + routes.gallery);
    const region = page.getByRole('region', { name: 'Tabla: horas sin servicio por sector' });
    await region.focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction((element) => (element as HTMLElement).scrollLeft > 0, await region.elementHandle());
    await page.close();
  });
});

it('stops every movement for those who ask for it', async () => {
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  await page.goto(inject('siteUrl') + routes.home);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  await page.close();
});

/** Presses Tab from the top to the end; complains of a stop that cannot be seen, is covered, or is missing. */
async function walk(page: Page, path: string): Promise<string[]> {
  const expected = await page.evaluate(
    () =>
      [
        ...document.querySelectorAll<HTMLElement>(
          'a[href], button, input, select, summary, video[controls], [tabindex="0"]',
        ),
      ].filter((element) => element.checkVisibility({ visibilityProperty: true }) && element.tabIndex >= 0).length,
  );
  const stops = await pressTabs(page, expected + 5);
  const end = stops.indexOf(null);
  const seen = end < 0 ? stops : stops.slice(0, end);
  const first = seen[0]?.name ?? 'nothing';
  const reached = new Set(seen.map((stop) => stop?.key)).size;
  return [
    ...(isFrame(path) || first.includes('Saltar al contenido') ? [] : [`starts at ${first}`]),
    ...seen.flatMap((stop) => (stop?.fault ? [`${stop.name}: ${stop.fault}`] : [])),
    ...(reached < expected ? [`reaches ${reached} of ${expected} stops on ${path}`] : []),
  ];
}

/** What has the focus after each of `count` presses of Tab; `null` where it has left the page. */
async function pressTabs(page: Page, count: number): Promise<(Stop | null)[]> {
  await page.evaluate(`{
    const stops = (globalThis.stops = []);
    const describe = ${String(describeFocus)};
    addEventListener('keyup', () => stops.push(describe() ?? null), true);
  }`);
  // The keys go out one behind the other: to wait for the answer to each would take most of the time.
  const client = await page.context().newCDPSession(page);
  const tab = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };
  await Promise.all(
    Array.from({ length: count }, () => [
      client.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...tab }),
      client.send('Input.dispatchKeyEvent', { type: 'keyUp', ...tab }),
    ]).flat(),
  );
  await client.detach();
  return page.evaluate(() => (globalThis as unknown as { stops: (Stop | null)[] }).stops);
}

/** What has the focus, and what is wrong with it. */
interface Stop {
  key: string;
  name: string;
  fault?: string;
}

/** Runs in the page. */
function describeFocus(): Stop | undefined {
  const element = document.activeElement as HTMLElement | null;
  if (!element || element === document.body) return undefined;
  const all = [...document.querySelectorAll('*')];
  const stop = {
    key: String(all.indexOf(element)),
    name: `${element.localName} «${element.textContent.trim().slice(0, 40)}»`,
  };
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  // The controls of a video are the browser's own, and so is the mark of their focus.
  if (element.localName === 'video') return stop;
  if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return { ...stop, fault: 'no outline' };
  const rect = [...element.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
  if (!rect) return { ...stop, fault: 'no box' };
  // Of something taller than the screen, the part that is seen.
  const [left, top] = [Math.max(rect.left, 0), Math.max(rect.top, 0)];
  const [width, height] = [
    Math.min(rect.right, window.innerWidth) - left,
    Math.min(rect.bottom, window.innerHeight) - top,
  ];
  if (width <= 0 || height <= 0) return { ...stop, fault: 'outside of the screen' };
  const over = document.elementFromPoint(left + Math.min(width / 2, 20), top + Math.min(height / 2, 20));
  return over && (element.contains(over) || over.contains(element))
    ? stop
    : { ...stop, fault: `covered by ${over?.localName}.${over?.className}` };
}
