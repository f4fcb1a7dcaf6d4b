import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkContent } from '../../../src/check/check-content.ts';
import { FIXTURE_CONTENT, FIXTURE_NOW } from '../../helpers/fixture-entity.ts';
import { type DeskSession, openDeskSession } from './desk-session.ts';

let session: DeskSession;

beforeAll(async () => {
  session = await openDeskSession();
});

afterAll(() => session?.close());

test('a logo that is uploaded in the settings lies where the site looks for it, and the content stays good', async () => {
  const { desk, editor, page } = session;
  await editor.open('settings', 'appearance');
  await page.getByRole('button', { name: 'Elegir otro archivo' }).first().click();
  const picture = readFileSync(join(FIXTURE_CONTENT, 'reports/media/tanque.png'));
  await page.setInputFiles('input[type=file]', { name: 'Nuestro logo.png', mimeType: 'image/png', buffer: picture });
  await page.locator('.desk-library').waitFor({ state: 'detached' });
  await editor.save();
  await editor.setStatus('En revisión');
  await editor.setStatus('Listo');
  await editor.publish();

  const [, name = ''] = /file: "?media\/([^\s"]+)/.exec(desk.read('content/settings/appearance.yaml')) ?? [];
  expect(name).toMatch(/^nuestro-logo-\w{4}\.png$/);
  expect(readFileSync(join(desk.repository, 'content/settings/media', name))).toEqual(picture);
  const { issues } = await checkContent(join(desk.repository, 'content'), new Date(FIXTURE_NOW), { withHistory: true });
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('a file that is too heavy is refused at once, by its name, in the settings too', async () => {
  const { desk, editor, page } = session;
  const head = desk.git('rev-parse', 'main');
  const folder = mkdtempSync(join(tmpdir(), 'pesado-'));
  const path = join(folder, 'logo-pesado.png');
  writeFileSync(path, Buffer.alloc(51_000_000, 1));
  await editor.open('settings', 'appearance');
  await page.getByRole('button', { name: 'Elegir otro archivo' }).first().click();
  await page.setInputFiles('input[type=file]', path);
  await page.getByRole('dialog').getByText('No se añadió «logo-pesado.png»: pesa 51 MB').waitFor();
  rmSync(folder, { recursive: true });

  const asset = { path: 'content/settings/media/logo-pesado.png', content: 'A'.repeat(68_000_000), encoding: 'base64' };
  const { status, body } = await desk.send('persistMedia', { asset, options: { commitMessage: 'x' } });
  expect([status, body['error']]).toEqual([500, expect.stringContaining('«logo-pesado.png» pesa demasiado')]);
  expect(desk.git('rev-parse', 'main')).toBe(head);
});
