import { existsSync, readFileSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { dropDamagedPictures, sealPictures } from '../../../../scripts/site/kept-pictures.ts';
import { tempFolder } from '../../../helpers/temp-folder.ts';

it('only pictures that are as a whole build left them are kept for the next one', async () => {
  const cache = tempFolder({
    'assets/a.webp': 'a',
    'assets/b.webp': 'b',
    'pictures/c.png': 'c',
    'data-store.json': '{}',
  });
  await sealPictures(cache);
  writeFileSync(join(cache, 'assets/b.webp'), '');
  // What a build left that was killed.
  writeFileSync(join(cache, 'assets/half.webp'), 'h');
  writeFileSync(join(cache, 'data-store.json'), 'otra');
  expect(await dropDamagedPictures(cache)).toBe(1);
  const stands = (path: string) => existsSync(join(cache, path));
  expect(['assets/a.webp', 'pictures/c.png', 'data-store.json'].filter(stands)).toHaveLength(3);
  expect(['assets/b.webp', 'assets/half.webp'].filter(stands)).toEqual([]);
  expect(await dropDamagedPictures(cache)).toBe(0);
});

it('a picture with other bytes is found out although its size and its time are those of before', async () => {
  const cache = tempFolder({ 'assets/a.webp': 'a', 'assets/b.webp': 'b' });
  await sealPictures(cache);
  const file = join(cache, 'assets/a.webp');
  const { atime, mtime } = statSync(file);
  writeFileSync(file, 'x');
  utimesSync(file, atime, mtime);
  expect(await dropDamagedPictures(cache)).toBe(1);
  expect(existsSync(file)).toBe(false);
});

it('a picture that was only touched is kept', async () => {
  const cache = tempFolder({ 'assets/a.webp': 'a' });
  await sealPictures(cache);
  utimesSync(join(cache, 'assets/a.webp'), 1, 1);
  expect(await dropDamagedPictures(cache)).toBe(0);
  expect(existsSync(join(cache, 'assets/a.webp'))).toBe(true);
});

it('a list that is damaged itself keeps none, and a cache that is not there is none', async () => {
  const cache = tempFolder({ 'assets/a.webp': 'a' });
  for (const seal of ['', 'null', '[]', '{"assets/a.webp":1}']) {
    writeFileSync(join(cache, 'assets/a.webp'), 'a');
    writeFileSync(join(cache, 'pictures.json'), seal);
    expect(await dropDamagedPictures(cache), seal).toBe(1);
    expect(existsSync(join(cache, 'assets/a.webp')), seal).toBe(false);
  }
  expect(await dropDamagedPictures(join(cache, 'no-hay'))).toBe(0);
  await sealPictures(cache);
  expect(readFileSync(join(cache, 'pictures.json'), 'utf8')).toBe('{}');
});

it('a build that is lent the pictures of another one leaves them alone', async () => {
  const [own, other] = [tempFolder({ 'pictures/c.png': 'c' }), tempFolder({ 'assets/a.webp': 'a' })];
  symlinkSync(join(other, 'assets'), join(own, 'assets'));
  await sealPictures(own);
  writeFileSync(join(other, 'assets/b.webp'), 'b');
  expect(await dropDamagedPictures(own)).toBe(0);
  expect(existsSync(join(other, 'assets/b.webp'))).toBe(true);
  expect(readFileSync(join(own, 'pictures.json'), 'utf8')).not.toContain('assets');
});
