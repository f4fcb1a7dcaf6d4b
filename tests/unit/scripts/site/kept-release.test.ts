import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keepRelease } from '../../../../scripts/site/kept-release.ts';
import { tempFolder } from '../../../helpers/temp-folder.ts';

/** Folders of the site before and of the next one. */
function sites(files: Record<string, string>): { before: string; next: string } {
  const folder = tempFolder();
  const [before, next] = [join(folder, 'dist'), join(folder, '.dist.next')];
  mkdirSync(before);
  mkdirSync(next);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(before, name), text);
  return { before, next };
}

it('takes the signed sums of the last release over, and nothing else', async () => {
  const { before, next } = sites({ 'sumas.sha256': 'lista', 'sumas.sha256.sig': 'firma', 'index.html': 'viejo' });
  await keepRelease(before, next);
  expect(readdirSync(next).toSorted()).toEqual(['sumas.sha256', 'sumas.sha256.sig']);
  expect(readFileSync(join(next, 'sumas.sha256'), 'utf8')).toBe('lista');
});

it('has nothing to take from a site that was never released, nor where there is no site yet', async () => {
  const { before, next } = sites({ 'index.html': 'viejo' });
  await keepRelease(before, next);
  await keepRelease(join(before, 'no-existe'), next);
  expect(readdirSync(next)).toEqual([]);
});
