import { existsSync } from 'node:fs';
import { link, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { baseOfFolder } from '../serve/handler.ts';
import { takeBuildLock } from '../site/build-lock.ts';
import { isAlive, unlock } from '../process-lock.mjs';

const CACHE = '.cache';
const LOCK = join(CACHE, 'build.lock');
/** Beginning of the folder of a deployment, before its process. */
const STAGE = 'stage';

/** A built site that no build can change while it is being copied. */
export interface Stage {
  folder: string;
  /** Below which path of its domain it stands: `/rendicion`; empty at the root. The files are in that folder. */
  base: string;
  /** Paths of its files, as the domain has them: `rendicion/informes/index.html`. */
  files: string[];
  remove: () => Promise<void>;
}

/**
 * Holds a built site still: the same files under a second name, because the next build replaces the folder.
 * @throws Error in Spanish when `site` was not made by a build.
 */
export async function stageSite(site: string): Promise<Stage> {
  await mkdir(CACHE, { recursive: true });
  await removeLeftovers();
  const folder = await mkdtemp(join(CACHE, `${STAGE}-${process.pid}-`));
  const remove = () => rm(folder, { recursive: true, force: true });
  await takeBuildLock(LOCK);
  try {
    for (const name of ['index.html', '_headers']) {
      if (!existsSync(join(site, name)))
        throw new Error(`No hay un sitio construido en ${site}. Constrúyalo y repita la orden: npm run build`);
    }
    const base = baseOfFolder(site);
    const files = await filesBelow(site);
    for (const file of files) {
      await mkdir(dirname(join(folder, base, file)), { recursive: true });
      await link(join(site, file), join(folder, base, file));
    }
    return { folder, base, files: files.map((file) => `${base}/${file}`.slice(1)), remove };
  } catch (error) {
    await remove();
    throw error;
  } finally {
    unlock(LOCK);
  }
}

/** What a deployment that was killed held still: it would keep every file of its site on the disk. */
async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(CACHE)) {
    const [kind, pid] = name.split('-');
    if (kind === STAGE && !isAlive(Number(pid))) await rm(join(CACHE, name), { recursive: true, force: true });
  }
}

/** In the order of their names, with `/` on every system. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .toSorted();
}
