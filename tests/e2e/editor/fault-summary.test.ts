import { describe, expect, test } from 'vitest';
import { axeFaults, loadAxe } from '../../helpers/axe.ts';
import { deskApi } from '../../helpers/desk-api.ts';
import { useDeskSession } from './desk-session.ts';
import { untilStill } from './still.ts';

const RELEASE = '2026-01-03-con-faltas';
const RELEASE_PATH = `content/press-releases/${RELEASE}.mdx`;
const INDICATOR = 'con-faltas';
const LINKED = '2026-01-04-con-enlaces';
const COMING = '2026-01-05-en-borrador';
const LINKS = `Vea [esto](/no-existe/), [esto](/comunicados/${COMING}/) y [esto](/plan/#fases).`;
const FILES = {
  [`content/press-releases/${LINKED}.mdx`]: `---\ntitle: Con enlaces\nsummary: Resumen\npublishedAt: '2026-01-04T08:00:00-05:00'\nplace: Ibagué\n---\n\n${LINKS}\n`,
  [RELEASE_PATH]: `---\ntitle: Con faltas\nsummary: Resumen\npublishedAt: '2026-01-03T08:00:00-05:00'\nplace: Ibagué\n---\n\nComienzo\n`,
  [`content/indicators/${INDICATOR}.mdx`]: `---
title: Horas sin agua
summary: Resumen
publishedAt: '2026-01-03T08:00:00-05:00'
group: service
unit: horas
direction: down
method: Suma.
source:
  title: Un informe
  date: '2026-01-01'
cutoff: '2026-01-01'
observations:
  - period: '2024'
    vintages:
      - date: '2025-01-10'
        value: '12'
  - period: '2025'
    vintages:
      - date: '2026-01-10'
        value: '1.045'
      - date: '2026-02-10'
        value: '1050'
---

Texto.
`,
};

const { desk, page, editor } = await useDeskSession({ files: FILES });

const summary = () => page.getByRole('region', { name: /^No se / });
const labels = () => summary().getByRole('link').allTextContents();
const clickSave = () => page.getByRole('button', { name: 'Guardar' }).click();
/** Name of what has the focus, as its label says it. */
const focused = () =>
  page.evaluate(() => {
    const active = document.activeElement;
    const label = active?.id && document.querySelector(`label[for="${CSS.escape(active.id)}"]`);
    return (label && label.textContent) || active?.getAttribute('aria-label') || active?.textContent || '';
  });
const isInView = (id: string) => page.locator(id).evaluate((element) => element.getBoundingClientRect().top >= 0);

describe('a save that is refused says why above the form', () => {
  test('all faults of fields and text at once, each with the way to its field, until they are mended', async () => {
    await editor.open('press-releases', RELEASE);
    await editor.replace('Comienzo', 'import de medidores');
    await editor.field('Título').fill('');
    await page.getByRole('button', { name: /^Añadir nota/ }).click();
    await clickSave();
    await summary().waitFor();
    expect(await labels()).toEqual([
      'Título',
      'Notas de cambio › 1 › Tipo',
      'Notas de cambio › 1 › Qué cambió y por qué',
      'Texto',
    ]);
    expect(await summary().getByRole('heading').textContent()).toBe('No se guardó: hay 4 cosas por corregir');
    expect(await focused()).toBe('No se guardó: hay 4 cosas por corregir');
    expect(await isInView('#desk-faults-title')).toBe(true);

    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Título');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    expect(await focused()).toBe('Título');
    await page.keyboard.type('Otro título');
    await expect.poll(async () => (await labels()).length).toBe(3);

    await summary().getByRole('link', { name: 'Notas de cambio › 1 › Qué cambió y por qué' }).click();
    await expect.poll(focused).toBe('Qué cambió y por qué');
    await page.getByRole('button', { name: 'Quitar el elemento' }).last().click();
    await expect.poll(labels).toEqual(['Texto']);
    await summary().getByRole('link').click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Texto');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Rosa, con cédula 38.123.456, lo cuenta en el 300 123 4567.');
    await clickSave();
    await expect.poll(() => summary().textContent()).toMatch(/«38\.123\.456».*«300 123 4567»/s);
    expect(() => desk.draft('press-releases', RELEASE, RELEASE_PATH)).toThrow();
    await summary().getByRole('link').first().click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Texto');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Hay medidores.');
    await summary().waitFor({ state: 'detached' });
    await editor.save();
    expect(desk.draft('press-releases', RELEASE, RELEASE_PATH)).toContain('title: Otro título');
  });

  test('what only the whole entry shows, in the labels of the form; a closed item opens', async () => {
    await editor.open('indicators', INDICATOR);
    await editor.field('Resumen').fill('Otro resumen.');
    await clickSave();
    await summary().waitFor();
    expect(await labels()).toEqual([
      'Datos › 2 › Versiones › 1 › Valor',
      'Datos › 2 › Versiones › 2 › Por qué se revisó',
    ]);
    expect(await summary().textContent()).not.toMatch(/why|observations|vintages|value|\(/);
    await summary().getByRole('link').last().click();
    await expect.poll(focused).toMatch(/^Por qué se revisó/);
    await page.keyboard.type('Error de suma.');
    await expect.poll(async () => (await labels()).length).toBe(1);
    await summary().getByRole('link').click();
    await expect.poll(focused).toBe('Valor');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('1045');
    await summary().waitFor({ state: 'detached' });
    await editor.save();
  });

  test('what the server refuses, and a server that does not answer, until the next save', async () => {
    await desk.discard('press-releases', RELEASE);
    await editor.open('press-releases', RELEASE);
    await editor.field('Resumen').fill('Otro resumen.');
    const stop = 'No se pudo: la carpeta está llena.';
    const isSave = (text: string | null) => text?.includes('"action":"persistEntry"');
    await page.route('**/admin/api', (route) =>
      isSave(route.request().postData())
        ? route.fulfill({ status: 409, contentType: 'application/json', body: JSON.stringify({ error: stop }) })
        : route.continue(),
    );
    await clickSave();
    await summary().getByText(stop).waitFor();
    expect(await focused()).toBe('No se hizo lo que pidió');
    await page.unroute('**/admin/api');
    await page.route('**/admin/api', (route) =>
      isSave(route.request().postData()) ? route.abort() : route.continue(),
    );
    await clickSave();
    await summary()
      .getByText(/no respondió y no se guardó nada/)
      .waitFor();
    await page.unroute('**/admin/api');
    await editor.save();
    expect(await summary().count()).toBe(0);
  });
});

test('a link that leads nowhere is said at the save, which goes through; one to a draft is not', async () => {
  const draft = { collection: 'press-releases', slug: COMING, path: `content/press-releases/${COMING}.mdx` };
  const raw = `---\ntitle: En borrador\nsummary: Resumen\npublishedAt: '2026-01-05T08:00:00-05:00'\nplace: Ibagué\n---\n\nTexto.\n`;
  await deskApi(desk).save({ path: draft.path, raw });
  await editor.open('press-releases', LINKED);
  await editor.field('Resumen').fill('Otro resumen.');
  await editor.save();
  await page.getByRole('region', { name: /^Antes de publicar/ }).waitFor();
  const said = page.locator('.desk-faults').getByRole('listitem');
  expect(await said.allTextContents()).toEqual([expect.stringMatching(/^Texto Un enlace a «\/no-existe\/»/)]);
  expect(desk.draft('press-releases', LINKED, `content/press-releases/${LINKED}.mdx`)).toContain('Otro resumen.');
  await said.getByRole('link').click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Texto');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Sin enlaces.');
  await page.locator('.desk-faults').waitFor({ state: 'detached' });
});

test('a number under which another question was filed is refused at the save', async () => {
  await editor.open('questions');
  await editor.field('Número').fill('P-001');
  await clickSave();
  await summary().waitFor();
  await summary().getByRole('link', { name: 'Número' }).click();
  await expect.poll(focused).toBe('Número');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('P-901');
  await expect.poll(labels).not.toContain('Número');
});

test.each([1366, 390])('at %i px it fits, and axe finds nothing in it', async (width) => {
  await page.setViewportSize({ width, height: 844 });
  await editor.open('indicators', INDICATOR);
  await editor.field('Título').fill('');
  await editor.field('Unidad').fill('');
  await clickSave();
  await summary().waitFor();
  await untilStill(page);
  await loadAxe(page);
  const faults = await axeFaults(page);
  expect(faults.filter((fault) => fault.includes('desk-faults'))).toEqual([]);
  const box = await summary().boundingBox();
  expect(box?.x ?? -1).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
});
