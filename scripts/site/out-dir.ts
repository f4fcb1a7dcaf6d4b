import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';

/** Every finished site has it; a folder without it was not made by a build. */
const MARK = '_headers';

/** Folder of the site that is being made, beside that of the finished one. */
export const siteBeside = (outDir: string): string => join(dirname(outDir), `.${basename(outDir)}.next`);

/**
 * Why a folder must not be replaced by a site, in one sentence; undefined when it may be. The build deletes what it
 * replaces, so it takes only new, empty or built folders, and none that holds the project or its content. Astro makes the files within the
 * project and moves them.
 */
export function refusalOf(
  outDir: string,
  { root, contentDir }: { root: string; contentDir: string },
): string | undefined {
  const holds = [root, contentDir].find((folder) => isInside(folder, outDir));
  if (holds)
    return `OUT_DIR es ${outDir}, que contiene ${holds}: la construcción lo borraría. Elija otra carpeta, por ejemplo OUT_DIR=dist.`;
  if (isInside(outDir, contentDir))
    return `OUT_DIR es ${outDir}, dentro del contenido. Elija otra carpeta, por ejemplo OUT_DIR=dist.`;
  if (diskOf(outDir) !== diskOf(root))
    return `OUT_DIR es ${outDir}, en otro disco que el proyecto: la construcción no puede poner allí el sitio de una vez. Elija una carpeta del mismo disco, por ejemplo OUT_DIR=dist, y copie el sitio después.`;
  if (!existsSync(outDir) || readdirSync(outDir).length === 0 || existsSync(join(outDir, MARK))) return undefined;
  return `OUT_DIR es ${outDir}, una carpeta con archivos que no son de un sitio construido y que se perderían. Elija otra o vacíela.`;
}

/** The file system of a folder, or of the one that it will be made in. */
const diskOf = (folder: string): number => (existsSync(folder) ? statSync(folder).dev : diskOf(dirname(folder)));

/** True for a folder itself and for what lies below it. */
function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (!way.startsWith('..') && !way.startsWith('/'));
}
