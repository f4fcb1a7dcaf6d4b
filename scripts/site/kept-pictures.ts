import { lstat, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Sealed, sealOf } from '../../src/lib/stamp.ts';

/** Folders of the cache whose files are taken as they are: Astro's pictures, and those that we draw. */
const FOLDERS = ['assets', 'pictures'];
const SEAL = 'pictures.json';

/** How a whole build left each picture. */
type Seal = Record<string, Sealed>;

/**
 * Throws away what of the kept pictures is not as the last whole build left it: nobody else would notice that one is cut,
 * and the site would show it. Returns how many were damaged.
 */
export async function dropDamagedPictures(cacheDir: string): Promise<number> {
  const sealed = await readSeal(join(cacheDir, SEAL));
  const found = await sealsOf(cacheDir, sealed);
  const strange = Object.keys(found).filter((path) => found[path]?.sum !== sealed?.[path]?.sum);
  await Promise.all(strange.map((path) => rm(join(cacheDir, path), { force: true })));
  return strange.filter((path) => sealed === undefined || sealed[path] !== undefined).length;
}

/** Notes how a whole build left its pictures. */
export async function sealPictures(cacheDir: string): Promise<void> {
  const file = join(cacheDir, SEAL);
  await writeFile(file, JSON.stringify(await sealsOf(cacheDir, await readSeal(file))));
}

/**
 * The seal of every kept picture by its path in the cache; that of one which nobody touched is the one it had. A folder that is
 * another's, as that of previews, has a list there.
 */
async function sealsOf(cacheDir: string, before: Seal | undefined): Promise<Seal> {
  const found: Seal = {};
  for (const folder of FOLDERS) {
    const isLent = await lstat(join(cacheDir, folder)).then(
      (stats) => stats.isSymbolicLink(),
      () => false,
    );
    const names = isLent ? [] : await readdir(join(cacheDir, folder)).catch(() => []);
    for (const name of names) {
      const path = `${folder}/${name}`;
      const seal = sealIfThere(join(cacheDir, path), before?.[path]);
      if (seal) found[path] = seal;
    }
  }
  return found;
}

/** Undefined for a picture that cannot be read. */
function sealIfThere(file: string, before: Sealed | undefined): Sealed | undefined {
  try {
    return sealOf(file, before);
  } catch {
    return undefined;
  }
}

/** Until 2026-11-28 the list had only the sums. */
const toSeal = (seal: object): Seal =>
  Object.fromEntries(
    Object.entries(seal as Record<string, Sealed | string>).map(([path, sealed]) => [
      path,
      typeof sealed === 'string' ? { sum: sealed, stamp: '' } : sealed,
    ]),
  );

/** What the list says; undefined when it is there and none. */
async function readSeal(file: string): Promise<Seal | undefined> {
  const text = await readFile(file, 'utf8').catch(() => '{}');
  try {
    const seal: unknown = JSON.parse(text);
    return typeof seal === 'object' && seal !== null && !Array.isArray(seal) ? toSeal(seal) : undefined;
  } catch {
    return undefined;
  }
}
