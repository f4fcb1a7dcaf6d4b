import { createHash } from 'node:crypto';
import { lstat, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stampOf } from './stamp.ts';

/** Folders of the cache whose files are taken as they are: Astro's pictures, and those that we draw. */
const FOLDERS = ['assets', 'pictures'];
const SEAL = 'pictures.json';

/** How a whole build left a picture. */
interface Sealed {
  sum: string;
  /** Where it is the same, nobody wrote the file since: its bytes need not be read. */
  stamp: string;
}

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
      const seal = await sealOf(join(cacheDir, path), before?.[path]).catch(() => undefined);
      if (seal) found[path] = seal;
    }
  }
  return found;
}

async function sealOf(file: string, before: Sealed | undefined): Promise<Sealed> {
  const stamp = await stampOf(file);
  if (before?.stamp === stamp) return before;
  return {
    stamp,
    sum: createHash('sha256')
      .update(await readFile(file))
      .digest('hex'),
  };
}

/** What the list says; undefined when it is there and none. */
async function readSeal(file: string): Promise<Seal | undefined> {
  const text = await readFile(file, 'utf8').catch(() => '{}');
  try {
    const seal: unknown = JSON.parse(text);
    return typeof seal === 'object' && seal !== null && !Array.isArray(seal) ? (seal as Seal) : undefined;
  } catch {
    return undefined;
  }
}
