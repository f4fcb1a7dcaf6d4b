import { existsSync } from 'node:fs';
import { chmod, cp, lstat, mkdir, readdir, readlink, rename, rm, symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { PARTIAL, type ReleaseHost } from './releases.ts';
import { runVisibly } from './run-program.ts';

/** Releases in a folder of this computer. */
export function folderHost(path: string): ReleaseHost {
  const releases = join(path, 'releases');
  const current = join(path, 'current');
  return {
    name: path,
    list: async () => ({
      names: existsSync(releases) ? await readdir(releases) : [],
      current: await readlink(current).then(basename, () => undefined),
    }),
    receive: async (site, release) => {
      await refuseFolder(current);
      await mkdir(releases, { recursive: true });
      const partial = join(releases, release + PARTIAL);
      await cp(site, partial, { recursive: true });
      await letRead(partial);
      await rename(partial, join(releases, release));
    },
    switchTo: async (release) => {
      const next = join(path, `.current.${release}`);
      await rm(next, { force: true });
      await symlink(join('releases', release), next);
      await rename(next, current);
    },
    remove: async (names) => {
      for (const name of names) await rm(join(releases, name), { recursive: true, force: true });
    },
    order: (command) => runVisibly('sh', ['-c', command]),
  };
}

/** The server reads it as somebody else; the folder that it was copied from was for its owner alone. */
async function letRead(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    await chmod(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o755 : 0o644);
  }
}

/** A site that was copied there by hand is not ours to delete, and a link cannot take the place of a folder. */
async function refuseFolder(current: string): Promise<void> {
  const there = await lstat(current).catch(() => undefined);
  if (there === undefined || there.isSymbolicLink()) return;
  throw new Error(
    `${current} es una carpeta o un archivo y se esperaba un enlace a una versión del sitio. Cámbiele el nombre y repita la orden.`,
  );
}
