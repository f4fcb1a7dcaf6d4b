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

test.each(['Título', 'Resumen'])(
  'in the middle of «%s» no letter is lost, the cursor stays, and undo takes it back',
  async (label) => {
    await editor.open('faqs', 'como-aviso-de-una-fuga');
    const box = editor.field(label);
    await box.fill('Comienzo y final');
    await box.press('Home');
    for (let step = 0; step < 'Comienzo'.length; step++) await page.keyboard.press('ArrowRight');
    await page.keyboard.type(' abcdefghijklmnñopqrstuvwxyz 0123456789');
    const whole = 'Comienzo abcdefghijklmnñopqrstuvwxyz 0123456789 y final';
    await expect.poll(() => box.inputValue()).toBe(whole);
    // Beyond the time after which the form draws its boxes again.
    await page.getByText(`${whole.length} de `).waitFor();
    expect(await box.evaluate((element: HTMLTextAreaElement) => element.selectionStart)).toBe(
      whole.indexOf(' y final'),
    );
    await page.keyboard.press('Control+z');
    await expect.poll(() => box.inputValue()).toBe(whole.replace('9 y', ' y'));
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => box.inputValue()).toBe(whole);
  },
);

// Decap's own box of one line: addresses, mails, identifiers and whatever else has no limit to count.
test('in the middle of a plain box no letter is lost either, on a slow computer', async () => {
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await editor.open('settings', 'entity');
  const box = editor.field('Correo institucional');
  await box.fill('correo@entidad.example');
  // The form has drawn what it needs to after the first change.
  await page.getByRole('button', { name: /^Publicar$/ }).waitFor();
  await box.press('Home');
  for (let step = 0; step < 'correo'.length; step++) await page.keyboard.press('ArrowRight');
  await page.keyboard.type('-abcdefghijklmnopqrstuvwxyz-0123456789');
  const whole = 'correo-abcdefghijklmnopqrstuvwxyz-0123456789@entidad.example';
  await expect.poll(() => box.inputValue()).toBe(whole);
  expect(await box.evaluate((element: HTMLInputElement) => element.selectionStart)).toBe(whole.indexOf('@'));
  await client.detach();
});
