import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { contrastRatio } from '../../src/lib/contrast.ts';
import { launchBrowser } from '../helpers/browser.ts';

const site = inject('fixtureUrl');
let browser: Browser;
let page: Page;
/** Everything the browser complained about: the policy, a script, a file that is not there. */
const complaints: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage({ locale: 'es-CO' });
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
});
afterAll(() => browser.close());

/** Opens the search page at an address and gives the titles it shows once it has answered. */
async function search(parameters: string): Promise<string[]> {
  await page.goto(`${site}/buscar/?${parameters}`);
  return settled();
}

async function settled(): Promise<string[]> {
  await page.waitForFunction(() => !['', 'Buscando…'].includes(document.getElementById('estado')?.textContent ?? ''));
  await page.locator('#resultados[aria-busy="true"]').waitFor({ state: 'detached' });
  return page.locator('#resultados h2').allTextContents();
}

/** `rgb(1, 2, 3)` → `#010203`. */
const toHex = (color: string): string =>
  `#${(color.match(/\d+/g) ?? [])
    .slice(0, 3)
    .map((channel) => Number(channel).toString(16).padStart(2, '0'))
    .join('')}`;

const status = () => page.locator('#estado').textContent();

describe('the search index', () => {
  it('finds a word by its singular and by its plural', async () => {
    const plural = await search('q=acueductos');
    expect(plural.length).toBeGreaterThan(0);
    expect((await search('q=acueducto')).toSorted()).toEqual(plural.toSorted());
  });

  it('finds a word with its accent and without', async () => {
    const accented = await search('q=información');
    expect(accented.length).toBeGreaterThan(0);
    expect((await search('q=informacion')).toSorted()).toEqual(accented.toSorted());
  });

  // What the engine does: it takes marks off letters before it compares, so «año» and «ano» are one word to it.
  // The order tells them apart no better. If this test fails, a newer Pagefind may have learnt to.
  it('does not tell «año» from «ano»', async () => {
    const found = await search('q=año');
    expect(found.length).toBeGreaterThan(0);
    expect((await search('q=ano')).toSorted()).toEqual(found.toSorted());
  });

  it('does not take «recibida» for «recibo»', async () => {
    expect((await search('q=recibo')).slice(0, 2)).toContain('¿Cómo leo mi factura?');
    expect(await page.locator('#resultados mark').allTextContents()).not.toContain('Recibida');
  });

  it('finds the pages and the lists of the site itself', async () => {
    expect(await search('q=accesibilidad')).toContain('Accesibilidad');
    expect((await search('q=correcciones'))[0]).toBe('Correcciones y actualizaciones');
    expect((await search('q=comunicados'))[0]).toBe('Comunicados');
  });

  it('counts every word and demands none', async () => {
    const found = await search('q=ornitorrinco+factura');
    expect(found).toContain('¿Cómo leo mi factura?');
  });

  it('finds a phrase in quotes only as it stands', async () => {
    expect(await search(`q=${encodeURIComponent('"metros cúbicos"')}`)).toContain('¿Cómo leo mi factura?');
    expect(await search(`q=${encodeURIComponent('"cúbicos metros"')}`)).toEqual([]);
  });

  it('finds an answer by a word of its body', async () => {
    expect(await search('q=reclamación&tipo=Preguntas+frecuentes')).toContain('¿Cómo presento un reclamo?');
  });

  it('does not find a withdrawn entry', async () => {
    const found = await search('q=encuesta');
    expect(found).toContain('Encuesta del foro sobre fugas');
    expect(found).not.toContain('Resultados de una encuesta de mayo');
    expect(await search('q=ornitorrinco')).toEqual([]);
  });
});

describe('the search page', () => {
  it('filters by type and year, from its address', async () => {
    const all = await search('q=agua');
    const filtered = await search('q=agua&tipo=Comunicados&anio=2025');
    expect(filtered.length).toBeGreaterThan(0);
    expect(filtered.length).toBeLessThan(all.length);
    expect(await page.locator('select[name=tipo]').inputValue()).toBe('Comunicados');
    for (const facts of await page.locator('#resultados .entry-item-facts').allTextContents())
      expect(facts).toMatch(/2025.*Comunicado/);
  });

  it('filters by topic without a word', async () => {
    expect((await search('tema=Alcantarillado')).length).toBeGreaterThan(0);
  });

  it.each([
    ['verificacion=Verificada+por+el+regulador', ['Horas sin agua al año']],
    ['verificacion=Verificada+por+control+interno', ['Asistentes a los foros']],
  ])('filters by who verified a figure: %s', async (query, titles) => {
    expect(await search(query)).toEqual(titles);
  });

  it('filters by what the ledger knows: the control body, the place, where it stands today', async () => {
    const choices = (name: string) => page.locator(`select[name=${name}] option`).allTextContents();
    await search('q=agua');
    for (const name of ['estado', 'ente', 'comuna', 'verificacion']) {
      const [, ...values] = await choices(name);
      expect(values.length, name).toBeGreaterThan(0);
      for (const value of values)
        expect((await search(`${name}=${encodeURIComponent(value)}`)).length, value).toBeGreaterThan(0);
    }
  });

  it('sorts by date on demand', async () => {
    await search('q=agua&orden=fecha');
    const days = await page
      .locator('#resultados time')
      .evaluateAll((times) => times.map((time) => (time as HTMLTimeElement).dateTime));
    expect(days.length).toBeGreaterThan(1);
    expect(days).toEqual(days.toSorted().toReversed());
  });

  it('tells a screen reader how many results there are', async () => {
    await search('q=alcantarillado');
    expect(await page.locator('#estado').getAttribute('role')).toBe('status');
    expect(await status()).toMatch(/^\d+ resultados?$/);
  });

  it('says so when nothing is found, and what to do', async () => {
    expect(await search('q=xyzzyplugh')).toEqual([]);
    expect(await status()).toContain('No encontramos nada para «xyzzyplugh».');
  });

  it.each(['elefante', 'zzz', 'alcaldesa'])(
    'does not pass off pages that have nothing to do with «%s»',
    async (word) => {
      expect(await search(`q=${word}`)).toEqual([]);
      expect(await status()).toContain('No encontramos nada');
    },
  );

  it('shows whole sentences of the text, with the words alone marked', async () => {
    await search('q=factura');
    const excerpts = await page.locator('#resultados .entry-item-summary').allTextContents();
    for (const excerpt of excerpts) expect(excerpt).toMatch(/^(?:…|¿|«|\p{Lu}|\d).*[.?!…:»]$/u);
    const marks = await page.locator('#resultados mark').allTextContents();
    expect(marks.length).toBeGreaterThan(0);
    for (const mark of marks) expect(mark).toMatch(/^[\p{L}\p{N}].*[\p{L}\p{N}]$/u);
  });

  it.each(['light', 'dark'] as const)('marks words with contrast in the %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await search('q=factura');
    const [ink, mark] = await page
      .locator('#resultados mark')
      .first()
      .evaluate((found) => {
        const { color, backgroundColor } = getComputedStyle(found);
        return [color, backgroundColor];
      });
    expect(contrastRatio(toHex(ink ?? ''), toHex(mark ?? ''))).toBeGreaterThanOrEqual(4.5);
    await page.emulateMedia({ colorScheme: null });
  });

  it('has one form of each name', async () => {
    await search('q=factura');
    const snapshot = await page.locator('body').ariaSnapshot();
    expect(snapshot.match(/^\s*- (?:search|searchbox|button "Buscar").*$/gm)).toHaveLength(3);
    expect(snapshot).toMatch(/- status: \d+ resultados?/);
    expect(snapshot).toMatch(
      /- region "Resultados":\s+- list:\s+- listitem:\s+- heading "¿[^"]+ factura\?" \[level=2\]/,
    );
  });

  it('asks for a word when there is none', async () => {
    expect(await search('')).toEqual([]);
    expect(await status()).toContain('Escriba una palabra');
  });

  it('shows what was typed as text, never as mark-up', async () => {
    await search(`q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
    expect(await page.locator('main img').count()).toBe(0);
  });

  it('works with the keyboard alone, and its address can be walked back', async () => {
    await search('q=agua');
    await page.locator('#consulta').focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Imaginario');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=Imaginario/);
    const found = await settled();
    expect(found.length).toBeGreaterThan(0);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('tipo');
    await page.goBack();
    await page.waitForFunction(() => (document.getElementById('consulta') as HTMLInputElement).value === 'agua');
  });

  it('shows more results on demand and moves the focus to the first new one', async () => {
    await search('q=agua');
    const more = page.locator('#mas-resultados');
    const before = await page.locator('#resultados h2').count();
    expect(before).toBe(10);
    await more.click();
    await page.waitForFunction((count) => document.querySelectorAll('#resultados h2').length > count, before);
    const focused = await page
      .locator('#resultados li')
      .evaluateAll((items) => items.findIndex((item) => item.contains(document.activeElement)));
    expect(focused).toBe(before);
  });

  it('says so when the index cannot be loaded', async () => {
    await page.route('**/pagefind/**', (route) => route.abort());
    expect(await search('q=agua')).toEqual([]);
    expect(await status()).toContain('La búsqueda no se pudo cargar');
    await page.unroute('**/pagefind/**');
    complaints.length = 0;
  });

  it('is reached from the form of every page', async () => {
    await page.goto(`${site}/informes/`);
    await page.locator('.site-search input').fill('continuidad');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/buscar\/\?q=continuidad/);
    expect((await settled()).length).toBeGreaterThan(0);
  });

  it('works without a complaint of the browser', () => expect(complaints).toEqual([]));
});

describe('without JavaScript', () => {
  it('the search page leads to the lists', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(`${site}/buscar/?q=agua`);
    expect(await plain.locator('main').innerText()).toContain('La búsqueda necesita JavaScript');
    expect(await plain.locator('main a[href="/mapa-del-sitio/"]').isVisible()).toBe(true);
    expect(await plain.locator('main input, main select').first().isVisible()).toBe(false);
    await context.close();
  });

  it('an answer opens and a link to it shows it', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(`${site}/preguntas-frecuentes/#como-presento-un-reclamo`);
    expect(await plain.locator('details:has(#como-presento-un-reclamo) > .faq-answer').isVisible()).toBe(true);
    await plain.locator('details.faq summary').nth(2).click();
    expect(await plain.locator('details.faq .faq-answer').nth(2).isVisible()).toBe(true);
    await context.close();
  });
});
