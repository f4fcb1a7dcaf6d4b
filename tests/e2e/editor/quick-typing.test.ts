import { expect, test } from 'vitest';
import { useDeskSession } from './desk-session.ts';

const TITLE = '¿Qué hago si el agua sale turbia?';

const { desk, page, editor } = await useDeskSession();

test.each([1, 2, 3])(
  'a title typed while the form of a new entry is still being drawn is whole, visit %i',
  async () => {
    const client = await page.context().newCDPSession(page);
    await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.goto('about:blank');
    await page.goto(`${desk.url}/admin/#/collections/faqs/new`);
    const title = editor.field('Título');
    await title.focus();
    await page.keyboard.type(TITLE);
    // The form is whole, and the box was left: it shows what the form holds.
    await editor.body().waitFor();
    await editor.field('Resumen').focus();
    await page.keyboard.type('Deje correr el agua.');
    await expect.poll(() => title.inputValue()).toBe(TITLE);
    await page.getByText(`${TITLE.length} de 150 caracteres`).waitFor();
    await client.detach();
  },
);
