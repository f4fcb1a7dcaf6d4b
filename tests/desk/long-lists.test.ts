import { expect, test } from 'vitest';
import { toSlug } from '../../src/lib/slug.ts';
import { writeReleases } from '../helpers/many-releases.ts';
import { FIXTURE_NOW } from '../helpers/fixture-entity.ts';
import { useDeskSession } from '../e2e/editor/desk-session.ts';

/** As many entries are on the page at first, however many there are. */
const PAGE = 50;
const COUNT = 130;

const { desk, page, editor } = await useDeskSession({ prepare: (content) => writeReleases(content, COUNT) });
await page.clock.setFixedTime(new Date(FIXTURE_NOW));

const rows = () => page.locator('main li h2');

async function open(address: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${desk.url}/admin/${address}`);
  await rows().first().waitFor();
}

test('a list begins with its newest entries, and gets more when its end is in sight', async () => {
  await open('#/collections/press-releases');
  expect(await rows().count()).toBe(PAGE);
  const lines = (await rows().allInnerTexts()).map((text) => text.split('\n')[0] ?? '');
  expect(lines[0]).toMatch(/^Saldrá el jueves 1 de enero de 2099/);
  expect(lines[1]).toContain('12 jun 2026');
  await rows().last().scrollIntoViewIfNeeded();
  await expect.poll(() => rows().count()).toBe(2 * PAGE);
  const all = await rows().allInnerTexts();
  expect(new Set(all).size).toBe(all.length);
});

test('no text of an entry is sent for a list', async () => {
  const answer = page.waitForResponse(
    (response) => response.request().postData()?.includes('entriesByFolder') ?? false,
  );
  await open('#/collections/press-releases');
  const text = await (await answer).text();
  expect(text).toContain('Anuncio bajo reserva');
  expect(text).not.toMatch(/## |<Cifra/);
});

test.each(['tuberia', 'tubería'])('a search finds titles with «tubería» beyond the first page: %s', async (word) => {
  await open(`#/search/${word}`);
  const titles = (await rows().allInnerTexts()).filter((text) => text.includes('tubería'));
  const written = desk.git('grep', '-l', '^title:.*tubería', '--', 'content/press-releases').trim().split('\n');
  expect(written.length).toBeGreaterThan(5);
  expect(titles).toHaveLength(written.length);
});

/** Day and title of each entry that was found, of one collection or of all; Decap itself looks through the settings. */
const found = async (collection = '') =>
  (
    await page
      .locator(`main a[href*="${collection}/entries/"]:not([href*="/settings/"]) h2:last-of-type`)
      .allInnerTexts()
  ).map((text) => text.split('\n'));

test('a search shows the newest entries, as many as a list begins with, and says how many there are', async () => {
  await open('#/search/comunicado');
  await page.getByText(/^Estas son las 50 entradas más recientes de 1\d\d\. Añada otra palabra/).waitFor();
  const years = (await found()).map(([line]) => Number(/20\d\d/.exec(line ?? '')?.[0]));
  expect(years).toHaveLength(PAGE);
  expect(years).toEqual(years.toSorted((a, b) => b - a));
  await open('#/collections/press-releases/search/tubería');
  expect(await page.getByText('Estas son las').count()).toBe(0);
});

test.each(['río', 'tubería comunicado'])('a search finds short words, and several in any order: %s', async (words) => {
  await open(`#/search/${words}`);
  const titles = desk
    .git('grep', '-h', '^title:', '--', 'content/press-releases')
    .split('\n')
    .map((line) => line.slice('title: '.length));
  const written = titles.filter((title) => words.split(' ').every((word) => toSlug(title).includes(toSlug(word))));
  expect(written.length).toBeGreaterThan(5);
  const names = (await found('press-releases')).map(([, title]) => title);
  expect(names).toHaveLength(written.length);
  expect(new Set(names)).toEqual(new Set(written));
});

test('an entry of a list opens whole, and is saved whole', async () => {
  await open('#/collections/press-releases');
  await rows().filter({ hasText: 'Comunicado' }).first().click();
  await editor.body().waitFor();
  const slug = new URL(page.url()).hash.split('/').at(-1) ?? '';
  const path = `content/press-releases/${slug}.mdx`;
  await editor.field('Lugar').fill('Otro lugar');
  await editor.save();
  const before = desk.read(path);
  expect(desk.draft('press-releases', slug, path)).toBe(before.replace('place: Un lugar', 'place: Otro lugar'));
});

test('on a phone its first entries are on the first screen', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open('#/collections/press-releases');
  const third = await rows().nth(2).boundingBox();
  expect((third?.y ?? 0) + (third?.height ?? 0)).toBeLessThan(844);
});
