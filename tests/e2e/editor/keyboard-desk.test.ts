import { expect, test } from 'vitest';
import { toSlug } from '../../../src/lib/slug.ts';
import { useDeskSession } from './desk-session.ts';

const TITLE = '¿Qué hago si el agua sale turbia?';

const { desk, page, editor } = await useDeskSession({ viewport: { width: 1366, height: 768 } });

/** Name of what has the focus, as the browser computes it for screen readers, with its role. */
async function focused(): Promise<string> {
  const client = await page.context().newCDPSession(page);
  const { result } = await client.send('Runtime.evaluate', { expression: 'document.activeElement' });
  const { nodes } = await client.send('Accessibility.getPartialAXTree', {
    objectId: result.objectId ?? '',
    fetchRelatives: false,
  });
  await client.detach();
  return `${nodes[0]?.role?.value}: ${nodes[0]?.name?.value ?? ''}`;
}

/** More stops than any screen of the desk has. */
const MANY = 120;

/** Presses Tab until the focus is on `name`; every stop on the way must have a name. */
async function tabTo(name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const seen: string[] = [];
  for (let stops = 0; stops < MANY; stops++) {
    await page.keyboard.press(key);
    const stop = await focused();
    if (name.test(stop)) return;
    seen.push(stop);
    expect(stop, seen.join('\n')).not.toMatch(/^(button|link|textbox|combobox|switch|generic): $/);
  }
  throw new Error(`Tab does not lead to ${name}:\n${seen.join('\n')}`);
}

/** Opens a menu that has the focus and chooses an item of it. */
async function choose(item: string): Promise<void> {
  await page.keyboard.press('Enter');
  for (let tries = 0; tries < MANY; tries++) {
    await expect.poll(focused).toMatch(/^menuitem/);
    if ((await focused()) === `menuitem: ${item}`) return page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`«${item}» is not in the menu`);
}

test('with the keyboard alone a new question is written, reviewed and published', async () => {
  await page.goto(`${desk.url}/admin/`);
  await page.getByRole('button', { name: 'Nuevo' }).waitFor();
  await tabTo(/^button: Nuevo/);
  await page.keyboard.press('Enter');
  await tabTo(/^link: Pregunta frecuente/);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Guardar' }).waitFor();
  // A new screen is read from its start, not from the top of the page.
  await expect.poll(focused).toMatch(/^main/);

  await tabTo(/^textbox: Título/i);
  // As fast as a hand, not as a program: a busy machine may lose keys that come all at once.
  await page.keyboard.type(TITLE, { delay: 40 });
  await expect.poll(() => editor.field('Título').inputValue()).toBe(TITLE);
  await tabTo(/^textbox: Resumen/i);
  await page.keyboard.type('Deje correr el agua cinco minutos.');
  await tabTo(/^textbox: Fecha de publicación/i);
  await page.keyboard.type('20/5/2026 8 am');
  await tabTo(/^combobox: Categoría/i);
  await page.keyboard.press('ArrowDown');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await tabTo(/^textbox: Última revisión/i);
  await page.keyboard.type('20 de mayo de 2026');
  await tabTo(/^textbox: Respuesta/i);
  await page.keyboard.type('Abra la llave y deje correr el agua cinco minutos.');
  await page.keyboard.press('Control+s');
  await page.getByText('Entrada guardada').waitFor();
  // Saving draws the form of a new entry anew; whoever wrote in it stays in it.
  await expect.poll(focused).not.toMatch(/^(RootWebArea|generic)/);

  await tabTo(/^button: Estado: Borrador/, 'Shift+Tab');
  await choose('Listo');
  await expect.poll(focused).toBe('button: Estado: Listo');
  await tabTo(/^button: Publicar/);
  await page.keyboard.press('Enter');
  await page.getByText('Enviada a publicar').first().waitFor();
  const path = `content/faqs/${toSlug(TITLE)}.mdx`;
  // The folder follows the branch.
  await expect.poll(() => desk.git('ls-files', path)).not.toBe('');
  const file = desk.read(path);
  expect(file).toContain("publishedAt: '2026-05-20T08:00:00-05:00'");
  expect(file).toContain("reviewedAt: '2026-05-20'");
  expect(file).toContain('deje correr el agua');
});

test('the focus stays where it was after a save, and when a menu closes', async () => {
  await editor.open('stories', '2026-05-18-una-fuga-en-el-sector-medio');
  await editor.field('Resumen').fill('Otro resumen.');
  await page.getByRole('button', { name: 'Guardar' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Entrada guardada').waitFor();
  // «Guardar» is disabled now; its neighbour takes over.
  await expect.poll(focused).toBe('button: Estado: Borrador');

  await page.getByRole('button', { name: 'Añadir bloque' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(focused).toMatch(/^menuitem/);
  await page.keyboard.press('Escape');
  await expect.poll(focused).toBe('button: Añadir bloque');
});
