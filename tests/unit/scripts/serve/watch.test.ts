import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { watchFiles, watchFolders } from '../../../../scripts/serve/watch.ts';
import { tempFolder } from '../../../helpers/temp-folder.ts';

function watched(files: Record<string, string>) {
  const folder = tempFolder(files);
  const changed = vi.fn();
  onTestFinished(watchFolders([folder, join(folder, 'no-existe')], changed));
  return { folder, changed };
}

/** Runs `act` and says whether it was noticed. */
async function notices(changed: ReturnType<typeof vi.fn>, act: () => void) {
  await wait(50);
  changed.mockClear();
  act();
  await wait(150);
  return changed.mock.calls.length > 0;
}

describe('watchFolders', () => {
  it('notices a file written, renamed and deleted, however deep', async () => {
    const { folder, changed } = watched({ 'a/b/c.mdx': '1' });
    const file = join(folder, 'a/b/c.mdx');
    expect(await notices(changed, () => writeFileSync(file, '2'))).toBe(true);
    expect(await notices(changed, () => renameSync(file, `${file}x`))).toBe(true);
    expect(await notices(changed, () => rmSync(`${file}x`))).toBe(true);
  });

  it('notices files in a folder made later, and in one made again', async () => {
    const { folder, changed } = watched({ 'a/x.mdx': '' });
    const write = (path: string) => () => {
      mkdirSync(join(folder, path), { recursive: true });
      writeFileSync(join(folder, path, 'n.mdx'), String(Math.random()));
    };
    await notices(changed, write('nuevo/media'));
    expect(await notices(changed, write('nuevo/media'))).toBe(true);
    await notices(changed, () => {
      rmSync(join(folder, 'a'), { recursive: true });
      write('a')();
    });
    expect(await notices(changed, write('a'))).toBe(true);
  });

  it('leaves out hidden, swap and backup files', async () => {
    const { folder, changed } = watched({ 'a.mdx': '' });
    const write = () => ['.a.mdx.swp', 'a.mdx~', '4913'].forEach((name) => writeFileSync(join(folder, name), ''));
    expect(await notices(changed, write)).toBe(false);
  });
});

describe('watchFiles', () => {
  it('notices only the files it was given', async () => {
    const folder = tempFolder({ 'astro.config.mjs': '' });
    const changed = vi.fn();
    onTestFinished(watchFiles(folder, ['astro.config.mjs'], changed));
    expect(await notices(changed, () => writeFileSync(join(folder, 'otro.mjs'), ''))).toBe(false);
    expect(await notices(changed, () => writeFileSync(join(folder, 'astro.config.mjs'), '1'))).toBe(true);
  });
});
