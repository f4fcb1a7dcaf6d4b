import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DeskSession, openDeskSession } from './desk-session.ts';

const SLUG = 'como-aviso-de-una-fuga';

let session: DeskSession;

beforeAll(async () => {
  session = await openDeskSession();
});

afterAll(() => session.close());

it('saves with Ctrl+S, also what the cursor stands in, and asks for no download', async () => {
  const { page, editor, desk } = session;
  await editor.open('faqs', SLUG);
  await editor.field('Título').fill('¿Cómo aviso de una fuga en la calle?');
  await page.keyboard.press('Control+s');
  await editor.toast('Entrada guardada');
  expect(desk.draft('faqs', SLUG, `content/faqs/${SLUG}.mdx`)).toContain('title: ¿Cómo aviso de una fuga en la calle?');
  await desk.discard('faqs', SLUG);
});

it('offers no heading of the first level: it is the title of the page', async () => {
  const { page, editor } = session;
  await editor.open('reports', '2026-05-08-informe-de-calidad-del-agua');
  await editor.body().click();
  await page.getByRole('button', { name: 'Títulos' }).click();
  const items = await page.getByRole('menuitem').allInnerTexts();
  expect(items).toEqual(['Título 2', 'Título 3', 'Título 4', 'Título 5', 'Título 6']);
});

it('shows a colour beside its code, and writes what is chosen', async () => {
  const { page, editor } = session;
  await editor.open('settings', 'appearance');
  const box = page.getByLabel(/^Elegir «/).first();
  const code = page.locator('.desk-color').first().locator('input[type=text]');
  expect(await box.inputValue()).toBe(await code.inputValue());
  await box.fill('#0a4d68');
  expect(await code.inputValue()).toBe('#0a4d68');
  await code.fill('#0B5563');
  expect(await box.inputValue()).toBe('#0b5563');
});

it('leads from its head to the pages that it is served with', async () => {
  const { page, desk } = session;
  await page.goto(`${desk.url}/admin/`);
  const link = page.getByRole('link', { name: new URL(desk.url).host });
  expect(await link.getAttribute('href')).toBe(desk.url);
});
