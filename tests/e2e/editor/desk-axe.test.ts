import { describe, expect, test } from 'vitest';
import { taskNames } from '../../../decap/periodic/task-names.ts';
import { collectionNames } from '../../../src/model/collections.ts';
import { settingsModels } from '../../../src/model/settings-files.ts';
import { axeFaults, loadAxe } from '../../helpers/axe.ts';
import { useDeskSession } from './desk-session.ts';
import { openPreview, untilStill } from './still.ts';

const { desk, page, editor } = await useDeskSession();

async function deskFaults(): Promise<string[]> {
  await untilStill(page);
  await loadAxe(page);
  return axeFaults(page);
}

async function previewFaults(): Promise<string[]> {
  const frame = await openPreview(page);
  await loadAxe(frame);
  return axeFaults(frame);
}

test.each([
  ['/admin/manual/', 1280],
  ['/admin/manual/', 360],
  ['/admin/manual/tareas/', 1280],
  ['/admin/manual/tareas/', 360],
])('the manual at %s, %i px wide', async (path, width) => {
  await page.setViewportSize({ width, height: 1000 });
  await page.goto(`${desk.url}${path}`);
  await loadAxe(page);
  expect(await axeFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.scrollingElement?.scrollWidth)).toBe(width);
  await page.setViewportSize({ width: 1280, height: 1000 });
});

test.each(['A4', 'Letter'])('the ten most frequent tasks are printed on one page of %s', async (format) => {
  await page.goto(`${desk.url}/admin/manual/tareas/`);
  expect(await page.getByRole('heading', { level: 2 }).count()).toBe(10);
  const pdf = await page.pdf({ format, preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
});

/** Another screen, from the start. */
async function go(address: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${desk.url}/admin/${address}`);
}

describe('the desk', () => {
  test('the first screen', async () => {
    await go('');
    await page.getByRole('heading', { name: 'Programado' }).waitFor();
    expect(await deskFaults()).toEqual([]);
  });

  test('the list of a collection, and its menus', async () => {
    await go('#/collections/press-releases');
    await page.getByText('El agua faltará seis horas').first().waitFor();
    expect(await deskFaults()).toEqual([]);
    for (const name of ['Ordenar por', 'Filtrar por', 'Agrupar por']) {
      const button = page.getByRole('button', { name }).first();
      await button.click();
      await page.locator('[role^=menuitem]:visible').first().waitFor();
      expect(await deskFaults(), name).toEqual([]);
      await button.click();
    }
  });

  test.each([1280, 360])('«Nuevo» and the panels of the periodic work, %i px wide', async (width) => {
    await page.setViewportSize({ width, height: 1000 });
    await go('');
    const button = page.getByRole('button', { name: 'Nuevo', exact: true });
    for (const name of Object.values(taskNames)) {
      await button.click();
      expect(await deskFaults()).toEqual([]);
      await page.getByRole('button', { name, exact: true }).click();
      const panel = page.getByRole('dialog', { name });
      await panel.locator('input, select, li button').first().waitFor();
      expect(await deskFaults(), name).toEqual([]);
      expect(await panel.evaluate((box) => box.scrollWidth - box.clientWidth), name).toBe(0);
      await page.keyboard.press('Escape');
      await expect.poll(() => button.evaluate((own) => own === document.activeElement)).toBe(true);
    }
    // On a narrow screen the desk puts the preview away, and keeps that.
    await page.evaluate(() => localStorage.clear());
    await page.setViewportSize({ width: 1280, height: 1000 });
  });

  test('a filter says whether it is on', async () => {
    await go('#/collections/press-releases');
    const filter = page.getByRole('menuitemcheckbox', { name: 'Corregido' });
    await page.getByRole('button', { name: 'Filtrar por' }).click();
    expect(await filter.getAttribute('aria-checked')).toBe('false');
    await filter.click();
    await expect.poll(() => filter.getAttribute('aria-checked')).toBe('true');
  });

  test.each(collectionNames)('the form of a new entry: %s', async (collection) => {
    await editor.open(collection);
    expect(await deskFaults()).toEqual([]);
  });

  test.each(Object.keys(settingsModels))('the settings: %s', async (file) => {
    await editor.open('settings', file);
    expect(await deskFaults()).toEqual([]);
  });

  test('the menus of the text, the form of a block, and the dialog of files', async () => {
    await editor.open('press-releases', '2026-03-20-lavado-de-tanques');
    for (const name of ['Títulos', 'Añadir bloque']) {
      const button = page.getByRole('button', { name }).first();
      await button.click();
      await page.locator('[role^=menuitem]:visible').first().waitFor();
      expect(await deskFaults(), name).toEqual([]);
      await button.click();
    }
    await editor.insertBlock('Tabla');
    await page.getByLabel('Título de la columna 1').waitFor();
    expect(await deskFaults()).toEqual([]);
    await page.getByRole('button', { name: 'Elegir otra imagen' }).first().click();
    await page.getByRole('dialog').getByText('rio.png').waitFor();
    expect(await deskFaults()).toEqual([]);
  });

  test('a saved draft, and its card on the board', async () => {
    await editor.open('stories', '2026-05-18-una-fuga-en-el-sector-medio');
    await editor.field('Resumen').fill('Otro resumen.');
    await editor.save();
    expect(await deskFaults()).toEqual([]);
    await page.getByRole('button', { name: /^Estado:/ }).click();
    expect(await deskFaults()).toEqual([]);
    await page.goto(`${desk.url}/admin/#/workflow`);
    await page.getByRole('link', { name: /Una fuga en el sector Medio/ }).waitFor();
    expect(await deskFaults()).toEqual([]);
  });

  test.each([
    ['reports', '2026-06-10-informe-mensual-de-mayo-de-2026'],
    ['press-releases', '2026-03-20-lavado-de-tanques'],
  ])('a form with a table, a notice, dates and lists, and its preview: %s', async (collection, slug) => {
    await editor.open(collection, slug);
    expect(await deskFaults()).toEqual([]);
    expect(await previewFaults()).toEqual([]);
  });

  test('the form of a new entry, with an error beside the text', async () => {
    await editor.open('press-releases');
    await editor.body().click();
    await page.keyboard.insertText('import de medidores nuevos desde el puerto');
    await page.getByRole('alert').first().waitFor();
    expect(await deskFaults()).toEqual([]);
    expect(await previewFaults()).toEqual([]);
  });
});

describe('what has no phrase in Decap is Spanish too', () => {
  test('a list of options, an item of a list, a message', async () => {
    await editor.open('press-releases', '2026-03-20-lavado-de-tanques');
    await page.getByRole('button', { name: 'Quitar Continuidad del servicio' }).waitFor();
    await page.getByRole('button', { name: 'Abrir o cerrar el elemento' }).first().waitFor();
    await page.getByLabel('Temas').fill('zzz');
    await page.getByText('No hay opciones').waitFor();
    await page.keyboard.press('Escape');
    await editor.field('Resumen').fill('Otro resumen.');
    await editor.save();
    await page.getByRole('button', { name: 'Cerrar' }).first().waitFor();
    const labels = await page.evaluate(() =>
      [...document.querySelectorAll('[aria-label]')].map((element) => element.getAttribute('aria-label') ?? ''),
    );
    expect(labels.filter((label) => /^(Remove|close|Toggle|Add|Open) ?/.test(label))).toEqual([]);
  });
});
