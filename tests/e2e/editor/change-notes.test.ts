import { afterAll, beforeAll, expect, it } from 'vitest';
import { FIXTURE_NOW } from '../../helpers/fixture-entity.ts';
import { type DeskSession, openDeskSession } from './desk-session.ts';

const SLUG = '2026-03-20-lavado-de-tanques';
const PATH = `content/press-releases/${SLUG}.mdx`;

let session: DeskSession;

beforeAll(async () => {
  session = await openDeskSession({ startsAt: FIXTURE_NOW, writesNotes: true, locale: 'en-US' });
});

afterAll(() => session.close());

it('asks for its note when a published day changes in the text, and writes it', async () => {
  const { page, editor, desk } = session;
  await editor.open('press-releases', SLUG);
  await editor.replace('26', '27');
  await page.getByRole('button', { name: 'Guardar' }).click();
  const dialog = page.getByRole('dialog', { name: '¿Corrección, actualización o ajuste menor?' });
  await dialog.getByText('Texto: «26 de marzo» → «27 de marzo»').waitFor();
  const day = dialog.getByLabel('Fecha del cambio', { exact: true });
  expect(await day.inputValue()).toBe('17/06/2026');
  await dialog.getByText('miércoles 17 de junio de 2026').waitFor();
  await day.fill('18/06/2026');
  expect(await day.evaluate((box: HTMLInputElement) => box.validationMessage)).toBe('Como tarde, hoy: 17/06/2026.');
  await day.fill('16 de junio de 2026');
  await dialog.getByRole('radio', { name: /^Actualización/ }).focus();
  await page.keyboard.press('Space');
  await dialog.getByLabel('Qué cambió y por qué').fill('El lavado es el 27, no el 26.');
  await dialog.getByRole('button', { name: 'Guardar con esta nota' }).click();
  await editor.toast('Entrada guardada');
  const draft = desk.draft('press-releases', SLUG, PATH);
  expect(draft).toContain('El jueves 27 de marzo');
  expect(draft).toContain("  - date: '2026-06-16'\n    kind: update\n    note: El lavado es el 27, no el 26.\n");
});

it('does not ask again once the note is there, nor lose it', async () => {
  const { page, editor, desk } = session;
  await editor.field('Título').fill('El agua faltará seis horas');
  await page.getByRole('button', { name: 'Guardar' }).click();
  await page.getByText('Cambios guardados').waitFor();
  await expect.poll(() => desk.draft('press-releases', SLUG, PATH)).toContain('title: El agua faltará seis horas\n');
  expect(desk.draft('press-releases', SLUG, PATH)).toContain('note: El lavado es el 27, no el 26.');
  await desk.discard('press-releases', SLUG);
});

it('saves nothing for who goes back to the form, which keeps what was written', async () => {
  const { page, editor, desk } = session;
  // Anew: what was told of the save before is not counted below.
  await editor.openAnew('press-releases', SLUG);
  await editor.field('Título').fill('El agua faltará ocho horas');
  const save = page.getByRole('button', { name: 'Guardar' });
  await save.click();
  await page.getByRole('button', { name: 'Volver sin guardar' }).click();
  // What had the focus has it again, and nothing is said to have failed.
  await expect.poll(() => save.evaluate((button) => button === document.activeElement)).toBe(true);
  expect(await page.locator('.Toastify__toast').filter({ visible: true }).count()).toBe(0);
  // There is no draft, and nothing to be deleted.
  expect(await page.getByRole('button', { name: /^Eliminar|^Descartar/ }).count()).toBe(0);
  const { status } = await desk.send('unpublishedEntry', { collection: 'press-releases', slug: SLUG });
  expect(status).toBe(404);
  expect(await editor.field('Título').inputValue()).toBe('El agua faltará ocho horas');
});

it('asks nothing for a slip of the hand', async () => {
  const { editor, desk } = session;
  await editor.open('press-releases', SLUG);
  await editor.replace('turbia', 'túrbia');
  await editor.save();
  await desk.discard('press-releases', SLUG);
});
