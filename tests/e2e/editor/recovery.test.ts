import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { copyOf, putCopy } from './browser-copies.ts';
import { type DeskSession, openDeskSession } from './desk-session.ts';

const SLUG = '2025-08-14-menos-horas-sin-agua';
const OTHER_SLUG = '2026-03-20-lavado-de-tanques';
const pathOf = (slug: string) => `content/press-releases/${slug}.mdx`;
const PATH = pathOf(SLUG);

let session: DeskSession;
let desk: DeskSession['desk'];
let page: DeskSession['page'];
let editor: DeskSession['editor'];
/** What was asked since, without the browser's own question about a page that is left. */
let questions: string[];
let saysYes: boolean;

beforeAll(async () => {
  session = await openDeskSession({ takesCopies: true });
  ({ desk, page, editor } = session);
  page.removeAllListeners('dialog');
  page.on('dialog', (dialog) => {
    if (dialog.type() === 'beforeunload') return dialog.accept();
    questions.push(dialog.message());
    return saysYes ? dialog.accept() : dialog.dismiss();
  });
});

beforeEach(() => {
  questions = [];
  saysYes = true;
});

afterAll(() => session?.close());

const copy = (slug = SLUG) => copyOf(page, `backup.press-releases.${slug}`);

const titled = (title: string) => desk.read(PATH).replace(/^title: .*$/m, `title: ${title}`);

/** Writes a title and goes once the browser has its copy. */
async function writeAndLeave(title: string): Promise<void> {
  await editor.openAnew('press-releases', SLUG);
  await editor.field('Título').fill(title);
  await expect.poll(copy).toContain(title);
}

const list = () => page.getByRole('region', { name: 'En este navegador hay texto que no se ha guardado' });

async function openStart(): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${desk.url}/admin/`);
  await page.getByRole('link', { name: 'Hoy' }).waitFor();
}

test('what was written and not saved comes back, and can be saved', async () => {
  const before = desk.read(PATH);
  await writeAndLeave('Recuperado de la copia');
  await editor.openAnew('press-releases', SLUG);
  await expect.poll(() => editor.field('Título').inputValue()).toBe('Recuperado de la copia');
  expect(questions).toEqual([
    expect.stringMatching(
      /^Hay una copia de lo que escribió y no guardó \(.+\d{4}.+\s[ap]\.\sm\.\)\. ¿Quiere recuperarla\? Si dice que no, se queda/,
    ),
  ]);
  await editor.save();
  const title = before.split('\n').find((line) => line.startsWith('title:')) ?? '';
  expect(desk.draft('press-releases', SLUG, PATH)).toBe(before.replace(title, 'title: Recuperado de la copia'));
});

test('not over what somebody saved meanwhile', async () => {
  await writeAndLeave('De la copia vieja');
  await desk.discard('press-releases', SLUG);
  desk.commit(PATH, titled('De otra persona'));
  await editor.openAnew('press-releases', SLUG);
  await expect.poll(() => editor.field('Título').inputValue()).toBe('De la copia vieja');
  await page.getByRole('button', { name: 'Guardar' }).click();
  await page.getByText('Otra persona guardó').first().waitFor();
  expect(await editor.field('Título').inputValue()).toBe('De la copia vieja');
  expect(() => desk.draft('press-releases', SLUG, PATH)).toThrow();
});

describe('while somebody types without a pause', () => {
  /** Types until the browser has kept the word, with pauses shorter than those after which Decap keeps anything. */
  async function typeUntilKept(word: string): Promise<void> {
    const deadline = Date.now() + 8000;
    await page.keyboard.type(word);
    while (!(await copy(OTHER_SLUG)).includes(word)) {
      expect(Date.now(), 'Nothing was kept in eight seconds of typing.').toBeLessThan(deadline);
      await page.keyboard.type(' sigue', { delay: 50 });
    }
  }

  test('what stands in a line is kept', async () => {
    await editor.openAnew('press-releases', OTHER_SLUG);
    await editor.field('Título').click();
    await typeUntilKept('Renglonado');
  });

  test('and what stands in the text', async () => {
    await editor.select('turbia');
    await typeUntilKept('Parrafeado');
  });
});

describe('who says no to a copy', () => {
  test('gets what is saved, and keeps the copy, also after writing something else', async () => {
    desk.commit(PATH, titled('Lo publicado'));
    await writeAndLeave('Lo que se apartó');
    saysYes = false;
    questions = [];
    await editor.openAnew('press-releases', SLUG);
    await expect.poll(() => questions.length).toBe(1);
    expect(await editor.field('Título').inputValue()).toBe('Lo publicado');
    await editor.field('Título').fill('Lo que se escribió después');
    await expect.poll(copy).toContain('Lo que se escribió después');
    expect(await copyOf(page, `apartada.press-releases.${SLUG}`)).toContain('Lo que se apartó');
  });

  test('finds both on the first screen, and opens the one that is asked for', async () => {
    await openStart();
    await list().getByText('Comunicado: «Lo que se escribió después»').waitFor();
    await list()
      .getByRole('button', { name: /^Abrir: Comunicado: «Lo que se apartó»/ })
      .click();
    await expect.poll(() => editor.field('Título').inputValue()).toBe('Lo que se apartó');
    expect(questions).toEqual([]);
    expect(await list().count()).toBe(0);
  });

  test('throws one away for good, after a question', async () => {
    await openStart();
    const discard = list().getByRole('button', { name: /^Descartar: Comunicado: «Lo que se escribió después»/ });
    saysYes = false;
    await discard.click();
    expect(await discard.count()).toBe(1);
    saysYes = true;
    await discard.click();
    await expect.poll(() => discard.count()).toBe(0);
    expect(questions).toEqual(Array(2).fill('Se borrará para siempre lo que escribió y no guardó. ¿Quiere seguir?'));
    expect(await copyOf(page, `apartada.press-releases.${SLUG}`)).not.toContain('Lo que se escribió después');
  });
});

test('the copy of a new entry stays when another entry of its kind is closed', async () => {
  await editor.openAnew('press-releases');
  await editor.field('Título').fill('Apenas empezado');
  await expect.poll(() => copyOf(page, 'backup.press-releases')).toContain('Apenas empezado');
  saysYes = false;
  await editor.openAnew('press-releases', OTHER_SLUG);
  await page
    .getByRole('link', { name: 'Escribiendo en la colección' })
    .or(page.locator('[class*="-BackArrow"]'))
    .first()
    .click();
  await list().getByText('Comunicado, entrada nueva: «Apenas empezado»').waitFor();
  expect(await copyOf(page, 'backup.press-releases')).toContain('Apenas empezado');
});

test('a copy that says only what is saved is not offered, as after a page that was loaded anew right after a save', async () => {
  const slug = '2026-02-18-empieza-la-rendicion-de-cuentas';
  const key = `backup.press-releases.${slug}`;
  await editor.openAnew('press-releases', slug);
  await editor.field('Título').fill('Guardado y vuelto a cargar');
  await editor.save();
  const saved = desk.draft('press-releases', slug, pathOf(slug));
  await putCopy(page, key, { raw: saved, path: pathOf(slug), mediaFiles: [] });
  questions = [];
  await editor.openAnew('press-releases', slug);
  await expect.poll(() => editor.field('Título').inputValue()).toBe('Guardado y vuelto a cargar');
  await openStart();
  await expect.poll(() => copyOf(page, key)).toBe('[]');
  await list()
    .or(page.getByRole('link', { name: 'Hoy' }))
    .first()
    .waitFor();
  expect(await list().getByText('Guardado y vuelto a cargar').count()).toBe(0);
  expect(questions).toEqual([]);
});

describe('the address of another entry, in the open desk', () => {
  const go = (slug: string) =>
    page.evaluate((hash) => (location.hash = hash), `/collections/press-releases/entries/${slug}`);
  const target = '2026-04-08-convocatoria-al-foro-sobre-fugas';

  beforeEach(async () => {
    saysYes = false;
    await editor.openAnew('press-releases', '2026-05-25-alcantarillado-del-sector-bajo');
    saysYes = true;
  });

  afterEach(() => (saysYes = true));

  test('opens that entry, which is then the one that is saved', async () => {
    await go(target);
    const title = /^title: (.*)$/m.exec(desk.read(pathOf(target)))?.[1];
    await expect.poll(() => editor.field('Título').inputValue()).toBe(title);
    expect(page.url()).toContain(target);
    await editor.field('Título').fill('Bajo su propia dirección');
    await editor.save();
    expect(desk.draft('press-releases', target, pathOf(target))).toContain('title: Bajo su propia dirección');
  });

  test('asks before what is not saved goes, and stays where it is on a no', async () => {
    await editor.field('Título').fill('Sin guardar');
    saysYes = false;
    await go(target);
    await expect.poll(() => questions).toEqual(['¿Quiere salir de esta página? Lo que no haya guardado se pierde.']);
    await expect.poll(() => page.url()).toContain('alcantarillado');
    expect(await editor.field('Título').inputValue()).toBe('Sin guardar');
  });
});
