import type { FrameLocator, Locator } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { toThemeCss } from '../../../src/styles/theme.ts';
import type { Appearance } from '../../../src/model/settings/appearance.ts';
import { entryPath } from '../../../src/routes.ts';
import { type DeskSession, openDeskSession } from './desk-session.ts';

let session: DeskSession;
let desk: DeskSession['desk'];
let browser: DeskSession['browser'];
let page: DeskSession['page'];
let editor: DeskSession['editor'];
let preview: FrameLocator;

beforeAll(async () => {
  session = await openDeskSession({ locale: 'en-US', timezoneId: 'Asia/Tokyo' });
  ({ desk, browser, page, editor } = session);
  preview = page.frameLocator('iframe');
});

afterAll(() => session?.close());

/** Intl joins some parts with narrow or non-breaking spaces; readers see a space. */
const words = async (locator: Locator) => (await locator.innerText()).replace(/[\s\u202f\u2009]+/g, ' ').trim();

describe('a frequent question looks as its page does', () => {
  const SLUG = 'por-que-se-va-el-agua';
  /** What both must show alike, in this order. */
  const PARTS = ['.kicker', 'h1', '.lead', '.prose', '.reviewed'];

  test('its category, question, answer and last revision, in the colours and the letter of the site', async () => {
    await editor.open('faqs', SLUG);
    const width = await preview.locator('body').evaluate(() => innerWidth);
    const site = await browser.newPage({ viewport: { width, height: 1000 } });
    await site.goto(desk.url + entryPath('faqs', SLUG));
    // The name of the category comes with the settings, a moment after the form.
    await preview.getByText('El servicio de agua').waitFor();
    const look = (locator: Locator) =>
      locator.evaluate((element) => {
        const { color, fontFamily, fontSize, backgroundColor } = getComputedStyle(element);
        return { color, fontFamily, fontSize, backgroundColor };
      });
    for (const part of PARTS) {
      const [shown, expected] = [preview.locator(`article ${part}`).first(), site.locator(`article ${part}`).first()];
      expect(await words(shown), part).toBe(await words(expected));
      expect(await look(shown), part).toEqual(await look(expected));
    }
    expect(await look(preview.locator('body'))).toEqual(await look(site.locator('body')));
    const order = await preview.locator('article').evaluate((article, parts) => {
      const at = parts.map((part) =>
        [...article.querySelectorAll('*')].indexOf(article.querySelector(part) as Element),
      );
      return at.every((place, index) => place >= 0 && (index === 0 || place > (at[index - 1] as number)));
    }, PARTS);
    expect(order).toBe(true);
    expect(await preview.locator('.desk-facts').count()).toBe(0);
    await site.close();
  });

  test('in the letter that comes with the site, when the entity has chosen it', async () => {
    await page.route('**/admin/theme.css', async (route) => {
      const response = await route.fetch();
      const chosen = toThemeCss({ typeface: 'piazzolla', light: {}, dark: {} } as Appearance);
      await route.fulfill({ response, body: (await response.text()) + chosen });
    });
    await editor.open('faqs', SLUG);
    await preview.locator('h1').waitFor();
    const letters = () =>
      preview.locator('body').evaluate(async () => {
        await document.fonts.ready;
        return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
      });
    await expect.poll(letters).toContain('Piazzolla');
    await page.unroute('**/admin/theme.css');
  });
});

describe('what readers will find instead of the page, or over it', () => {
  beforeEach(() => editor.open('press-releases', '2026-03-20-lavado-de-tanques'));

  test('an embargo, with its day in words and the hour of Colombia', async () => {
    const notice = preview.getByRole('region', { name: 'Programado' });
    await preview.locator('h1').waitFor();
    expect(await notice.count()).toBe(0);
    await editor.field('Fecha de publicación').fill('2099-11-01T08:30');
    expect(await words(notice)).toBe(
      'Programado: domingo 1 de noviembre de 2099, 8:30 a. m., hora de Colombia. Una vez publicada, la página sale en el sitio en ese momento y no antes.',
    );
    await editor.field('Fecha de publicación').fill('2026-03-20T08:00');
    await notice.waitFor({ state: 'detached' });
  });

  test('a withdrawal, in place of the text', async () => {
    await page.getByRole('button', { name: /^Más:/ }).click();
    await page.getByRole('button', { name: /^Añadir retiro/ }).click();
    await editor.field('Fecha del retiro').fill('2026-11-03');
    await editor.field('Motivo del retiro').fill('La fecha del corte estaba mal.');
    expect(await words(preview.getByRole('region', { name: 'Página retirada' }))).toBe(
      'Esta página se retiró el 3 de noviembre de 2026. Motivo: La fecha del corte estaba mal.',
    );
    expect(await preview.locator('article .prose, article img, article .lead').count()).toBe(0);
    expect(await preview.locator('article h1').count()).toBe(1);
  });

  test('the mark of invented content', async () => {
    await editor.open('press-releases', '2026-06-12-nuevo-horario-de-la-casa-del-agua');
    const mark = preview.locator('.example-note');
    expect(await words(mark)).toBe('Contenido de ejemplo Inventado para mostrar cómo funciona el sitio.');
    await page.getByRole('switch').last().click();
    await mark.waitFor({ state: 'detached' });
  });
});

describe('a date in a browser that writes the month first, in another zone', () => {
  test('is said in words below its control, and is its description', async () => {
    await editor.open('press-releases', '2026-03-20-lavado-de-tanques');
    const date = editor.field('Fecha de publicación');
    const description = async () => {
      // The words come first, the hint of the field after them.
      const [id = ''] = ((await date.getAttribute('aria-describedby')) ?? '').split(' ');
      const said = page.locator(`[id="${id}"]`);
      expect(await said.getAttribute('aria-live')).toBe(null);
      return words(said);
    };
    expect(await description()).toBe('viernes 20 de marzo de 2026, 8:00 a. m., hora de Colombia');
    await date.fill('2026-11-01T08:30');
    expect(await description()).toBe('domingo 1 de noviembre de 2026, 8:30 a. m., hora de Colombia');
    await date.fill('');
    expect(await description()).toBe('');
    await page.getByRole('button', { name: /^Más/ }).click();
    const day = editor.field('Fecha de redacción (opcional)');
    await day.fill('2026-01-02');
    const [wordsId] = ((await day.getAttribute('aria-describedby')) ?? '').split(' ');
    expect(await words(page.locator(`[id="${wordsId}"]`))).toBe('viernes 2 de enero de 2026');
  });
});

test('the news of an entry for each network, as long as each takes, with its address on the public site', async () => {
  await editor.open('press-releases', '2026-03-20-lavado-de-tanques');
  await preview.getByText('Textos para redes sociales').click();
  const box = preview.getByLabel(/^X \(\d+ de 280\)$/);
  const address = 'https://cuentas.villa-imaginaria.example/comunicados/2026-03-20-lavado-de-tanques/';
  expect(await box.inputValue()).toMatch(new RegExp(`^El agua faltará seis horas[\\s\\S]*\n\n${address}$`));
  await editor.field('Título').fill('Se lavan los tanques');
  await expect.poll(() => box.inputValue()).toMatch(/^Se lavan los tanques\n/);
  await editor.field('Título').fill('El agua faltará seis horas por el lavado de tanques');
});

test('the bulletin of a month under the words of its editor, and the months that have none', async () => {
  await editor.open('settings', 'bulletins');
  const bulletin = preview.getByRole('article');
  await bulletin.getByRole('heading', { name: 'Boletín de mayo de 2026' }).waitFor();
  expect(await words(bulletin.locator('.prose').first())).toMatch(/^Mayo fue el mes del alcantarillado/);
  expect(await words(bulletin)).toContain('Se limpió el alcantarillado del sector Bajo');
  expect(await words(preview.getByRole('complementary'))).toMatch(/^Sin presentación: Boletín de junio de 2026 /);
});
