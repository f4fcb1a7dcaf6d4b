import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { deskApi } from '../helpers/desk-api.ts';
import { FIXTURE_CONTENT } from '../helpers/fixture-entity.ts';
import { useDeskSession } from '../e2e/editor/desk-session.ts';

const LOOSE = 'content/press-releases/media/suelta.png';
const RELEASE = 'content/press-releases/2025-08-14-menos-horas-sin-agua.mdx';
const PICTURE = readFileSync(join(FIXTURE_CONTENT, 'press-releases/media/rio.png'));

const { desk, page } = await useDeskSession();
const api = deskApi(desk);
const isThere = (path: string) => existsSync(join(desk.repository, path));
const remove = (path: string) => api.send('deleteMedia', { path });
const unused = async () => (await api.send('unusedMedia')).body as unknown as { path: string; size: number }[];

beforeEach(() => {
  if (isThere(LOOSE)) return;
  writeFileSync(join(desk.repository, LOOSE), PICTURE);
  desk.git('add', LOOSE);
  desk.git('commit', '--quiet', '--message', 'Una imagen suelta');
});

test('lists what nothing names, with its size', async () => {
  expect(await unused()).toContainEqual({ path: LOOSE, name: 'suelta.png', size: PICTURE.length });
  expect((await unused()).map(({ path }) => path)).not.toContain('content/press-releases/media/rio.png');
});

test('deletes no file that a published page, the settings, a draft or the working folder names, and says where', async () => {
  for (const [path, title] of [
    ['content/press-releases/media/rio.png', 'Menos horas sin agua'],
    ['content/settings/media/logo.svg', 'Apariencia'],
  ] as const) {
    const { status, body } = await remove(path);
    expect([status, body.error]).toEqual([422, expect.stringContaining(title)]);
    expect(isThere(path)).toBe(true);
  }
  const base = desk.read(RELEASE);
  const raw = base.replace('media/rio.png', 'media/suelta.png').replace(/^title: .*$/m, 'title: Solo en borrador');
  expect((await api.save({ path: RELEASE, raw, base })).status).toBe(200);
  expect((await remove(LOOSE)).body.error).toContain('«suelta.png»: se usa en «Solo en borrador»');
  await desk.discard('press-releases', '2025-08-14-menos-horas-sin-agua');
  writeFileSync(join(desk.repository, RELEASE), raw);
  expect((await remove(LOOSE)).status).toBe(422);
  writeFileSync(join(desk.repository, RELEASE), base);
  expect(isThere(LOOSE)).toBe(true);
});

test.each(['.git/config', 'content/../package.json', RELEASE, 'content/press-releases/media/no.png'])(
  'deletes nothing at %s',
  async (path) => {
    const head = desk.git('rev-parse', 'main');
    expect((await remove(path)).status).toBeGreaterThanOrEqual(400);
    expect(desk.git('rev-parse', 'main')).toBe(head);
  },
);

test('«Archivos» deletes one after a question, in a commit of its own', async () => {
  await page.goto(`${desk.url}/admin/#/collections/press-releases`);
  await page.getByRole('button', { name: 'Archivos' }).click();
  const library = page.getByRole('dialog', { name: 'Archivos del sitio' });
  const card = library.getByRole('listitem').filter({ hasText: 'suelta.png' });
  await card.getByText('No se usa en ninguna página ni borrador').waitFor();
  const used = library.getByRole('listitem').filter({ hasText: 'rio.png' });
  expect(await used.getByRole('button', { name: /^Borrar/ }).count()).toBe(0);
  await card.getByRole('button', { name: 'Borrar: suelta.png' }).click();
  await page.getByRole('alert').getByText('Se borró «suelta.png».').waitFor();
  expect(isThere(LOOSE)).toBe(false);
  expect(desk.git('diff', '--name-status', 'HEAD~1').trim()).toBe(`D\t${LOOSE}`);
  expect(desk.git('status', '--porcelain')).toBe('');
});
