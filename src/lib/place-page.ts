import { constants, copyFileSync, linkSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onceEach } from './once.ts';

/**
 * Gives a page that is kept in a file its name in the site, where Astro would write it, and says whether it did. Both names are of
 * one file, where the system has that: nothing is read and nothing written. So nobody may write into a page of the site; who changes
 * one puts another file in its place.
 * What is left to Astro: the page of what is not found, whose file has another name; what is neither a page of a folder nor a file with
 * an ending; and a place that is taken, of which it warns.
 * @param site folder of the site
 * @param path path of the page in the site; Astro ends that of a file with a slash too
 */
export function placePage(site: string, path: string, { type, file }: { type: string; file: string }): boolean {
  const [place, isPage] = [path.replace(/\/$/, ''), type.startsWith('text/html')];
  if (place === '/404' || isPage === /\.[^/]+$/.test(place)) return false;
  const target = join(site, decodeURIComponent(place), ...(isPage ? ['index.html'] : []));
  makeFolder(dirname(target));
  try {
    nameAlso(file, target);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

/** A second name for a file; a copy of it where the system has none, as on another disk. */
export function nameAlso(file: string, name: string): void {
  try {
    linkSync(file, name);
  } catch (error) {
    if (!HAS_NO_LINKS.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    copyFileSync(file, name, constants.COPYFILE_EXCL);
  }
}

const HAS_NO_LINKS: ReadonlySet<string> = new Set(['EXDEV', 'EPERM', 'EMLINK', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP']);

/** A page often has ten files in its folder, and beside it stand a hundred others. */
const makeFolder = onceEach(
  (path: string): true => {
    try {
      mkdirSync(path);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT') mkdirSync(path, { recursive: true });
      else if (code !== 'EEXIST') throw error;
    }
    return true;
  },
  (path) => path,
);
