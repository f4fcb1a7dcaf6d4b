import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, inject, it } from 'vitest';
import { sumOf } from '../../src/lib/page-text.ts';
import { collectionPath, routes } from '../../src/routes.ts';
import { launchBrowser } from '../helpers/browser.ts';

// What a citizen and a journalist come for, on a phone, by touch alone: how many touches it takes, and how far down the
// answer stands. The fixture entity has something late, something in dispute and something to come.
const PHONE = { width: 390, height: 844 };
/** The smallest phone that pages are measured on. */
const SMALL = { width: 360, height: 740 };
const REPORT = '/informes/2026-06-10-informe-mensual-de-mayo-de-2026/';

let browser: Browser;
let page: Page;
/** Touches since the first page. */
let touches = 0;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  page = await browser.newPage({ viewport: PHONE, hasTouch: true, reducedMotion: 'reduce' });
  touches = 0;
});
afterEach(() => page.close());

const open = (path: string) => page.goto(inject('fixtureUrl') + path);
const link = (name: string | RegExp, within: Page | Locator = page) => within.getByRole('link', { name }).first();

async function touch(target: Locator): Promise<void> {
  touches += 1;
  const before = page.url();
  await target.tap();
  await page.waitForURL((url) => url.href !== before);
}

/** How far down the page something begins, in pixels; it has to be seen, and to be within the width of the screen. */
async function depthOf(answer: Locator): Promise<number> {
  const box = await answer.boundingBox();
  if (!box) throw new Error('The answer is not on the page.');
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(page.viewportSize()!.width);
  return box.y + (await page.evaluate(() => scrollY));
}

/** Whether something is seen where the page was opened, without scrolling. */
async function isOnScreen(answer: Locator): Promise<boolean> {
  const box = await answer.boundingBox();
  return box !== null && box.y >= 0 && box.y + Math.min(box.height, 24) <= page.viewportSize()!.height;
}

describe('a citizen', () => {
  beforeEach(() => open(routes.home));

  it('sees on the first screen how many promises were kept, are late and were broken', async () => {
    for (const [count, label] of [
      ['2', 'compromisos cumplidos'],
      ['1', 'vencido sin resultado'],
      ['2', 'no cumplidos o a medias'],
      ['3', 'en curso'],
      ['1', 'sin fecha'],
    ] as const) {
      const tally = link(`${count} ${label}`);
      expect(await tally.isVisible(), label).toBe(true);
      expect(await depthOf(tally), label).toBeLessThan(PHONE.height);
    }
  });

  it('finds what is late by scrolling one screen, and whom to ask by scrolling another', async () => {
    expect(await depthOf(link('Medir las fugas por sector'))).toBeLessThan(2 * PHONE.height);
    expect(await depthOf(link('Peticiones, quejas, reclamos y recursos', page.locator('main')))).toBeLessThan(
      2.5 * PHONE.height,
    );
  });

  it('finds behind every number of the scoreboard a list of so many', async () => {
    await open(collectionPath('commitments'));
    const counted = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('.scoreboard a')].map(({ hash, textContent }) => {
        const list = document.getElementById(hash.slice(1))?.closest('section');
        return [Number.parseInt(textContent.trim(), 10), list?.querySelectorAll('tbody tr').length];
      }),
    );
    expect(counted).toHaveLength(5);
    for (const [count, rows] of counted) expect(count).toBe(rows);
  });

  it('opens the list of what is late with one touch', async () => {
    await touch(link('1 vencido sin resultado'));
    expect(await isOnScreen(link('Medir las fugas por sector'))).toBe(true);
    expect(touches).toBe(1);
  });

  it('learns with one touch who answers for what is late, and writes to them from there', async () => {
    await touch(link('Medir las fugas por sector'));
    expect(await isOnScreen(page.getByText(/^Vencido hace 17 días$/).first())).toBe(true);
    const answer = page.locator('.facts').getByText('Quién responde').locator('..');
    expect(await answer.innerText()).toContain('Oficina de Planeación');
    expect(await link(/@/, answer).getAttribute('href')).toMatch(/^mailto:/);
    expect(await depthOf(answer)).toBeLessThan(2 * PHONE.height);
    expect(touches).toBe(1);
  });

  it('reaches the figure in dispute with two touches, sees what each party says, and whom to ask', async () => {
    await touch(link('1 cifra en disputa'));
    const figure = link('Agua que no se factura: cifras de cada parte');
    expect(await isOnScreen(figure)).toBe(true);
    await touch(figure);
    expect(await depthOf(page.getByText('entre 35 % y 45 %').first())).toBeLessThan(PHONE.height);
    expect(await page.getByText('Quién responde').locator('..').getByRole('link').first().isVisible()).toBe(true);
    expect(touches).toBe(2);
  });

  it('finds with one touch the questions that nobody answered in time', async () => {
    await touch(link('1 pregunta fuera de plazo'));
    expect(await isOnScreen(page.getByRole('row').filter({ hasText: 'retraso' }).first())).toBe(true);
    expect(touches).toBe(1);
  });

  it('reads the report of the month with one touch and without scrolling', async () => {
    await touch(link('Informe mensual de mayo de 2026'));
    const text = page.locator('.prose > p').first();
    expect(await depthOf(text)).toBeLessThan(PHONE.height - 50);
    expect(touches).toBe(1);
  });

  it('is told at the head of the events which one comes next, never one without a date', async () => {
    await open(collectionPath('events'));
    const next = page.locator('.entry-item').first();
    expect(await next.innerText()).toContain('17 de junio de 2026');
    const titles = await page.locator('#proximos + ul .entry-item').allInnerTexts();
    const dateless = titles.findIndex((title) => title.includes('sin nueva fecha'));
    expect(dateless).toBe(titles.length - titles.filter((title) => /sin nueva fecha|Cancelado/.test(title)).length);
  });
});

describe('a citizen who wants to go to a forum', () => {
  it('is told its day, its hour and its place on the first screen, and no other day', async () => {
    await open('/eventos/2026-06-24-audiencia-publica-de-2026/');
    const head = page.locator('.entry-header');
    const words = (await head.innerText()).replaceAll(/\s+/g, ' ');
    expect(words).toContain('24 de junio de 2026, de 8:00 a. m. a 12:00 p. m. Plaza de Villa Imaginaria');
    expect(words).not.toContain('mayo de 2026');
    expect(await isOnScreen(head.locator('time'))).toBe(true);
  });

  it('finds it in the search under its own day, marked as everywhere', async () => {
    await open(`${routes.search}?q=audiencia`);
    const found = page
      .locator('#resultados li')
      .filter({ hasText: 'Audiencia pública de rendición de cuentas de 2026' });
    expect(await found.locator('.entry-item-facts').innerText()).toMatch(/^24 de junio de 2026\s+Evento\s+Ejemplo$/);
    expect(await page.getByText('Lo marcado «Ejemplo» es inventado.').count()).toBe(1);
  });

  it('finds the counters open where a link leads to them', async () => {
    await open('/#pie-atencion');
    expect(await isOnScreen(page.locator('.service-point').first())).toBe(true);
  });
});

describe('a citizen who wants to ask an office', () => {
  it('touches the office in the table and has its contact', async () => {
    await open('/compromisos/');
    await touch(page.locator('.ledger-table td a', { hasText: 'Oficina de Planeación' }).first());
    const mail = page.getByRole('link', { name: 'planeacion@acueducto-imaginario.example' }).first();
    await expect.poll(() => mail.isVisible()).toBe(true);
    const box = await mail.boundingBox();
    expect(box!.y).toBeLessThan(PHONE.height);
    expect(touches).toBe(1);
  });
});

describe('a journalist', () => {
  it('takes the commitments as a spreadsheet with two touches', async () => {
    await open(routes.home);
    await touch(link('Todos los compromisos'));
    const sheet = link(/hoja de cálculo/);
    expect(await depthOf(sheet)).toBeLessThan(1.2 * PHONE.height);
    const href = (await sheet.getAttribute('href')) ?? '';
    expect((await page.request.get(inject('fixtureUrl') + href)).headers()['content-type']).toContain(
      'spreadsheetml.sheet',
    );
    expect(touches).toBe(1);
  });

  it('finds the promises of a district that lapsed, who asked for one and how everybody will know, by touch', async () => {
    await open(collectionPath('commitments'));
    await touch(link('Por lugar', page.locator('main')));
    const district = page.getByRole('table', { name: 'Comuna 8' });
    const lapsed = district.getByRole('row').filter({ hasText: /Vencido|Cumplido en parte/ });
    expect(await lapsed.getByRole('rowheader').allInnerTexts()).toEqual([
      'Medir las fugas por sector',
      'Cambiar diez medidores del sector Bajo',
    ]);
    await touch(link('Cambiar diez medidores del sector Bajo', district));
    expect(await page.locator('main').innerText()).toMatch(
      /Quién lo pidió\s+Junta del sector Bajo.*Quedará cumplido si…\s+Medidores cambiados: 10\smedidores.*2 de 3 hitos cumplidos.*según otros\s+No cumplido.*No es lo que dice la entidad/s,
    );
    expect(touches).toBe(2);
  });

  it('learns with one touch from the calendar why a delivery moved, what else that changed, and where it came from', async () => {
    await open(routes.calendar);
    const moved = page.getByRole('row').filter({ hasText: 'Informe mensual, julio de 2026' });
    expect(await moved.innerText()).toMatch(/Movido desde el 10 de agosto de 2026\. Motivo: La evaluación salió tarde/);
    const dropped = page.getByRole('row').filter({ hasText: 'Evaluación trimestral, tercer trimestre de 2026' });
    expect(await dropped.innerText()).toMatch(/La quitó un ajuste del plan\. Motivo: .*Ya no se espera/s);
    await touch(moved.getByRole('link', { name: /^Ver el ajuste/ }));
    const changes = page.getByRole('table', { name: /^Qué cambia/ });
    expect(await changes.getByRole('row').nth(1).innerText()).toMatch(
      /Informe mensual, julio de 2026.*10 de agosto de 2026.*14 de agosto de 2026/s,
    );
    expect(await changes.getByRole('rowheader').count()).toBe(5);
    await touch(link('Evaluación del primer trimestre de 2026', page.locator('main')));
    expect(await page.getByRole('table', { name: /^Ajustes del plan que salen/ }).innerText()).toContain(
      'La encuesta se cierra antes de evaluar',
    );
    expect(touches).toBe(2);
  });

  it('reads what the Contraloría found in 2025 and what of it is late, with two touches from the page of transparency', async () => {
    await open(routes.transparency);
    await touch(link('Hallazgos', page.locator('main')));
    await touch(link(/^Contraloría/, page.locator('main')));
    const late = page.getByRole('table', { name: /^Acciones vencidas/ });
    expect(await late.getByRole('row').nth(1).innerText()).toMatch(
      /Publicar las quejas de cada mes.*Vencida hace 12 días.*Movido desde el 30 de abril de 2026/s,
    );
    const found = page.getByRole('table', { name: 'Auditorías de 2025' });
    expect(await found.getByRole('rowheader').allInnerTexts()).toEqual([
      'No hay un registro de las quejas por alcantarillado',
    ]);
    expect(touches).toBe(2);
  });

  it('learns what a page said in March, and what changed since, in sentences, with two touches from the page', async () => {
    await open('/preguntas-frecuentes/que-es-rendir-cuentas/');
    await touch(link('Historial de revisiones'));
    expect(await page.locator('main li').nth(1).innerText()).toMatch(
      /1 de junio de 2026: Modificada.*Decía: .* con la plata\. El que pregunta espera\..*Dice: .* con el dinero, /s,
    );
    await touch(link('Así decía el 3 de marzo de 2026'));
    expect(await isOnScreen(page.getByText('Rendir cuentas es explicar lo que se hizo con la plata.'))).toBe(true);
    expect(touches).toBe(2);
  });

  it('knows whether a document is the one that was published, by the sum beside it', async () => {
    await open('/informes/2026-01-30-informe-anual-de-2025/');
    const document = page.locator('.document-list li').first();
    await document.getByText('Suma de verificación').click();
    const href = (await document.locator('a.document').getAttribute('href')) ?? '';
    const bytes = await (await page.request.get(inject('fixtureUrl') + href)).body();
    expect(await document.locator('code').innerText()).toBe(sumOf(bytes));
    await touch(link('Cómo se comprueba', document));
    expect(await page.locator('main').innerText()).toContain('certutil -hashfile documento.pdf SHA256');
    expect(touches).toBe(1);
  });

  it('sees how the term of an answer was counted, with one touch from the list of questions', async () => {
    await open(collectionPath('questions'));
    await touch(link('¿Dónde queda lo que dijimos en el foro?', page.locator('main')));
    expect(await page.locator('main').innerText()).toMatch(
      /Respondida en 8 días hábiles.*Los días se cuentan desde el siguiente, sin sábados, domingos ni festivos\. Festivos que no cuentan en este plazo: 18 de mayo de 2026/s,
    );
    expect(touches).toBe(1);
  });

  it('sees the files of every dataset within the screen', async () => {
    await open(routes.openData);
    const files = await page.getByRole('link', { name: 'CSV' }).all();
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) expect(await depthOf(file)).toBeGreaterThan(0);
  });

  it('takes the picture of a chart with its source, and its data, from beside it', async () => {
    await open('/indicadores/agua-no-facturada/');
    const chart = await page.locator('figure.ranges').boundingBox();
    const picture = link(/^PNG, imagen de/);
    expect((await depthOf(picture)) - chart!.y - chart!.height).toBeLessThan(60);
    for (const [name, type] of [
      [/^PNG, imagen de/, 'image/png'],
      [/^Excel, datos de/, 'spreadsheetml.sheet'],
    ] as const) {
      const href = (await link(name).first().getAttribute('href')) ?? '';
      expect((await page.request.get(inject('fixtureUrl') + href)).headers()['content-type']).toContain(type);
    }
  });

  it('sees with one touch from the commitments how many promises of each quarter were kept, kept late, broken and lapsed, and takes the picture', async () => {
    await open(collectionPath('commitments'));
    await touch(link('Por trimestre', page.getByRole('main')));
    const chart = page.getByRole('figure', { name: 'Compromisos por trimestre en que vencían' });
    for (const words of ['segundo trimestre de 2026', 'Cumplidos tarde: 1', 'Vencidos: 1'])
      expect(await chart.innerText()).toContain(words);
    const picture = (await link(/^PNG, imagen de/).getAttribute('href')) ?? '';
    expect((await page.request.get(inject('fixtureUrl') + picture)).headers()['content-type']).toContain('image/png');
    expect(touches).toBe(1);
  });

  it('takes the picture of how questions are answered, with one touch from their list', async () => {
    await open(collectionPath('questions'));
    await touch(link('Por dependencia y por mes', page.getByRole('main')));
    const picture = (await link(/^SVG, imagen de/).getAttribute('href')) ?? '';
    expect((await page.request.get(inject('fixtureUrl') + picture)).headers()['content-type']).toContain('image/svg');
    expect(touches).toBe(1);
  });

  it('reads the source of a chart and its cut-off day under it', async () => {
    await open('/indicadores/horas-sin-agua/');
    const chart = (await page.locator('figure.chart').boundingBox())!;
    const source = page.locator('main .table-source').first();
    expect(await source.innerText()).toMatch(/^Fuente: \S.* \(.*\)\. Corte: \d+ de \w+ de \d{4}\.$/);
    expect((await depthOf(source)) - chart.y - chart.height).toBeLessThan(60);
  });

  it('goes from one year of an archive to the one before', async () => {
    await open('/comunicados/archivo/2026/');
    await touch(link(/^Anterior: Comunicados de 2025/));
    await touch(link(/^Anterior: Comunicados de 2024/));
    expect(await page.getByRole('navigation', { name: 'Más en Comunicados' }).getByRole('link').count()).toBe(1);
    expect(touches).toBe(2);
  });

  it('quotes one figure with its version, and the row where it stands', async () => {
    await open('/indicadores/horas-sin-agua/');
    await page.locator('#periodo-2025 summary').click();
    await expect
      .poll(() => page.locator('#periodo-2025 details').innerText())
      .toMatch(/99\s+horas \(versión 1, .*Revisión [0-9a-f]{8} del .*#periodo-2025/s);
  });

  it('quotes a page with the revision that was read', async () => {
    await open(REPORT);
    expect(await page.locator('.citation').innerText()).toMatch(
      /^Cómo citar: AVI\. «Informe mensual de mayo de 2026»\. .*, 10 de junio de 2026\. Revisión [0-9a-f]{8} del 1 de junio de 2026\. https:\/\/.*\/informes\//,
    );
  });

  it('sees in one picture both parties and the limit, and the words of the picture as text', async () => {
    await open('/indicadores/agua-no-facturada/');
    const picture = page.getByRole('figure', { name: /^Gráfica:/ });
    expect(await picture.innerText()).toContain('Límite de 2025: 30\u00a0%');
    expect(await picture.getByRole('listitem').count()).toBe(3);
    expect(await picture.innerText()).toContain('Sin cifra: Vecinos del sector Bajo.');
  });
});

describe('the smallest phone', () => {
  beforeEach(() => page.setViewportSize(SMALL));

  it('shows the home page on five screens, and its footer on little more than one', async () => {
    await open(routes.home);
    const [height, footer] = await page.evaluate(() => [
      document.documentElement.scrollHeight,
      document.querySelector('footer')!.offsetHeight,
    ]);
    expect(height).toBeLessThanOrEqual(5 * SMALL.height);
    expect(footer).toBeLessThanOrEqual(1.2 * SMALL.height);
  });

  it.each([
    REPORT,
    '/comunicados/2026-05-25-alcantarillado-del-sector-bajo/',
    '/historias/2026-05-18-una-fuga-en-el-sector-medio/',
    '/compromisos/2026-04-18-reponer-un-tubo/',
    '/eventos/2026-04-18-foro-sobre-fugas/',
    '/preguntas-ciudadanas/p-001-donde-queda-lo-que-dijimos/',
    '/encuestas/informacion-2026-q2/',
  ])('shows the text of %s without scrolling', async (path) => {
    await open(path);
    const text = page.locator('.citizen-question p, .prose > p').first();
    expect(await depthOf(text)).toBeLessThan(SMALL.height - 24);
  });

  it('says once a page what the small marks of invented content mean, and leaves out of the footer what nobody confirmed', async () => {
    await open(routes.home);
    expect(await page.getByText('Lo marcado «Ejemplo» es inventado.').count()).toBe(1);
    expect(await page.getByText('Contenido de ejemplo').count()).toBe(0);
    const footer = await page.locator('footer').innerText();
    expect(footer).not.toContain('por confirmar');
    expect(footer).toContain('La entidad todavía no confirma: Línea gratuita');
  });

  it.each([
    collectionPath('commitments'),
    collectionPath('findings'),
    collectionPath('adjustments'),
    collectionPath('questions'),
    routes.calendar,
    routes.plan,
    routes.openData,
  ])('stacks the rows of %s, and they stay a table for those who listen', async (path) => {
    await open(path);
    const table = page.getByRole('table').first();
    const row = table.getByRole('row').nth(1);
    expect(await row.getByRole('rowheader').count()).toBe(1);
    const cells = await row.getByRole('cell').all();
    expect(await table.getByRole('columnheader').count()).toBe(cells.length + 1);
    const boxes = await Promise.all(cells.map((cell) => cell.boundingBox()));
    // One under the other, each as wide as the table.
    boxes
      .slice(1)
      .forEach((box, index) => expect(box!.y).toBeGreaterThanOrEqual(boxes[index]!.y + boxes[index]!.height));
    expect(await cells[0]!.evaluate((cell) => getComputedStyle(cell, '::before').content)).toMatch(/^attr\(|^"\w/);
    // No term of two lines runs into the line below it.
    const running = await page.evaluate(
      () =>
        [...document.querySelectorAll('.stack-table td')].filter((cell) => cell.scrollHeight > cell.clientHeight + 1)
          .length,
    );
    expect(running).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(SMALL.width);
  });

  it('answers whoever cuts an address short', async () => {
    for (const path of ['/comunicados/archivo/', '/compromisos/tema/', '/archivos/', '/correcciones/archivo/']) {
      expect((await page.request.get(inject('fixtureUrl') + path)).status(), path).toBe(200);
    }
    await open('/comunicados/archivo/');
    await page.waitForURL(/\/comunicados\/#archivo$/);
    expect(await isOnScreen(page.getByRole('heading', { name: 'Archivo por año' }))).toBe(true);
  });

  it('names on the page of transparency what the menu names under it', async () => {
    await open(routes.transparency);
    const named = await page.locator('main .topic-list h2').allInnerTexts();
    const menu = await page.locator('#menu li.is-current li').allTextContents();
    expect(menu.length).toBeGreaterThan(3);
    expect(named).toEqual(expect.arrayContaining(menu.map((label) => label.trim())));
  });
});
