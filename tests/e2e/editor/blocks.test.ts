import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { toolbarBlocks } from '../../../decap/config/block-fields.ts';
import { inlineBlocks } from '../../../decap/body/inline.ts';
import { guardBody } from '../../../decap/body/parse.ts';
import { blockModels, type BlockName } from '../../../src/model/blocks.ts';
import { FIXTURE_CONTENT } from '../../helpers/fixture-entity.ts';
import { useTextSession } from './text-session.ts';

const { page, editor, savedBody } = await useTextSession('stands behind it');

/** The form of the block that was inserted last, as a person fills it in. */
class BlockForm {
  readonly form: Locator;
  constructor() {
    this.form = editor.body().locator('[data-slate-void=true]').last();
  }
  write = (label: string, text: string) => this.form.getByLabel(label).first().fill(text);
  choose = async (label: string, option: string) => {
    await this.form.getByLabel(label).first().click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };
  type = async (text: string) => {
    await this.form.locator('[data-slate-editor]').click();
    await page.keyboard.type(text);
  };
  upload = async (button: string, file: Parameters<Page['setInputFiles']>[1]) => {
    await this.form.getByRole('button', { name: button }).click();
    await page.setInputFiles('input[type=file]', file);
    await page.locator('.desk-library').waitFor({ state: 'detached' });
  };
}

/** What is filled in, and what is written; `#` stands for the digits that every upload gets. */
const CASES: Partial<Record<BlockName, [fill: (block: BlockForm) => Promise<void>, written: string]>> = {
  Aviso: [
    async ({ choose, type }) => {
      await choose('Tipo', 'Advertencia');
      await type('Este dato está en revisión.');
    },
    '<Aviso tipo="advertencia">\n\nEste dato está en revisión.\n\n</Aviso>',
  ],
  Cifra: [
    async ({ write }) => {
      await write('Valor', '18,3');
      await write('Qué mide', 'Horas sin «servicio»');
      await write('Fuente', 'Audiencia de 2016');
      await write('Fecha de corte', '2016-12-02');
    },
    '<Cifra valor="18,3" etiqueta="Horas sin «servicio»" fuente="Audiencia de 2016" corte="2016-12-02" />',
  ],
  Cita: [
    async ({ write, type }) => {
      await write('Autor', 'Contraloría Municipal');
      await type('El índice superó el máximo.');
    },
    '<Cita autor="Contraloría Municipal">\n\nEl índice superó el máximo.\n\n</Cita>',
  ],
  Figura: [
    async ({ upload, write }) => {
      await upload('Elegir una imagen', join(FIXTURE_CONTENT, 'reports/media/tanque.png'));
      await write('Texto alternativo', 'Un tanque de agua.');
      await write('Crédito', 'Ilustración: Cuentas Claras');
    },
    '<Figura archivo="media/tanque-#.png" alt="Un tanque de agua." credito="Ilustración: Cuentas Claras" />',
  ],
  Documento: [
    async ({ upload, write, choose }) => {
      await upload('Elegir un archivo', { name: 'Acta.TXT', mimeType: 'text/plain', buffer: Buffer.from('Acta\n') });
      await write('Título', 'Acta de la reunión');
      await choose('¿Es accesible?', 'Sí');
    },
    '<Documento archivo="media/acta-#.txt" titulo="Acta de la reunión" accesible="si" />',
  ],
  Pasos: [
    async ({ form, type }) => {
      await form.locator('[data-slate-editor]').click();
      await form.getByRole('button', { name: 'Lista numerada' }).click();
      await type('Escriba su pregunta.');
      await page.keyboard.press('Enter');
      await page.keyboard.type('Guarde el número.');
    },
    '<Pasos>\n\n1. Escriba su pregunta.\n2. Guarde el número.\n\n</Pasos>',
  ],
  Detalles: [
    async ({ write, type }) => {
      await write('Título', 'Cómo se calculó');
      await type('Se sumaron las horas.');
    },
    '<Detalles titulo="Cómo se calculó">\n\nSe sumaron las horas.\n\n</Detalles>',
  ],
  Tabla: [
    async ({ write }) => {
      await write('Título de la tabla', 'Horas por año');
      await write('Título de la columna 1', 'Año');
      await write('Título de la columna 2', 'Horas');
      await write('Fila 1, columna 1', '2012');
      await write('Fila 1, columna 2', '523');
    },
    '<Tabla titulo="Horas por año">\n\n| Año | Horas |\n| --- | --- |\n| 2012 | 523 |\n\n</Tabla>',
  ],
  Video: [
    async ({ write, choose, type }) => {
      await write('Título', 'Cómo llega el agua');
      await write('Enlace', 'https://example.org/video');
      await choose('¿El video enlazado tiene subtítulos?', 'Sí');
      await type('El agua sale de la bocatoma.');
    },
    '<Video titulo="Cómo llega el agua" enlace="https://example.org/video" subtitulado="si">\n\nEl agua sale de la bocatoma.\n\n</Video>',
  ],
};

test('the toolbar offers the blocks of the model, in their order, and nothing else', async () => {
  expect([...Object.keys(CASES), ...inlineBlocks]).toEqual(toolbarBlocks);
  await page.getByRole('button', { name: 'Añadir bloque' }).first().click();
  const labels = toolbarBlocks.map((name) => blockModels[name].label);
  expect(await page.getByRole('menuitem').allTextContents()).toEqual(labels);
});

test.each(Object.entries(CASES))(
  '%s is inserted with its button, filled in and saved',
  async (name, [fill, written]) => {
    await editor.insertBlock(blockModels[name as BlockName].label);
    await fill(new BlockForm());
    const body = await savedBody();
    expect(body.replace(/-\w{4}\./, '-#.')).toBe(`Comienzo\n\n${written}`);
    expect(guardBody(body)).toEqual([]);
  },
);

describe('a figure inside a sentence', () => {
  const dialog = page.locator('dialog');
  const put = () => dialog.getByRole('button', { name: 'Poner en el texto' }).click();
  const preview = page.frameLocator('iframe').locator('.prose');
  /** Without the signs that keep a number with its unit. */
  const plain = (text: string) => text.replaceAll('\u00a0', ' ');

  test('of the ledger: put where the cursor stands, seen in the preview, changed with two clicks', async () => {
    await editor.insertBlock('Cifra calculada del registro');
    await dialog.getByLabel('Qué se cuenta').selectOption('Preguntas recibidas en el periodo');
    await dialog.getByLabel('Periodo').fill('nunca');
    await put();
    await dialog.getByRole('alert').filter({ hasText: 'Cifra calculada del registro' }).waitFor();
    await dialog.getByLabel('Periodo').fill('mayo de 2026');
    const said = await dialog.locator('output').innerText();
    expect(said).toMatch(/^El sitio dirá: [1-9]\d*$/);
    await put();
    await editor.settle();
    await page.keyboard.type(' preguntas.');
    const number = said.replace('El sitio dirá: ', '');
    await preview.getByText(`Comienzo ${number} preguntas.`).waitFor();
    const tag = '<Calculado tipo="preguntas-recibidas" periodo="2026-05" />';
    expect(await savedBody()).toBe(`Comienzo ${tag} preguntas.`);

    await editor.body().locator('[data-slate-string]').filter({ hasText: 'Calculado' }).dblclick();
    expect(await dialog.getByLabel('Periodo').inputValue()).toBe('mayo de 2026');
    await dialog.getByLabel('Periodo').fill('2026');
    await put();
    await editor.settle();
    await page.keyboard.type(' o más');
    const body = await savedBody();
    expect(body).toBe(`Comienzo ${tag.replace('2026-05', '2026')} o más preguntas.`);
    expect(guardBody(body)).toEqual([]);
  });

  test('of an indicator: put over what is selected; whoever goes back changes nothing, and Ctrl+Z takes it away', async () => {
    await page.keyboard.type(' 99 horas');
    await editor.select('99');
    await editor.insertBlock('Dato de un indicador');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await editor.insertBlock('Dato de un indicador');
    await dialog.getByLabel('Indicador').selectOption('horas-sin-agua');
    await dialog.getByLabel('Periodo').selectOption('2025');
    expect(plain(await dialog.locator('output').innerText())).toBe('El sitio dirá: 99 horas');
    await put();
    const tag = '<Indicador id="horas-sin-agua" periodo="2025" />';
    await editor.body().getByText(tag).waitFor();
    await page.keyboard.press('Control+z');
    await editor.body().getByText('Comienzo 99 horas').waitFor();
    await page.keyboard.press('Control+Shift+z');
    await editor.body().getByText(tag).waitFor();
    expect(await savedBody()).toBe(`Comienzo ${tag} horas`);
  });
});

const DETAILS = '<Detalles titulo="Uno">\n\nMás.\n\n</Detalles>';

async function insertDetails(): Promise<void> {
  await editor.insertBlock('Detalles');
  const block = new BlockForm();
  await block.write('Título', 'Uno');
  await block.type('Más.');
}

test('after a block the text goes on where the page says so, whatever was selected before', async () => {
  await insertDetails();
  await editor.select('Comienzo');
  await page.locator('[class*="-InsertionPoint"]').last().click();
  await page.keyboard.type('Final.');
  expect(await savedBody()).toBe(`Comienzo\n\n${DETAILS}\n\nFinal.`);
});

test('a block is taken away with a click on its name and the key Backspace, and comes back with Ctrl+Z', async () => {
  await insertDetails();
  const block = editor.body().locator('[data-slate-void=true]').first();
  await block.locator('label').first().click();
  await editor.settle();
  await page.keyboard.press('Backspace');
  await block.waitFor({ state: 'detached' });
  await editor.select('Comienzo');
  await page.keyboard.press('Control+z');
  await block.waitFor();
  expect(await savedBody()).toBe(`Comienzo\n\n${DETAILS}`);
});
