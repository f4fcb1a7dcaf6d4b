import { describe, expect, test } from 'vitest';
import { axeFaults, loadAxe } from '../../helpers/axe.ts';
import { useDeskSession } from './desk-session.ts';
import { openPreview, untilStill } from './still.ts';

/**
 * Faults in the markup of Decap 3.16.3, which no style and no control of ours can mend: the form is in no landmark, the
 * board has no main landmark, the menus of the toolbar hold a button in a button, and the rich-text editor puts a `div` between a list and its items.
 */
const OF_DECAP = ['nested-interactive', 'region', 'landmark-one-main', 'list', 'listitem'];

const { desk, page, editor } = await useDeskSession();

/** Faults of the desk that are not Decap's own, and every fault of the preview. */
async function deskFaults(): Promise<string[]> {
  await untilStill(page);
  await loadAxe(page);
  const faults = await axeFaults(page);
  return faults.filter((fault) => !OF_DECAP.some((rule) => fault.startsWith(`${rule}: `)));
}

async function previewFaults(): Promise<string[]> {
  const frame = await openPreview(page);
  await loadAxe(frame);
  return axeFaults(frame);
}

test.each([1280, 360])('the manual, %i px wide', async (width) => {
  await page.setViewportSize({ width, height: 1000 });
  await page.goto(`${desk.url}/admin/manual/`);
  await loadAxe(page);
  expect(await axeFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.scrollingElement?.scrollWidth)).toBe(width);
  await page.setViewportSize({ width: 1280, height: 1000 });
});

describe('the desk', () => {
  test('the list of a collection', async () => {
    await page.goto(`${desk.url}/admin/#/collections/press-releases`);
    await page.getByText('El agua faltará seis horas').first().waitFor();
    expect(await deskFaults()).toEqual([]);
  });

  test('a saved draft, and its card on the board', async () => {
    await editor.open('stories', '2026-05-18-una-fuga-en-el-sector-medio');
    await editor.field('Resumen').fill('Otro resumen.');
    await editor.save();
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
