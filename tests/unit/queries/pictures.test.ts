import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, expect, it, vi } from 'vitest';
import { toPng } from '../../../src/queries/pictures.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

const svg = (fill: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"><rect width="200" height="100" fill="${fill}"/></svg>`;

/** Where a build keeps what the next one takes. */
function newCache(): string {
  const folder = tempFolder();
  vi.stubEnv('CACHE_DIR', folder);
  return join(folder, 'pictures');
}
afterEach(() => vi.unstubAllEnvs());

it('draws a picture once and takes what it kept the next time', async () => {
  const pictures = newCache();
  const png = await toPng(svg('#123456'));
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 300, height: 150 });
  const [kept = '', ...others] = readdirSync(pictures);
  expect(others).toEqual([]);
  writeFileSync(join(pictures, kept), 'kept');
  expect(String(await toPng(svg('#123456')))).toBe('kept');
});

it('draws again what changed', async () => {
  const pictures = newCache();
  await toPng(svg('#123456'));
  await toPng(svg('#123457'));
  expect(readdirSync(pictures)).toHaveLength(2);
});
