import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Every finished site has it; a folder without it was not made by a build. */
const MARK = '_headers';

/**
 * Why a folder must not be replaced by a site, in one sentence; undefined when it may be. The build deletes what it
 * replaces, so it takes only new, empty or built folders, and none that holds the project or its content.
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
  if (!existsSync(outDir) || readdirSync(outDir).length === 0 || existsSync(join(outDir, MARK))) return undefined;
  return `OUT_DIR es ${outDir}, una carpeta con archivos que no son de un sitio construido y que se perderían. Elija otra o vacíela.`;
}

/** True for a folder itself and for what lies below it. */
function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (!way.startsWith('..') && !way.startsWith('/'));
}
