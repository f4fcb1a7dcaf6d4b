import { afterAll, beforeAll, expect, test } from 'vitest';
import { deskApi } from '../helpers/desk-api.ts';
import { type DeskSession, openDeskSession } from '../e2e/editor/desk-session.ts';

const FAQS = ['como-aviso-de-una-fuga', 'como-presento-un-reclamo', 'que-es-rendir-cuentas'];
const [FIRST = '', SECOND = '', THIRD = ''] = FAQS;

let session: DeskSession;
let desk: DeskSession['desk'];
let page: DeskSession['page'];

beforeAll(async () => {
  session = await openDeskSession({ viewport: { width: 1366, height: 768 } });
  ({ desk, page } = session);
});
afterAll(() => session?.close());

const pathOf = (slug: string) => `content/faqs/${slug}.mdx`;
const bar = () => page.getByRole('region', { name: 'Publicar juntas' });
const box = (title: string) => page.getByRole('checkbox', { name: `Publicar con otras: ${title}` });
const says = (words: string | RegExp) => bar().getByRole('status').filter({ hasText: words }).waitFor();
const publish = () => bar().getByRole('button', { name: 'Publicar juntas' });

async function prepare(slug: string, words: string): Promise<void> {
  const api = deskApi(desk);
  const base = desk.read(pathOf(slug));
  await api.save({ path: pathOf(slug), raw: `${base.trimEnd()}\n\n${words}\n`, base });
  await api.send('updateUnpublishedEntryStatus', { collection: 'faqs', slug, newStatus: 'pending_publish' });
}

async function openBoard(): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${desk.url}/admin/#/workflow`);
  await publish().waitFor();
}

test('with the keyboard: a fault in one keeps all back, and says so with the way to each entry', async () => {
  await prepare(FIRST, 'Sale con la otra.');
  await prepare(SECOND, '[Roto](/no-existe/)');
  await openBoard();
  await publish().click();
  await says(/marque dos o más en la columna «Listo»/);
  await box('¿Cómo aviso de una fuga?').focus();
  await page.keyboard.press('Space');
  await says('Una entrada marcada: marque otra.');
  await box('¿Cómo presento un reclamo?').focus();
  await page.keyboard.press('Space');
  await says('2 entradas marcadas.');
  await publish().focus();
  await page.keyboard.press('Enter');
  await says('No se publicó ninguna: el sitio no se podría construir.');
  const reasons = await bar().getByRole('listitem').allInnerTexts();
  expect(reasons[0]).toBe('«¿Cómo aviso de una fuga?»: No tiene faltas: espera a las demás.');
  expect(reasons[1]).toMatch(/^«¿Cómo presento un reclamo\?»: .*\/no-existe\//);
  expect(desk.read(pathOf(FIRST))).not.toContain('Sale con la otra.');
  await bar().getByRole('link', { name: '«¿Cómo presento un reclamo?»' }).click();
  await page.getByRole('button', { name: 'Guardar' }).waitFor();
  await desk.discard('faqs', SECOND);
});

test('two go live at one moment: they leave the board, and the news tell of both', async () => {
  await prepare(THIRD, 'Sale con la primera.');
  await openBoard();
  await box('¿Cómo aviso de una fuga?').check();
  await box('¿Qué es rendir cuentas?').check();
  await publish().click();
  const news = page.getByRole('status').filter({ hasText: /^(Publicando|En línea)/ });
  await news.getByText('Publicando «¿Cómo aviso de una fuga?»…').waitFor();
  await news.getByText('Publicando «¿Qué es rendir cuentas?»…').waitFor();
  expect(desk.read(pathOf(FIRST))).toContain('Sale con la otra.');
  expect(desk.read(pathOf(THIRD))).toContain('Sale con la primera.');
  await page.getByRole('heading', { name: 'Listo' }).first().waitFor();
  expect(await page.getByRole('checkbox', { name: /^Publicar con otras/ }).count()).toBe(0);
  await desk.desk.isLive(Date.now() + 1);
  await news.getByText(/^En línea desde .*«¿Cómo aviso de una fuga\?»/).waitFor();
  await news.getByText(/^En línea desde .*«¿Qué es rendir cuentas\?»/).waitFor();
});

test('what is refused on the board, with no form open, stays until it is closed, with the way to the entry', async () => {
  const text = desk.read(pathOf(SECOND));
  const titled = (words: string) => text.replace(/^title: .*$/m, `title: ${words}`);
  await deskApi(desk).save({ path: pathOf(SECOND), raw: titled('De la mesa'), base: text });
  await deskApi(desk).send('updateUnpublishedEntryStatus', {
    collection: 'faqs',
    slug: SECOND,
    newStatus: 'pending_publish',
  });
  desk.commit(pathOf(SECOND), titled('A mano'));
  await page.goto('about:blank');
  await page.goto(`${desk.url}/admin/#/workflow`);
  const card = page.locator('[class*="-WorkflowCardContainer"]').filter({ hasText: 'De la mesa' });
  await card.hover();
  await card.getByRole('button', { name: /^Publicar/ }).click();
  const notice = page.getByRole('alert').filter({ hasText: 'cambió mientras esta entrada estaba en revisión' }).last();
  await notice.getByRole('button', { name: 'Cerrar' }).waitFor();
  await notice.getByRole('button', { name: 'Abrir la entrada' }).click();
  await page.getByRole('button', { name: 'Guardar' }).waitFor();
  expect(page.url()).toContain(`#/collections/faqs/entries/${SECOND}`);
});
