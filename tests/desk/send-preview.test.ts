import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DeskSession, openDeskSession } from '../e2e/editor/desk-session.ts';

const SLUG = 'como-aviso-de-una-fuga';

let session: DeskSession;
let page: DeskSession['page'];
let editor: DeskSession['editor'];

beforeAll(async () => {
  session = await openDeskSession({
    permissions: ['clipboard-read', 'clipboard-write'],
    viewport: { width: 1366, height: 768 },
  });
  ({ page, editor } = session);
  // A build beside them makes a small machine slow.
});

afterAll(() => session?.close());

const button = () => page.getByRole('button', { name: 'Enviar vista previa' });
const region = () => page.getByRole('region', { name: 'Vista previa para enviar' });
const says = (words: string | RegExp) =>
  region().getByRole('status').filter({ hasText: words }).waitFor({ timeout: 100_000 });

test('what is not saved is not shown: it says so', async () => {
  await editor.open('faqs', SLUG);
  await editor.field('Resumen').fill('Llame a la Casa del Agua, que abre a las seis.');
  await button().click();
  await says('Guarde primero: la vista previa muestra lo que está guardado.');
  await region().getByRole('button', { name: 'Cerrar' }).click();
  await region().waitFor({ state: 'detached' });
});

test('with the keyboard: the address of the saved draft, copied, opens in a browser that has no account', async () => {
  await editor.save();
  await button().focus();
  await page.keyboard.press('Enter');
  await says(/^(En espera|Se revisa el borrador|Se construye la página)/);
  await says(/^La vista previa está lista\./);
  const address = await region().getByLabel('Dirección').inputValue();
  await region().getByRole('button', { name: 'Copiar' }).focus();
  await page.keyboard.press('Enter');
  await says('Dirección copiada.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);

  const context = await session.browser.newContext({ locale: 'es-CO' });
  const visitor = await context.newPage();
  const blocked: string[] = [];
  visitor.on('console', (message) => message.type() === 'error' && blocked.push(message.text()));
  await visitor.goto(address);
  await visitor.getByText('que abre a las seis').first().waitFor();
  const notice = visitor.getByRole('complementary', { name: 'Vista previa de un borrador' });
  expect(await notice.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe('rgb(255, 243, 205)');
  expect(await visitor.getByRole('button', { name: /Guardar|Publicar/ }).count()).toBe(0);
  // Every other page is the published one.
  await visitor.getByRole('link', { name: 'Preguntas frecuentes' }).first().click();
  await visitor.waitForURL(/\/preguntas-frecuentes\/$/);
  expect(visitor.url()).not.toContain('vista-previa');
  expect(blocked).toEqual([]);
  await context.close();
});

test('after another save it is older: one press makes it anew at the same address', async () => {
  const before = await region().getByLabel('Dirección').inputValue();
  await editor.field('Resumen').fill('Llame a la Casa del Agua, que abre a las siete.');
  await editor.save();
  await button().click();
  await says(/^La vista previa está lista\./);
  expect(await region().getByLabel('Dirección').inputValue()).toBe(before);
  expect(await (await fetch(before)).text()).toContain('que abre a las siete');
});

test('what does not let it be built is told, with the way to its form; another form shows nothing of it', async () => {
  const path = `content/faqs/${SLUG}.mdx`;
  const text = session.desk.draft('faqs', SLUG, path);
  const { status } = await session.desk.send('persistEntry', {
    dataFiles: [{ path, slug: SLUG, raw: `${text}\n[Roto](/no-existe/).\n`, baseVersions: [text] }],
    assets: [],
    options: { collectionName: 'faqs', commitMessage: 'Editar', useWorkflow: true, status: 'draft' },
  });
  expect(status).toBe(200);
  await editor.open('faqs', SLUG);
  await button().click();
  await says('No se pudo hacer la vista previa: esto no deja construir la página.');
  expect(await region().getByRole('listitem').innerText()).toContain('/no-existe/');
  await editor.open('faqs', 'como-presento-un-reclamo');
  await button().waitFor();
  expect(await region().count()).toBe(0);
});
