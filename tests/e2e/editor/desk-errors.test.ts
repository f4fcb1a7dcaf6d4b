import { expect, test } from 'vitest';
import { useDeskSession } from './desk-session.ts';

const SLUG = '2026-03-20-lavado-de-tanques';
const { desk, page, editor } = await useDeskSession();

test('a server that is gone is said in Spanish, with what to do', async () => {
  await page.route('**/admin/api', (route) =>
    route.request().postData()?.includes('"action":"getEntry"') ? route.abort() : route.continue(),
  );
  await page.goto(`${desk.url}/admin/#/collections/press-releases/entries/${SLUG}`);
  await page
    .getByText(/La mesa de este equipo no respondió: «npm start» se detuvo/)
    .first()
    .waitFor();
  expect(await page.locator('body').innerText()).not.toMatch(/Failed to fetch|TypeError/);
  await page.unroute('**/admin/api');
});

test('a file of the library is not deleted, and the words are those for a file', async () => {
  await editor.open('press-releases', SLUG);
  await page.getByRole('button', { name: 'Elegir otra imagen' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('rio.png').waitFor();
  expect(await dialog.getByRole('button', { name: /Borrar|Eliminar/ }).count()).toBe(0);
  const { status, body } = await desk.send('deleteFiles', {
    paths: ['content/press-releases/media/rio.png'],
    options: { commitMessage: 'x' },
  });
  expect([status, body['error']]).toEqual([422, expect.stringMatching(/Un archivo guardado no se borra desde aquí/)]);
});

test('an empty file is refused when it is chosen', async () => {
  await page.locator('input[type=file]').setInputFiles({
    name: 'vacio.png',
    mimeType: 'image/png',
    buffer: Buffer.alloc(0),
  });
  await page
    .getByRole('dialog')
    .getByText(
      'No se añadió «vacio.png»: está vacío (0 bytes). Ábralo en su equipo, guárdelo de nuevo y súbalo otra vez.',
    )
    .waitFor();
});
