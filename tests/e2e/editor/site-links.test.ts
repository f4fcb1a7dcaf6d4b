import { expect, test } from 'vitest';
import { useDeskSession } from './desk-session.ts';

const SLUG = '2026-03-20-lavado-de-tanques';
const { desk, page, editor } = await useDeskSession();

test('the form of a published entry leads to its page and to its former versions', async () => {
  await editor.open('press-releases', SLUG);
  const place = page.getByRole('navigation', { name: 'Esta entrada en el sitio' });
  const links = place.getByRole('link');
  await links.first().waitFor();
  await place.getByRole('button', { name: 'Versiones anteriores' }).click();
  const history = page.getByRole('dialog').getByRole('link', { name: 'Cómo las ve el público' });
  const addresses = await Promise.all([links.getAttribute('href'), history.getAttribute('href')]);
  expect(addresses).toEqual([`/comunicados/${SLUG}/`, `/comunicados/${SLUG}/historial/`]);
  for (const address of addresses) expect((await page.request.get(`${desk.url}${address}`)).status()).toBe(200);
  await page.keyboard.press('Escape');

  // Another address of the open desk.
  await page.evaluate(() => (location.hash = '#/collections/faqs/entries/como-aviso-de-una-fuga'));
  await expect.poll(() => links.first().getAttribute('href')).toMatch(/^\/preguntas-frecuentes\//);
});

test('a new entry has no page yet', async () => {
  await editor.open('press-releases');
  expect(await page.getByText('Ver en el sitio').count()).toBe(0);
});

test('each row of a list leads to its page', async () => {
  await page.goto('about:blank');
  await page.goto(`${desk.url}/admin/#/collections/press-releases`);
  const link = page.getByRole('link', { name: /^Ver en el sitio: El agua faltará seis horas/ });
  expect(await link.getAttribute('href')).toBe(`/comunicados/${SLUG}/`);
});

test('a page of the menu is chosen by its title, and said', async () => {
  await editor.open('settings', 'navigation');
  const path = 'content/settings/navigation.yaml';
  const before = desk.read(path);
  await page.getByRole('button', { name: 'Abrir' }).first().click();
  await page.getByRole('button', { name: 'Abrir o cerrar el elemento' }).nth(1).click();
  const box = page.getByLabel('Enlace', { exact: true }).filter({ visible: true }).first();
  const options = page.locator(`[id="${await box.getAttribute('list')}"] option`);
  expect(await options.evaluateAll((all) => all.map((option) => option.getAttribute('label')))).toContain(
    'Correcciones y actualizaciones (/correcciones/)',
  );
  await box.fill('/correcciones/');
  await page.getByText('Página: Correcciones y actualizaciones').filter({ visible: true }).first().waitFor();
  await box.fill('/no-hay/');
  await page.getByText('En el sitio no hay ahora una página').waitFor();
  expect(desk.read(path)).toBe(before);
});

test('a title that another entry has is refused with the save, not saved as «…-1»', async () => {
  await editor.open('faqs');
  await editor.field('Título').fill('¿Cómo aviso de una fuga?');
  await page.getByRole('button', { name: 'Guardar' }).click();
  const fault = page.locator('.desk-faults li').filter({ hasText: 'que ya tiene «/preguntas-frecuentes/' });
  await fault.getByRole('link', { name: 'Título' }).click();
  await expect.poll(() => editor.field('Título').evaluate((box) => box === document.activeElement)).toBe(true);
});
