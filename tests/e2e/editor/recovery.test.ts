import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyOf } from './browser-copies.ts';
import { type DeskSession, openDeskSession } from './desk-session.ts';

const SLUG = '2025-08-14-menos-horas-sin-agua';
const PATH = `content/press-releases/${SLUG}.mdx`;

let session: DeskSession;
let desk: DeskSession['desk'];
let page: DeskSession['page'];
let editor: DeskSession['editor'];

beforeAll(async () => {
  session = await openDeskSession({ takesCopies: true });
  ({ desk, page, editor } = session);
});

afterAll(() => session?.close());

const copy = () => copyOf(page, `backup.press-releases.${SLUG}`);

/** Writes a title and goes once the browser has its copy. */
async function writeAndLeave(title: string): Promise<void> {
  await editor.open('press-releases', SLUG);
  await editor.field('Título').fill(title);
  await expect.poll(copy, { timeout: 10_000 }).toContain(title);
}

test('what was written and not saved comes back, and can be saved', async () => {
  const before = desk.read(PATH);
  await writeAndLeave('Recuperado de la copia');
  await editor.open('press-releases', SLUG);
  await expect.poll(() => editor.field('Título').inputValue()).toBe('Recuperado de la copia');
  await editor.save();
  const title = before.split('\n').find((line) => line.startsWith('title:')) ?? '';
  expect(desk.draft('press-releases', SLUG, PATH)).toBe(before.replace(title, 'title: Recuperado de la copia'));
});

test('not over what somebody saved meanwhile', async () => {
  await writeAndLeave('De la copia vieja');
  await desk.discard('press-releases', SLUG);
  desk.commit(PATH, desk.read(PATH).replace(/^title: .*$/m, 'title: De otra persona'));
  await editor.open('press-releases', SLUG);
  await expect.poll(() => editor.field('Título').inputValue()).toBe('De la copia vieja');
  await page.getByRole('button', { name: 'Guardar' }).click();
  await page.getByText('Otra persona guardó').first().waitFor();
  expect(await editor.field('Título').inputValue()).toBe('De la copia vieja');
  expect(() => desk.draft('press-releases', SLUG, PATH)).toThrow();
});
