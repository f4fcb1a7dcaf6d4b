import { describe, expect, test } from 'vitest';
import { guardBody } from '../../../decap/body/parse.ts';
import { useTextSession } from './text-session.ts';

const { desk, page, editor, head, draft, savedBody } = await useTextSession('selects the word');

/** What is saved for the text that was typed in place of the first word. */
async function saved(): Promise<string> {
  const body = await savedBody();
  expect(guardBody(body)).toEqual([]);
  return body;
}

const paste = (kind: string, data: string) =>
  editor.body().evaluate(
    (root, [type, text]) => {
      const clipboard = new DataTransfer();
      clipboard.setData(type as string, text as string);
      root.dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }));
    },
    [kind, data],
  );

describe('what is typed is written so that it shows as typed', () => {
  test.each([
    ['Menos de <5 mg/L', 'Menos de \\<5 mg/L'],
    ['El {valor} y }', 'El \\{valor} y }'],
    ['un </b> y <script>', 'un \\</b> y \\<script>'],
    ['dos * tres * seis', 'dos \\* tres \\* seis'],
    ['vea https://example.org/a_b_c hoy', 'vea https://example.org/a_b_c hoy'],
    ['emoji 😀 y “comillas” ñ', 'emoji 😀 y “comillas” ñ'],
    ['# no es título', '\\# no es título'],
    ['<Aviso tipo="x"> a mano', '\\<Aviso tipo="x"> a mano'],
  ])('%s', async (typed, written) => {
    await page.keyboard.insertText(typed);
    expect(await saved()).toBe(written);
  });
});

describe('what would be code is refused, beside the field and for as long as it is there', () => {
  test.each(['import x', 'export default y'])('%s', async (typed) => {
    await page.keyboard.insertText(typed);
    const notices = page.locator('.Toastify__toast');
    const before = await notices.allInnerTexts();
    await page.getByRole('button', { name: 'Guardar' }).click();
    const message = page.getByRole('alert').filter({ hasText: 'Una línea de programa' });
    await message.waitFor();
    expect(draft).toThrow();
    // No notice that goes away by itself: the message is there until the text is right, and then the save works.
    expect((await notices.allInnerTexts()).filter((text) => !before.includes(text))).toEqual([]);
    expect(await message.isVisible()).toBe(true);
    await editor.body().click();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('Ya no.');
    await message.waitFor({ state: 'detached' });
    expect(await saved()).toBe('Ya no.');
  });
});

test('a paste from a word processor keeps its structure and none of its code', async () => {
  await paste(
    'text/html',
    '<html><body><!--StartFragment--><p class="MsoNormal" style="margin:0"><b>Importante:</b> el valor es &lt;5 {mg}.<o:p></o:p></p><ul><li>uno</li><li>dos</li></ul><script>alert(1)</script><!--EndFragment--></body></html>',
  );
  const body = await saved();
  expect(body).toContain('**Importante:** el valor es \\<5 \\{mg}.');
  expect(body).toContain('- uno\n- dos');
  expect(body).not.toContain('alert');
});

test('a paste from a spreadsheet is a table block, refused until it has its title', async () => {
  await paste('text/html', '<table><tr><td>Año</td><td>Horas</td></tr><tr><td>2012</td><td>523</td></tr></table>');
  await page.getByRole('button', { name: 'Guardar' }).click();
  await page.getByRole('alert').filter({ hasText: 'Título de la tabla' }).first().waitFor();
  expect(draft).toThrow();
  await page.getByLabel('Título de la tabla').fill('Horas al año');
  expect(await saved()).toBe(
    '<Tabla titulo="Horas al año">\n\n| Año | Horas |\n| --- | --- |\n| 2012 | 523 |\n\n</Tabla>',
  );
});

test('a title-only save changes the line of the title only', async () => {
  await editor.field('Título').fill('Otro título: con dos puntos');
  await editor.save();
  expect(draft()).toBe(`${head.replace('title: Para escribir', 'title: "Otro título: con dos puntos"')}Comienzo\n`);
});

describe('fields', () => {
  test('a date keeps its day, an optional one leaves when cleared, a number is a number', async () => {
    await editor.field('Fecha de publicación').fill('2026-02-28T23:30');
    await page.getByRole('button', { name: /^Añadir nota de cambio/ }).click();
    await editor.field('Fecha del cambio').fill('2026-03-31');
    await page.getByLabel('Tipo', { exact: true }).click();
    await page.getByText('Corrección', { exact: true }).click();
    await editor.field('Qué cambió y por qué').fill('Se corrigió una cifra.');
    await editor.field('Texto para mensajería (opcional)').fill('Mensaje');
    await editor.save();
    const withMessage = draft();
    expect(withMessage).toContain("publishedAt: '2026-02-28T23:30:00-05:00'");
    expect(withMessage).toContain(
      "changeNotes:\n  - date: '2026-03-31'\n    kind: correction\n    note: Se corrigió una cifra.\n",
    );
    expect(withMessage).toContain('messageText: Mensaje\n');
    await editor.field('Texto para mensajería (opcional)').fill('');
    await editor.save();
    expect(draft()).toBe(withMessage.replace('messageText: Mensaje\n', ''));
  });

  test('a number that is cleared leaves the file; a flag and a list of topics keep their kind', async () => {
    const path = 'content/faqs/como-aviso-de-una-fuga.mdx';
    const before = desk.read(path);
    await editor.open('faqs', 'como-aviso-de-una-fuga');
    await editor.field('Orden (opcional)').fill('');
    await editor.save();
    expect(desk.draft('faqs', 'como-aviso-de-una-fuga', path)).toBe(before.replace('order: 30\n', ''));
    await editor.field('Orden (opcional)').fill('7');
    await page.getByRole('button', { name: /^Más:/ }).click();
    await page.getByRole('switch').first().click();
    await editor.save();
    const after = desk.draft('faqs', 'como-aviso-de-una-fuga', path);
    expect(after).toMatch(/^order: 7$/m);
    expect(after).toMatch(/^example: true$/m);
    expect(after).toContain('topics: [perdidas]\n');
  });

  test('an optional group is complete or not there', async () => {
    await page.getByRole('button', { name: /^Más:/ }).click();
    await page.getByRole('button', { name: /^Añadir retiro/ }).click();
    await editor.field('Fecha del retiro').fill('2026-03-01');
    await page.getByRole('button', { name: 'Guardar' }).click();
    await page.getByText('Falta «Motivo del retiro».').waitFor();
    expect(draft).toThrow();
    await editor.field('Motivo del retiro').fill('Estaba repetido.');
    await editor.save();
    expect(draft()).toContain("withdrawn:\n  date: '2026-03-01'\n  reason: Estaba repetido.\n");
  });

  test('a text that is too long is refused with the number of characters', async () => {
    await editor.field('Título').fill('x'.repeat(151));
    await page.getByText('151 de 150 caracteres: sobran 1').waitFor();
    await page.getByRole('button', { name: 'Guardar' }).click();
    await page.getByText('«Título»: como máximo 150 caracteres.').waitFor();
    expect(draft).toThrow();
  });
});
