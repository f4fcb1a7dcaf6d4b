import { createHash } from 'node:crypto';
import { lstat, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Folders of the cache whose files are taken as they are: Astro's pictures, and those that we draw. */
const FOLDERS = ['assets', 'pictures'];
const SEAL = 'pictures.json';

/**
 * Throws away what of the kept pictures is not as the last whole build left it: nobody else would notice that one is cut,
 * and the site would show it. Returns how many were damaged.
 */
export async function dropDamagedPictures(cacheDir: string): Promise<number> {
  const sealed = await readSeal(join(cacheDir, SEAL));
  const found = await digests(cacheDir);
  const strange = Object.keys(found).filter((path) => found[path] !== sealed?.[path]);
  await Promise.all(strange.map((path) => rm(join(cacheDir, path), { force: true })));
  return strange.filter((path) => sealed === undefined || sealed[path] !== undefined).length;
}

/** Notes how a whole build left its pictures. */
export const sealPictures = async (cacheDir: string): Promise<void> =>
  writeFile(join(cacheDir, SEAL), JSON.stringify(await digests(cacheDir)));

/** Digest of every kept picture by its path in the cache. A folder that is another's, as that of previews, has a list there. */
async function digests(cacheDir: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const folder of FOLDERS) {
    const isLent = await lstat(join(cacheDir, folder)).then(
      (stats) => stats.isSymbolicLink(),
      () => false,
    );
    const names = isLent ? [] : await readdir(join(cacheDir, folder)).catch(() => []);
    for (const name of names) {
      const bytes = await readFile(join(cacheDir, folder, name)).catch(() => undefined);
      if (bytes) found[`${folder}/${name}`] = createHash('sha256').update(bytes).digest('hex');
    }
  }
  return found;
}

/** What the list says; undefined when it is there and none. */
async function readSeal(file: string): Promise<Record<string, unknown> | undefined> {
  const text = await readFile(file, 'utf8').catch(() => '{}');
  try {
    const seal: unknown = JSON.parse(text);
    return typeof seal === 'object' && seal !== null && !Array.isArray(seal)
      ? (seal as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
