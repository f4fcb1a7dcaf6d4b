import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DeskSession, openDeskSession } from './desk-session.ts';

let session: DeskSession;
let page: DeskSession['page'];

beforeAll(async () => {
  session = await openDeskSession({ viewport: { width: 1366, height: 768 } });
  ({ page } = session);
});

afterAll(() => session?.close());

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

test('the focus stays where it was after a save, and when a menu closes', async () => {
  const { editor } = session;
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
