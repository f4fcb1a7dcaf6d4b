import { beforeEach, expect, test } from 'vitest';
import { LOCAL_API } from '../../../decap/config/backends.ts';
import { FIXTURE_BELOW_DIST } from '../../helpers/fixture-entity.ts';
import { useDeskSession } from './desk-session.ts';

const SLUG = '2026-03-20-lavado-de-tanques';
const { desk, page, editor } = await useDeskSession({ dist: FIXTURE_BELOW_DIST });
const { origin } = new URL(desk.url);

/** What was asked of the server and is not below the path or not there, and what the browser complained about. */
const complaints: string[] = [];
page.on('console', (message) => {
  if (message.type() === 'error' && !message.text().startsWith('Failed to load')) complaints.push(message.text());
});
page.on('pageerror', (error) => complaints.push(error.message));
page.on('response', (response) => {
  const url = response.url();
  // The desk says so that an entry has no draft.
  const isMissing = response.status() >= 400 && url !== desk.url + LOCAL_API;
  if (url.startsWith(origin) && (isMissing || !url.startsWith(`${desk.url}/`))) complaints.push(url);
});
beforeEach(() => {
  complaints.length = 0;
});

test('a reader finds a page below the path, and keeps the colours', async () => {
  expect(desk.url).toBe(`${origin}/rendicion`);
  await page.goto(`${desk.url}/`);
  await page.getByLabel('Colores').selectOption('dark');
  await page.locator('.site-search input').fill('tanques');
  await page.keyboard.press('Enter');
  const found = page.locator('#resultados h2 a').first();
  await found.waitFor();
  await found.click();
  await page.waitForURL(new RegExp(`^${desk.url}/[a-z-]+/.+`));
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  expect(complaints).toEqual([]);
});

test('an editor edits an entry below the path', async () => {
  await editor.open('press-releases', SLUG);
  const link = page.getByRole('navigation', { name: 'Esta entrada en el sitio' }).getByRole('link').first();
  expect(await link.getAttribute('href')).toBe(`/rendicion/comunicados/${SLUG}/`);
  await editor.field('Resumen').fill('El agua faltará seis horas mientras se lavan los tanques.');
  await editor.save();
  expect(desk.draft('press-releases', SLUG, `content/press-releases/${SLUG}.mdx`)).toContain('mientras se lavan');
  expect(complaints).toEqual([]);
});
