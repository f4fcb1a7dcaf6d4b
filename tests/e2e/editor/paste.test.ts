import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../helpers/paths.ts';
import { useTextSession } from './text-session.ts';

const fixture = (name: string) => readFileSync(join(ROOT, 'tests/fixtures/clipboard', name), 'utf8');

const { page, editor, savedBody } = await useTextSession('stands behind it');

/** Pastes what another program put into the clipboard, with the event that the browser makes of it. */
const paste = (data: Record<string, string>) =>
  page.evaluate((types) => {
    const clipboardData = new DataTransfer();
    for (const [type, value] of Object.entries(types)) clipboardData.setData(type, value);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, data);

test('a text of Word is saved with its lists, table and note, and says what was dropped', async () => {
  await paste({ 'text/html': fixture('word.html'), 'text/plain': 'Balance del agua' });
  await page.getByRole('status').getByText('Se quitaron 1 comentario, 1 texto borrado').waitFor();
  await page.getByLabel('Título de la tabla').fill('Volumen de agua');
  const body = await savedBody();
  expect(body).toBe(`Comienzo

## Balance del agua

En marzo se trataron **3.489 m³** de agua[^1], dijo “Planeación”. texto nuevo.

### Lo que falta

- Medidores
  - Sector Bajo
- Tanques

1. Primero

<Tabla titulo="Volumen de agua">

| **Año** | Volumen (m³) |
| --- | --- |
| 2025 | 3.489 |

</Tabla>

Véase [el informe](https://example.org/informe) y el anexo.

[^1]: Medido a la salida de la planta.`);
});

test('into a box, and into the text, comes nothing that nobody sees', async () => {
  await page.keyboard.type(' ');
  await paste({ 'text/plain': '\u202a+57 300\u202c' });
  await editor.body().getByText('Comienzo +57 300').waitFor();
  await editor.field('Resumen').selectText();
  await paste({ 'text/plain': 'Llame al\u200e +57 300.' });
  await expect.poll(() => editor.field('Resumen').inputValue()).toBe('Llame al +57 300.');
  await editor.field('Resumen').fill('Resumen');
  expect(await savedBody()).toBe('Comienzo +57 300');
});

test('text of a PDF is joined, and the cells of a spreadsheet are a table', async () => {
  await paste({ 'text/plain': 'La empresa reparó doce fugas y cam-\nbió cuarenta medidores.' });
  await editor.body().getByText('cambió cuarenta medidores').waitFor();
  await paste({ 'text/plain': 'Mes\tHoras\r\nEnero\t18,3\r\n' });
  await page.getByLabel('Título de la tabla').fill('Horas');
  expect(await savedBody()).toBe(
    'ComienzoLa empresa reparó doce fugas y cambió cuarenta medidores.\n\n<Tabla titulo="Horas">\n\n| Mes | Horas |\n| --- | --- |\n| Enero | 18,3 |\n\n</Tabla>',
  );
});

test('within a block words come along, a table does not, and that is said', async () => {
  await editor.insertBlock('Detalles');
  const block = editor.body().locator('[data-slate-void=true]').last();
  await block.getByLabel('Título').first().fill('Uno');
  await block.locator('[data-slate-editor]').click();
  await paste({ 'text/html': fixture('excel.html').replace('<table', '<p>Una frase.</p><table') });
  await block.getByRole('status').getByText('Se quitó 1 tabla, que aquí no cabe.').waitFor();
  expect(await savedBody()).toBe('Comienzo\n\n<Detalles titulo="Uno">\n\nUna frase.\n\n</Detalles>');
});
