import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { redCorner, SECRETS, takePhotograph } from '../helpers/photographs.ts';
import { useDeskSession } from '../e2e/editor/desk-session.ts';

const session = await useDeskSession();

/** Why the library did not take a file. */
const refusal = () => session.page.getByRole('dialog').getByRole('alert').textContent();

const RELEASE = '2026-03-20-lavado-de-tanques';
const STORY = '2026-05-18-una-fuga-en-el-sector-medio';

/** The files that a draft brings, with their bytes as git holds them. */
function draftFiles(collection: string, slug: string): Map<string, Buffer> {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: session.desk.desk.clone, maxBuffer: 100_000_000 });
  const branch = `cms/${collection}/${slug}`;
  const added = String(git('diff', '--name-only', '--diff-filter=A', `main...${branch}`))
    .split('\n')
    .filter(Boolean);
  return new Map(added.map((path) => [path.slice(path.lastIndexOf('/') + 1), git('show', `${branch}:${path}`)]));
}

function expectNothingPersonal(picture: Buffer, secrets: readonly string[] = SECRETS): void {
  for (const secret of secrets) expect(picture.includes(secret)).toBe(false);
}

test('a photograph of 20 megapixels is upright and reduced in git, without its position and camera, under a readable name', async () => {
  const { editor } = session;
  await editor.open('stories', STORY);
  await editor.field('Texto alternativo').fill('Dos operarios cambian un tubo de noche.');
  const photograph = await takePhotograph();
  await editor.upload('Elegir otra imagen', {
    name: 'IMG-20261126-0801 (1).JPG',
    mimeType: 'image/jpeg',
    buffer: photograph,
  });
  await editor.save();

  const files = draftFiles('stories', STORY);
  const [name = ''] = files.keys();
  expect(name).toMatch(/^dos-operarios-cambian-un-tubo-de-noche-[a-z0-9]{4}\.jpg$/);
  const picture = files.get(name)!;
  const { width, height, exif, xmp, iptc, format } = await sharp(picture).metadata();
  expect({ width, height, exif, xmp, iptc, format }).toEqual({ width: 1707, height: 2560, format: 'jpeg' });
  expect(await redCorner(picture)).toBe('top right');
  expect(picture.length).toBeLessThan(2_000_000);
  expectNothingPersonal(picture);
  expect(session.desk.draft('stories', STORY, `content/stories/${STORY}.mdx`)).toContain(`src: media/${name}`);
});

test('press material keeps its size and its pixels, and loses its position and camera all the same', async () => {
  const { editor, page } = session;
  await editor.open('press-releases', RELEASE);
  // The first item of the first list: its file for the press.
  await page.getByRole('button', { name: 'Abrir o cerrar el elemento' }).first().click();
  const photograph = await takePhotograph({ width: 3000, height: 2000 });
  await editor.upload('Elegir otro archivo', { name: 'DSC_0042.jpg', mimeType: 'image/jpeg', buffer: photograph });
  await editor.save();

  const [[name, picture] = []] = draftFiles('press-releases', RELEASE);
  expect(name).toMatch(/^los-dos-tanques-en-tamano-original-\w{4}\.jpg$/);
  const pixels = (file: Buffer) => sharp(file).raw().toBuffer();
  // Compared as one: a difference of millions of bytes cannot be shown.
  expect((await pixels(picture!)).equals(await pixels(photograph))).toBe(true);
  expect((await sharp(picture).metadata()).orientation).toBe(6);
  // What is left of Exif says how it lies and nothing else.
  expect((await sharp(picture).metadata()).exif).toHaveLength(32);
  expectNothingPersonal(
    picture!,
    SECRETS.filter((secret) => secret !== 'Exif\0'),
  );
});

test('only what the entry names is sent: a picture that was chosen and then changed stays out of git', async () => {
  const { desk, editor } = session;
  await desk.discard('stories', STORY);
  await editor.open('stories', STORY);
  const small = { width: 400, height: 300, orientation: 1 };
  await editor.upload('Elegir otra imagen', await file('primera.png', { ...small, format: 'png' }));
  await editor.upload('Elegir otra imagen', await file('segunda.webp', { ...small, format: 'webp' }));
  await editor.save();
  const files = [...draftFiles('stories', STORY)];
  expect(files).toHaveLength(1);
  const [[, picture] = []] = files;
  expect((await sharp(picture).metadata()).format).toBe('webp');
  expect(await redCorner(picture!)).toBe('top left');
  expectNothingPersonal(picture!);
});

test('a file that is too heavy is refused at once, with its name, its size and the limit', async () => {
  const { editor, page } = session;
  await editor.open('stories', STORY);
  await page.getByRole('button', { name: 'Elegir otra imagen' }).first().click();
  const path = join(mkdtempSync(join(tmpdir(), 'pesada-')), 'Foto enorme.jpg');
  writeFileSync(path, Buffer.alloc(51_000_000, 'x'));
  await page.setInputFiles('input[type=file]', path);
  await expect.poll(refusal).toContain('«Foto enorme.jpg»: pesa 51 MB y el máximo es 40 MB');
  rmSync(path);
});

test('a photograph in the format of the iPhone gets a way out, not an error', async () => {
  const { editor, page } = session;
  await editor.open('stories', STORY);
  await page.getByRole('button', { name: 'Elegir otra imagen' }).first().click();
  const buffer = Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), Buffer.alloc(64)]);
  await page.setInputFiles('input[type=file]', { name: 'IMG_0801.HEIC', mimeType: 'image/heic', buffer });
  await expect.poll(refusal).toMatch(/«IMG_0801\.HEIC»: es una foto en formato HEIC.*Más compatible/);
});

const file = async (name: string, options: Parameters<typeof takePhotograph>[0]) => ({
  name,
  mimeType: `image/${options?.format}`,
  buffer: await takePhotograph(options),
});
