import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../helpers/browser.ts';
import { openTestDesk, type TestDesk } from '../helpers/desk.ts';
import { FIXTURE_CONTENT, FIXTURE_DIST } from '../helpers/fixture-entity.ts';
import { copyOf } from '../e2e/editor/browser-copies.ts';
import { answerNotes } from '../e2e/editor/answer-notes.ts';
import { createEditorPage, type EditorPage } from '../e2e/editor/editor-page.ts';
import { interleave, THREE } from '../e2e/editor/interleaved.ts';
import { untilStill } from '../e2e/editor/still.ts';

const SLUG = '2025-08-14-menos-horas-sin-agua';
const PATH = `content/press-releases/${SLUG}.mdx`;

let desk: TestDesk;
let browser: Browser;

beforeAll(async () => {
  desk = await openTestDesk();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await desk?.close();
});

/** A person with a computer of their own, who says yes to every question; the browser's own about unsaved work is not one. */
async function newPerson(): Promise<EditorPage & { questions: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 }, locale: 'es-CO' });
  const page = await context.newPage();
  await answerNotes(page);
  const questions: string[] = [];
  page.on('dialog', (dialog) => {
    if (dialog.type() !== 'beforeunload') questions.push(dialog.message());
    return dialog.accept();
  });
  return { ...createEditorPage(page, desk.url), questions };
}

const error = (page: Page, text: string) => page.getByText(text).first().waitFor();

test('two editors on one entry: the second is told, and keeps on screen what they wrote', async () => {
  const first = await newPerson();
  const second = await newPerson();
  await first.open('press-releases', SLUG);
  await second.open('press-releases', SLUG);
  await first.field('Título').fill('De la primera persona');
  await first.save();
  await second.field('Título').fill('De la segunda persona');
  await second.page.getByRole('button', { name: 'Guardar' }).click();
  await error(second.page, 'Otra persona guardó');
  expect(await second.field('Título').inputValue()).toBe('De la segunda persona');
  expect(desk.draft('press-releases', SLUG, PATH)).toContain('title: De la primera persona');
  await first.field('Título').fill('De la primera persona, otra vez');
  await first.save();
  expect(desk.draft('press-releases', SLUG, PATH)).toContain('otra vez');
  expect([...first.questions, ...second.questions]).toEqual([]);
});

test('three people at three entries, interleaved: everything goes out, and nothing of the others with it', async () => {
  await interleave([await newPerson(), await newPerson(), await newPerson()]);
  for (const [path, title] of Object.entries(THREE))
    await expect.poll(() => desk.read(path)).toContain(`title: ${title}\n`);
  expect(desk.read(Object.keys(THREE)[1] ?? '')).toContain('summary: Escrito mientras otra publicaba.');
  const left = JSON.stringify((await desk.send('unpublishedEntries')).body);
  for (const path of Object.keys(THREE)) expect(left).not.toContain(path.replace(/^content\/|\.mdx$/g, ''));
});

describe('who was refused a save', () => {
  const slug = '2026-05-08-resultados-de-una-encuesta';
  const path = `content/press-releases/${slug}.mdx`;
  const saved = () => desk.draft('press-releases', slug, path);

  test('throws away only their own text, and has what the other one saved before them', async () => {
    const first = await newPerson();
    const second = await newPerson();
    await first.open('press-releases', slug);
    await second.open('press-releases', slug);
    await first.field('Título').fill('De quien guardó primero');
    await first.save();
    const theirs = saved();
    await second.field('Título').fill('De quien llegó después');
    await second.page.getByRole('button', { name: 'Guardar' }).click();
    await error(second.page, 'Otra persona guardó');
    expect(await second.page.getByRole('button', { name: /^Eliminar/ }).count()).toBe(0);
    await second.page.getByRole('button', { name: 'Descartar lo que escribí' }).click();
    await expect.poll(() => second.field('Título').inputValue()).toBe('De quien guardó primero');
    expect(second.questions).toEqual([
      'Se descartará solo lo que usted escribió aquí y no guardó. Lo que guardó la otra persona queda como está y se abrirá en su lugar. ¿Quiere seguir?',
    ]);
    await second.page.getByRole('alert').getByText('En pantalla está lo que guardó la otra persona').waitFor();
    expect(saved()).toBe(theirs);
    await second.field('Título').fill('Sobre lo que guardó la otra persona');
    await second.save();
    expect(saved()).toContain('title: Sobre lo que guardó la otra persona');
    expect(await copyOf(second.page, `backup.press-releases.${slug}`)).not.toContain('De quien llegó después');
  });
});

describe('a draft that somebody saved after it was opened', () => {
  const slug = '2026-05-25-alcantarillado-del-sector-bajo';
  const path = `content/press-releases/${slug}.mdx`;
  const saved = () => desk.draft('press-releases', slug, path);
  const LATER =
    /^No se eliminó nada\. Redacción guardó este borrador el \d+ de \S+ de \d{4},? .*, después de que usted lo abrió\. Ábralo de nuevo/;
  let first: Awaited<ReturnType<typeof newPerson>>;
  let second: Awaited<ReturnType<typeof newPerson>>;

  beforeAll(async () => {
    first = await newPerson();
    second = await newPerson();
    await first.open('press-releases', slug);
    await first.field('Título').fill('Primera versión');
    await first.save();
  });

  test('is not deleted from its form: it is said who saved it and when, and what stood there unsaved still stands there', async () => {
    await second.open('press-releases', slug);
    await second.field('Título').fill('Lo que escribo yo');
    await first.field('Título').fill('Segunda versión');
    await first.save();
    await second.page.getByRole('button', { name: 'Eliminar cambios no publicados' }).click();
    await second.page.getByRole('alert').getByText(LATER).waitFor();
    expect(await second.field('Título').inputValue()).toBe('Lo que escribo yo');
    // Kept within a second of being typed, and no deletion that was refused takes it away.
    await expect.poll(() => copyOf(second.page, `backup.press-releases.${slug}`)).toContain('Lo que escribo yo');
    expect(saved()).toContain('title: Segunda versión');
    expect(second.questions.splice(0)).toEqual([
      'Se borrarán los cambios sin publicar y los cambios sin guardar. ¿Quiere seguir?',
      'Se borrarán los cambios sin publicar de esta entrada. ¿Quiere seguir?',
    ]);
  });

  test('nor from the board', async () => {
    const { page } = second;
    await page.goto('about:blank');
    await page.goto(`${desk.url}/admin/#/workflow`);
    const card = page.locator('[class*="WorkflowCardContainer"]').filter({ hasText: 'Segunda versión' });
    await card.waitFor();
    await first.field('Título').fill('Tercera versión');
    await first.save();
    await card.hover();
    await card.getByRole('button', { name: /^Borrar|^Eliminar|^Descartar/ }).click();
    await page.getByRole('alert').getByText(LATER).waitFor();
    expect(saved()).toContain('title: Tercera versión');
    await card.waitFor();
    expect(second.questions.splice(0)).toHaveLength(1);
  });

  test('is deleted by who opens it again, and by who saved it', async () => {
    await second.open('press-releases', slug);
    // Their own text, which was kept, stands over what was saved: whoever deletes now has both before them.
    await expect.poll(() => second.field('Título').inputValue()).toBe('Lo que escribo yo');
    await second.page.getByRole('button', { name: /^Eliminar/ }).click();
    await second.toast('Cambios no publicados eliminados');
    expect(saved).toThrow();
    await second.open('press-releases', slug);
    await second.field('Título').fill('Mía');
    await second.save();
    await second.page.getByRole('button', { name: /^Eliminar/ }).click();
    await expect
      .poll(() => desk.send('unpublishedEntry', { collection: 'press-releases', slug }))
      .toMatchObject({ status: 404 });
  });
});

test('the server dies in the middle of a save: a clear message, the text is still there, the next save works', async () => {
  const person = await newPerson();
  const slug = '2025-10-02-un-ano-del-tanque-del-sector-alto';
  await person.open('stories', slug);
  await person.field('Título').fill('Después de la caída');
  desk.killServerInNextSave();
  await person.page.getByRole('button', { name: 'Guardar' }).click();
  await error(person.page, 'se detuvo y no guardó nada');
  expect(await person.field('Título').inputValue()).toBe('Después de la caída');
  expect(() => desk.draft('stories', slug, `content/stories/${slug}.mdx`)).toThrow();
  await person.save();
  expect(desk.draft('stories', slug, `content/stories/${slug}.mdx`)).toContain('Después de la caída');
  await person.page.getByRole('button', { name: 'Estado: Borrador' }).waitFor();
});

test('the answer to a save gets lost: the next one is not taken for that of somebody else, not even on a page loaded anew', async () => {
  const person = await newPerson();
  const { page } = person;
  const slug = '2026-03-20-lavado-de-tanques';
  const path = `content/press-releases/${slug}.mdx`;
  await person.open('press-releases', slug);
  const loseAnswer = async () => {
    const lost = page.waitForEvent('requestfailed');
    await page.route('**/admin/api', async (route) => {
      const isSave = (route.request().postData() ?? '').includes('"action":"persistEntry"');
      if (!isSave) return route.continue();
      await route.fetch();
      return route.abort();
    });
    await page.getByRole('button', { name: 'Guardar' }).click();
    await lost;
    await page.unroute('**/admin/api');
    await untilStill(page);
  };
  await person.field('Título').fill('Guardado sin respuesta');
  await loseAnswer();
  await expect.poll(() => desk.draft('press-releases', slug, path)).toContain('Guardado sin respuesta');
  await person.field('Título').fill('Guardado después');
  await person.save();
  await person.field('Título').fill('Otra vez sin respuesta');
  await loseAnswer();
  await person.field('Título').fill('Con lo que seguía');
  await expect.poll(() => copyOf(page, `backup.press-releases.${slug}`)).toContain('Con lo que seguía');
  await person.openAnew('press-releases', slug);
  await expect.poll(() => person.field('Título').inputValue()).toBe('Con lo que seguía');
  expect(person.questions).toEqual([expect.stringMatching(/^Hay una copia de lo que escribió y no guardó/)]);
  await person.save();
  expect(desk.draft('press-releases', slug, path)).toContain('title: Con lo que seguía');
});

test("the same file uploaded twice is one file, under a safe name that takes no one else's place", async () => {
  const person = await newPerson();
  const { page } = person;
  const slug = '2026-05-18-una-fuga-en-el-sector-medio';
  await person.open('stories', slug);
  const picture = readFileSync(join(FIXTURE_CONTENT, 'reports/media/tanque.png'));
  const upload = async (name: string, buffer = picture) => {
    await page.setInputFiles('input[type=file]', { name, mimeType: 'image/png', buffer });
    await page.locator('.desk-library').waitFor({ state: 'detached' });
  };
  await page.getByRole('button', { name: 'Elegir otra imagen' }).click();
  await upload('Foto del Tanque (1).PNG');
  await page.getByRole('button', { name: 'Elegir otra imagen' }).click();
  await upload('otra copia.png');
  await person.save();
  const saved = desk.draft('stories', slug, `content/stories/${slug}.mdx`);
  const name = /src: "?media\/([^\s"]+)/.exec(saved)?.[1] ?? '';
  expect(name).toMatch(/^foto-del-tanque-1-\w{4}\.png$/);
  // Besides the entry itself, one new file, with the bytes that were chosen.
  const branch = `cms/stories/${slug}`;
  const inClone = (...args: string[]) => execFileSync('git', args, { cwd: desk.desk.clone });
  expect(
    String(inClone('diff', '--name-status', 'main', branch))
      .trim()
      .split('\n'),
  ).toEqual([`M\tcontent/stories/${slug}.mdx`, `A\tcontent/stories/media/${name}`]);
  expect(inClone('show', `${branch}:content/stories/media/${name}`)).toEqual(picture);
});

test('a file that is not what its name says is refused before it is uploaded, with what it is', async () => {
  const person = await newPerson();
  const { page } = person;
  await person.open('stories', '2026-05-18-una-fuga-en-el-sector-medio');
  await page.getByRole('button', { name: 'Elegir otra imagen' }).click();
  await page.setInputFiles('input[type=file]', {
    name: 'plano.png',
    mimeType: 'image/png',
    buffer: Buffer.from('%PDF-1.7\n'),
  });
  await page.getByRole('dialog').getByText('«plano.png»').waitFor();
  await expect
    .poll(() => page.getByRole('dialog').getByRole('alert').textContent())
    .toMatch(/«plano\.png».* de tipo PNG.* de tipo PDF/);
  expect(await page.getByRole('dialog').getByRole('listitem').filter({ hasText: 'plano' }).count()).toBe(0);
});

test("Decap's own check accepts the configuration, with its compiler at work", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const config = JSON.parse(readFileSync(join(FIXTURE_DIST, 'admin/config.yml'), 'utf8')) as Record<string, unknown>;
  const html =
    '<!doctype html><body><script>window.CMS_MANUAL_INIT = true</script><script src="/admin/decap/decap-cms.js"></script>';
  await page.route(`${desk.url}/prueba`, (route) => route.fulfill({ contentType: 'text/html', body: html }));
  const check = async (candidate: unknown) => {
    await page.goto('about:blank');
    await page.goto(`${desk.url}/prueba`);
    await page.evaluate((value) => {
      const { CMS } = window as unknown as {
        CMS: {
          init: (o: unknown) => void;
          registerWidget: (n: string, c: unknown) => void;
          registerCustomFormat: (n: string, e: string, f: unknown) => void;
          registerMediaLibrary: (library: { name: string; init: () => object }) => void;
        };
      };
      for (const name of ['linea', 'parrafo', 'dia', 'instante', 'mdx', 'tabla']) CMS.registerWidget(name, () => null);
      for (const { format } of (value as { collections: { format?: string }[] }).collections)
        if (format) CMS.registerCustomFormat(format, 'mdx', { fromFile: () => ({}), toFile: () => '' });
      const { media_library: library } = value as { media_library: { name: string } };
      CMS.registerMediaLibrary({ name: library.name, init: () => ({}) });
      CMS.init({ config: value });
    }, candidate);
    await page
      .getByText(/Config Errors|Iniciar sesión/)
      .first()
      .waitFor();
    return page.locator('body').innerText();
  };
  expect(await check(config)).not.toContain('Config Errors');
  // The check is at work: it refuses a broken configuration.
  expect(await check({ ...config, collections: [{ name: 'x' }] })).toContain('Config Errors');
});
