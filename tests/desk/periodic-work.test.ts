import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readEntry } from '../../src/content-file/read.ts';
import { toSlug } from '../../src/lib/slug.ts';
import { checkContent } from '../../src/check/check-content.ts';
import { FIXTURE_NOW } from '../helpers/fixture-entity.ts';
import { copyOf, putCopy } from '../e2e/editor/browser-copies.ts';
import { type DeskSession, openDeskSession } from '../e2e/editor/desk-session.ts';

let session: DeskSession;
let clicks: number;

beforeAll(async () => {
  // A clock that stands would keep the boxes of topics and events loading: Decap waits for half a second to pass.
  session = await openDeskSession({ startsAt: FIXTURE_NOW });
});

afterAll(() => session.close());

beforeEach(async () => {
  const { page, desk } = session;
  clicks = 0;
  await page.goto('about:blank');
  await page.goto(`${desk.url}/admin/`);
  await page.getByRole('button', { name: 'Nuevo', exact: true }).waitFor();
});

const panel = (page: Page) => page.getByRole('dialog');

/** A click that counts. */
async function click(target: ReturnType<Page['getByRole']>): Promise<void> {
  clicks += 1;
  await target.click();
}

/** Two clicks. */
async function start(task: string): Promise<void> {
  const { page } = session;
  await click(page.getByRole('button', { name: 'Nuevo', exact: true }));
  await click(page.getByRole('button', { name: task, exact: true }));
  await page.getByRole('dialog', { name: task }).locator('input, select, textarea, li button').first().waitFor();
}

const draftOf = (collection: string, slug: string): string =>
  session.desk.draft(collection, slug, `content/${collection}/${slug}.mdx`);

/** What the check of the whole content says once a draft is published. */
async function faultsWith(collection: string, slug: string): Promise<string[]> {
  const { desk } = session;
  desk.git('fetch', '--quiet', desk.desk.clone, `cms/${collection}/${slug}:borrador`);
  desk.git('checkout', '--quiet', 'borrador');
  const { issues } = await checkContent(`${desk.repository}/content`, new Date(FIXTURE_NOW));
  desk.git('checkout', '--quiet', 'main');
  desk.git('branch', '--quiet', '-D', 'borrador');
  return issues.filter(({ severity }) => severity === 'error').map(({ file, code }) => `${file} ${code}`);
}

describe('a datum of the month', () => {
  const slugs = ['horas-sin-agua', 'satisfaccion', 'agua-no-facturada'];

  afterEach(async () => {
    for (const slug of slugs) await session.desk.discard('indicators', slug);
  });

  const row = (title: string | RegExp) => panel(session.page).getByRole('group', { name: title });

  it('of three indicators becomes three drafts in six clicks, beside the value before', async () => {
    const { page } = session;
    await start('Dato del mes');
    const hours = row('Horas sin agua al año');
    expect(await hours.innerText()).toContain('Antes: 99\u00a0horas (2025)');
    expect(await hours.getByLabel('Periodo').inputValue()).toBe('2026');
    const survey = row('Satisfacción con la información');
    expect(await survey.getByLabel('Periodo').inputValue()).toBe('segundo trimestre de 2026');
    for (const [title, value] of [
      ['Horas sin agua al año', '41'],
      ['Satisfacción con la información', '44,5'],
      [/^Agua que no se factura/, '38,5'],
    ] as const) {
      const box = row(title).getByLabel(/^Valor/);
      await click(box);
      await page.keyboard.type(value);
    }
    await click(page.getByRole('button', { name: 'Guardar borradores' }));
    await panel(page).getByText('Quedaron como borrador').waitFor();
    expect(clicks).toBeLessThanOrEqual(6);
    expect(draftOf('indicators', 'horas-sin-agua')).toContain(
      "  - period: '2026'\n    vintages:\n      - date: '2026-06-17'\n        value: '41'\n",
    );
    // The year goes on: its figure counts until today.
    expect(draftOf('indicators', 'horas-sin-agua')).toContain("cutoff: '2026-06-17'\n");
    expect(draftOf('indicators', 'satisfaccion')).toContain("value: '44,5'");
    for (const slug of slugs) expect(await faultsWith('indicators', slug)).toEqual([]);
  });

  it('says beside its field what cannot be saved, and saves nothing', async () => {
    const { page, desk } = session;
    await start('Dato del mes');
    const survey = row('Satisfacción con la información');
    await survey.getByLabel(/^Valor/).fill('44.5');
    await row('Horas sin agua al año')
      .getByLabel(/^Valor/)
      .fill('41');
    await page.getByRole('button', { name: 'Guardar borradores' }).click();
    await survey.getByText(/Se esperaba/).waitFor();
    expect(await survey.getByLabel(/^Valor/).getAttribute('aria-invalid')).toBe('true');
    const { body } = await desk.send('unpublishedEntries');
    expect(body).toEqual([]);
  });

  it('of a period that has not begun is neither proposed nor taken', async () => {
    const { page, desk } = session;
    await start('Dato del mes');
    const forums = row('Asistentes a los foros');
    expect(await forums.getByLabel('Periodo').inputValue()).toBe('segundo trimestre de 2026');
    await forums.getByLabel('Periodo').fill('tercer trimestre de 2026');
    await forums.getByLabel(/^Valor/).fill('62');
    await page.getByRole('button', { name: 'Guardar borradores' }).click();
    await forums.getByText('Todavía no empieza: tercer trimestre de 2026.').waitFor();
    expect((await desk.send('unpublishedEntries')).body).toEqual([]);
  });

  it('of a period that has a value asks why it changes, and adds a version', async () => {
    const { page } = session;
    await start('Dato del mes');
    const hours = row('Horas sin agua al año');
    await hours.getByLabel('Periodo').fill('2025');
    await hours.getByLabel(/^Valor/).fill('101');
    await page.getByRole('button', { name: 'Guardar borradores' }).click();
    await hours.getByText('Diga por qué lo cambia').waitFor();
    await page.keyboard.type('Faltaban dos cortes de diciembre.');
    await page.keyboard.press('Enter');
    await panel(page).getByText('Quedaron como borrador').waitFor();
    expect(draftOf('indicators', 'horas-sin-agua')).toContain('why: Faltaban dos cortes de diciembre.');
    expect(await faultsWith('indicators', 'horas-sin-agua')).toEqual([]);
  });
});

describe('an answer', () => {
  const slug = 'p-003-cuando-llega-la-cuadrilla';

  afterEach(() => session.desk.discard('questions', slug));

  it('opens from the list of what waits, with its day, and is saved after five clicks', async () => {
    const { page, editor } = session;
    await start('Respuesta a una pregunta');
    const choice = panel(page).getByRole('button', { name: /¿Cuándo llega la cuadrilla\?/ });
    expect(await choice.innerText()).toMatch(/P-003 · .*plazo hasta el/);
    await click(choice);
    await editor.body().waitFor();
    await page.getByText('Cambios no guardados').waitFor();
    await click(editor.body());
    await editor.settle();
    await page.keyboard.type('La cuadrilla llega en dos días.');
    clicks += 1;
    await editor.save();
    expect(clicks).toBeLessThanOrEqual(6);
    const draft = draftOf('questions', slug);
    expect(draft).toContain("answered: '2026-06-17'");
    expect(draft).toContain('\nLa cuadrilla llega en dos días.\n');
    expect(await faultsWith('questions', slug)).toEqual([]);
  });

  it('sets aside what was written before and not saved: nothing is lost', async () => {
    const { page, desk } = session;
    const path = `content/questions/${slug}.mdx`;
    const raw = desk.read(path).replace('¿Cuándo llega', '¿A qué hora llega');
    // Decap makes its store with the first form.
    await session.editor.open('questions', slug);
    await putCopy(page, `backup.questions.${slug}`, { raw, path });
    // As a browser that was closed: leaving a form on the page throws its copy away.
    await page.goto('about:blank');
    await page.goto(`${desk.url}/admin/`);
    await start('Respuesta a una pregunta');
    await panel(page)
      .getByRole('button', { name: /¿Cuándo llega la cuadrilla\?/ })
      .click();
    await page.getByText('Cambios no guardados').waitFor();
    expect(await session.editor.field('Título').inputValue()).toBe('¿Cuándo llega la cuadrilla?');
    expect(await copyOf(page, `apartada.questions.${slug}`)).toContain('¿A qué hora llega');
  });
});

describe('a report', () => {
  /** Writes what only a person knows, with a click into each field. */
  async function write(label: string, text: string): Promise<void> {
    await click(session.editor.field(label));
    await session.page.keyboard.type(text);
  }

  it.each([
    [
      'Evaluación del trimestre',
      'Trimestre',
      '2026-Q2',
      'Evaluación del plan de comunicaciones: segundo trimestre de 2026',
    ],
    ['Informe del mes', 'Mes', '2026-04', 'Informe mensual de abril de 2026'],
  ])('«%s» opens filled, unsaved, and is saved in ten clicks', async (task, label, period, title) => {
    const { page, editor, desk } = session;
    await start(task);
    await panel(page).getByLabel(label).selectOption(period);
    clicks += 2;
    await click(page.getByRole('button', { name: 'Abrir el informe' }));
    await page.getByText('Cambios no guardados').waitFor();
    expect(await editor.field('Título').inputValue()).toBe(title);
    expect((await desk.send('unpublishedEntries')).body).toEqual([]);
    expect(await editor.body().innerText()).toContain('ESCRIBA AQUÍ');
    await write('Resumen', 'Lo principal, en una frase.');
    if (period === '2026-Q2') await write('Dependencia responsable', 'Oficina de Planeación');
    const why = page.getByLabel('Por qué y qué sigue', { exact: true });
    // A target that was missed is there, closed; without one there is nothing yet.
    if ((await why.count()) > 0) await click(page.getByRole('button', { name: 'Abrir o cerrar el elemento' }).first());
    else {
      await click(page.getByRole('button', { name: 'Añadir asunto' }));
      await write('Qué no se logró', 'Publicar a tiempo.');
    }
    await write('Por qué y qué sigue', 'Faltó tiempo.');
    clicks += 1;
    await editor.save();
    expect(clicks).toBeLessThanOrEqual(10);
    const slug = `2026-06-17-${toSlug(title)}`;
    expect(draftOf('reports', slug)).toContain('## Qué prometimos');
    expect([...new Set(await faultsWith('reports', slug))]).toEqual([`content/reports/${slug}.mdx draft/marker`]);
    await desk.discard('reports', slug);
  });

  it('that is published already is named, with the way to its form', async () => {
    const { page } = session;
    await start('Informe del mes');
    await panel(page).getByLabel('Mes').selectOption('2026-05');
    const link = panel(page).getByRole('link', { name: 'Informe mensual de mayo de 2026' });
    expect(await link.getAttribute('href')).toBe(
      '#/collections/reports/entries/2026-06-10-informe-mensual-de-mayo-de-2026',
    );
  });
});

describe('an advance', () => {
  const slug = '2026-04-18-reponer-un-tubo';

  afterEach(() => session.desk.discard('commitments', slug));

  it('stands in the form of its commitment after a line of text, and is saved in five clicks', async () => {
    const { page, editor, desk } = session;
    const { title } = readEntry(desk.read(`content/commitments/${slug}.mdx`)).data;
    await start('Avance de un compromiso');
    await click(panel(page).getByRole('button', { name: String(title) }));
    await page.keyboard.type('Se abrió la licitación.');
    await click(page.getByRole('button', { name: 'Abrir con el avance' }));
    await page.getByText('Cambios no guardados').waitFor();
    clicks += 1;
    await editor.save();
    expect(clicks).toBeLessThanOrEqual(6);
    expect(draftOf('commitments', slug)).toContain("  - date: '2026-06-17'\n    note: Se abrió la licitación.\n");
    expect(await faultsWith('commitments', slug)).toEqual([]);
  });

  it('with a day that has not come, or a proof that is no address, is refused beside its field', async () => {
    const { page } = session;
    await start('Avance de un compromiso');
    await panel(page).getByRole('listitem').getByRole('button').first().click();
    await page.keyboard.type('Se abrió la licitación.');
    await panel(page).getByLabel('Día').fill('18/06/2026');
    await page.keyboard.press('Enter');
    await panel(page).getByText('Ese día no ha llegado').waitFor();
    await panel(page).getByLabel('Día').fill('16 de junio de 2026');
    await panel(page).getByLabel('Prueba (opcional)').fill('en la carpeta');
    await page.keyboard.press('Enter');
    await panel(page)
      .getByText(/Se esperaba/)
      .waitFor();
    expect(await panel(page).getByLabel('Prueba (opcional)').getAttribute('aria-invalid')).toBe('true');
  });
});

describe('results of a survey', () => {
  const CSV = [
    'Marca temporal,¿La información publicada se entiende?',
    '2026/06/01 10:00:01,Sí',
    '2026/06/02 11:11:11,A veces',
    '2026/06/03 12:22:22,Sí',
    '2026/06/04 13:33:33,',
  ].join('\n');
  const csv = (text: string) => ({ name: 'respuestas.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  const title = 'Encuesta de información: junio de 2026';

  it('are counted in the browser and open as a new survey of the series, in ten clicks', async () => {
    const { page, editor, desk } = session;
    const sent: string[] = [];
    page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
    await start('Resultados de una encuesta');
    clicks += 1;
    // By keyboard and by mouse the same button, in Spanish whatever the browser speaks.
    const input = panel(page).getByLabel('Archivo CSV con las respuestas');
    expect(await input.evaluate((box) => box === document.activeElement)).toBe(true);
    // Whether a press of a key by a test may open a window of the system is up to the browser: that it asks for one is ours.
    await input.evaluate((box) =>
      box.addEventListener('click', () => box.setAttribute('data-asked', ''), { once: true }),
    );
    await page.keyboard.press('Enter');
    expect(await input.getAttribute('data-asked')).toBe('');
    const byMouse = page.waitForEvent('filechooser');
    await panel(page).getByText('Elegir archivo', { exact: true }).click();
    expect(await input.evaluate((box) => box.getBoundingClientRect().width)).toBeLessThanOrEqual(1);
    await (await byMouse).setFiles(csv(CSV));
    await panel(page).getByText('Respondieron 4 personas.').waitFor();
    expect(await panel(page).getByRole('group').first().getByRole('listitem').allInnerTexts()).toEqual([
      'Sí: 2',
      'A veces: 1',
      'No: 0',
      'Sin respuesta: 1',
    ]);
    await click(page.getByRole('button', { name: 'Abrir la encuesta' }));
    await editor.body().waitFor();
    await page.getByText('Cambios no guardados').waitFor();
    expect(await editor.field('Población').inputValue()).toBe('Hogares de Villa Imaginaria');
    for (const [label, value] of [
      ['Título', title],
      ['Resumen', 'La mitad entiende lo que se publica.'],
      ['Desde', '01/06/2026'],
      ['Hasta', '04/06/2026'],
    ] as const) {
      await click(editor.field(label));
      await editor.field(label).fill(value);
    }
    clicks += 1;
    await editor.save();
    expect(clicks).toBeLessThanOrEqual(10);
    const slug = toSlug(title);
    const draft = draftOf('surveys', slug);
    expect(draft).toContain('series: informacion\n');
    expect(draft).toContain('answered: 4\n');
    expect(await faultsWith('surveys', slug)).toEqual([`content/surveys/${slug}.mdx draft/marker`]);
    // Answers of persons left the browser nowhere, neither in the file nor in anything else.
    expect(sent.filter((request) => request.includes('11:11:11'))).toEqual([]);
    await desk.discard('surveys', slug);
  });

  it.each([
    [
      'by the name of a column',
      CSV.replaceAll(',', ',x,').replace(',x,', ',Cédula,'),
      '«Cédula»: su título pide un dato personal',
    ],
    [
      'by what a column holds',
      CSV.replaceAll(',', ',x,').replace(',x,¿', ',Columna 2,¿').replace(',x,Sí', ',3105550123,Sí'),
      '«Columna 2»: tiene números largos',
    ],
  ])('are refused %s, in words, and nothing is opened', async (_, text, reason) => {
    const { page } = session;
    await start('Resultados de una encuesta');
    const input = panel(page).getByLabel('Archivo CSV con las respuestas');
    await input.setInputFiles(csv(text));
    await panel(page).getByText(reason).waitFor();
    expect(await input.getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByRole('button', { name: 'Abrir la encuesta' }).count()).toBe(0);
  });
});
