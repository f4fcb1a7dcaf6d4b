import { expect, test } from 'vitest';
import { axeFaults, loadAxe } from '../../helpers/axe.ts';
import { noted } from '../../helpers/noted.ts';
import { useDeskSession } from './desk-session.ts';

const SLUG = '2026-03-20-lavado-de-tanques';
const PATH = `content/press-releases/${SLUG}.mdx`;

const { desk, page, editor } = await useDeskSession();

test('the versions of an entry, with day, person and note; one of them becomes the text of the form, unsaved', async () => {
  const first = desk.read(PATH);
  const second = noted(first, 'Serán ocho horas.').replace('Guarde el agua', 'Recoja el agua');
  desk.commit(PATH, second.replace(/^title: .*$/m, 'title: Otro título'));
  await editor.open('press-releases', SLUG);
  const opener = page.getByRole('button', { name: 'Versiones anteriores' });
  await opener.click();
  const dialog = page.getByRole('dialog', { name: 'Versiones anteriores' });
  const versions = dialog.getByRole('listitem');
  await expect.poll(() => versions.count()).toBe(2);
  expect(await versions.first().innerText()).toMatch(/^\d+ de \S+ de \d{4}.*, Redacción\s+Serán ocho horas\.$/);
  await loadAxe(page);
  expect((await axeFaults(page)).filter((fault) => fault.includes('desk-versions'))).toEqual([]);

  await versions.last().getByRole('button').click();
  await dialog.getByRole('heading', { name: 'El agua faltará seis horas por el lavado de tanques' }).waitFor();
  await dialog.getByText('Guarde el agua que necesite. No la use').waitFor();
  await dialog.getByRole('button', { name: 'Recuperar este texto' }).click();
  await expect.poll(() => editor.field('Título').inputValue()).toMatch(/^El agua faltará seis horas/);
  await page.getByText('Cambios no guardados').waitFor();
  expect((await desk.send('unpublishedEntry', { collection: 'press-releases', slug: SLUG })).status).toBe(404);
  await editor.save();
  const draft = desk.draft('press-releases', SLUG, PATH);
  expect(draft).toContain('Guarde el agua que necesite');
  // What the public was told since stays told.
  expect(draft).toContain('note: Serán ocho horas.');
});

test('the list of versions is gone with the page that it was opened from', async () => {
  await editor.open('press-releases', SLUG);
  await page.getByRole('button', { name: 'Versiones anteriores' }).click();
  const dialog = page.getByRole('dialog', { name: 'Versiones anteriores' });
  await dialog.waitFor();
  await page.goBack();
  await dialog.waitFor({ state: 'detached' });
});

test('nothing is said of what is no entry', async () => {
  expect((await desk.send('entryVersions', { collection: 'settings', slug: 'entity' })).body).toEqual([]);
  expect((await desk.send('entryVersions', { collection: 'faqs', slug: '../../../.git/config' })).status).toBe(422);
});
