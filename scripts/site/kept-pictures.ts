import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
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
  const strange = Object.keys(found).filter((path) => found[path] !== sealed[path]);
  await Promise.all(strange.map((path) => rm(join(cacheDir, path), { force: true })));
  return strange.filter((path) => sealed[path] !== undefined).length;
}

/** Notes how a whole build left its pictures. */
export const sealPictures = async (cacheDir: string): Promise<void> =>
  writeFile(join(cacheDir, SEAL), JSON.stringify(await digests(cacheDir)));

/** Digest of every kept picture by its path in the cache. */
async function digests(cacheDir: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const folder of FOLDERS) {
    const names = await readdir(join(cacheDir, folder)).catch(() => []);
    for (const name of names) {
      const bytes = await readFile(join(cacheDir, folder, name)).catch(() => undefined);
      if (bytes) found[`${folder}/${name}`] = createHash('sha256').update(bytes).digest('hex');
    }
  }
  return found;
}

async function readSeal(file: string): Promise<Record<string, unknown>> {
  try {
    const seal: unknown = JSON.parse(await readFile(file, 'utf8'));
    return typeof seal === 'object' && seal !== null ? (seal as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
