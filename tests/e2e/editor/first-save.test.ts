import { expect, test } from 'vitest';
import { useDeskSession } from './desk-session.ts';

const { desk, page, editor } = await useDeskSession();

const FIRST = 'Uno dos tres.';

/** A new release that lacks nothing. */
async function begin(title: string): Promise<void> {
  await editor.open('press-releases');
  await editor.field('Título').fill(title);
  await editor.field('Resumen').fill('Un resumen breve.');
  await editor.field('Fecha de publicación').fill('2099-01-02T08:00');
  await editor.field('Lugar').fill('Ibagué');
  await editor.body().click();
  await page.keyboard.type(FIRST);
}

/** Saves with the keyboard; Decap then opens the form anew, under the address of the entry. */
async function saveFirst(slug: string): Promise<void> {
  await page.keyboard.press('Control+s');
  await page.waitForURL(new RegExp(`entries/${slug}`));
  await page.getByText('Cambios guardados').waitFor();
}

const position = () =>
  page.evaluate(
    () => [...document.querySelectorAll('*')].map(({ scrollTop }) => scrollTop).find((top) => top > 0) ?? 0,
  );

test('the first save of a new entry leaves the cursor in the text, and the form where it stood', async () => {
  await begin('Cursor en el texto');
  for (let step = 0; step < ' tres.'.length; step += 1) await page.keyboard.press('ArrowLeft');
  await editor.settle();
  const before = await position();
  await saveFirst('2099-01-02-cursor-en-el-texto');
  await expect.poll(() => page.evaluate(() => document.activeElement?.matches('[data-slate-editor]'))).toBe(true);
  await expect.poll(async () => Math.abs((await position()) - before)).toBeLessThan(3);
  await editor.settle();
  await page.keyboard.type(' y medio');
  await expect.poll(() => editor.body().innerText()).toContain('Uno dos y medio tres.');
  await desk.discard('press-releases', '2099-01-02-cursor-en-el-texto');
});

test('and in the middle of a box', async () => {
  await begin('Cursor en una casilla');
  await editor.field('Resumen').focus();
  await editor.field('Resumen').evaluate((box: HTMLTextAreaElement) => box.setSelectionRange(3, 3));
  await saveFirst('2099-01-02-cursor-en-una-casilla');
  await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLTextAreaElement).selectionStart)).toBe(3);
  await page.keyboard.type('buen ');
  expect(await editor.field('Resumen').inputValue()).toBe('Un buen resumen breve.');
});
