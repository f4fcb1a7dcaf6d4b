import { constants, cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { git } from '../editor/git.ts';

/** Where the code stands in the repository of an entity. */
export const CODE_FOLDER = 'sitio';

/** Copies the files of a folder, with `@name@` in their text replaced. */
export function fillTemplates(from: string, to: string, values: Readonly<Record<string, string>>): void {
  cpSync(from, to, { recursive: true });
  for (const entry of readdirSync(to, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replaceAll(/@(\w+)@/g, (mark, name: string) => values[name] ?? mark),
    );
  }
}

/**
 * Makes a folder a repository of git with the code as a submodule at the revision that runs now, and commits everything.
 * `code` is the address or the folder that the submodule comes from.
 */
export async function makeRepository(
  folder: string,
  { code, branch }: { code: string; branch: string },
): Promise<void> {
  await git(folder, 'init', '--quiet', '--initial-branch=main');
  // A folder of this computer is a source like any other for who names it.
  await git(
    folder,
    '-c',
    'protocol.file.allow=always',
    'submodule',
    'add',
    '--quiet',
    '-b',
    branch,
    code,
    CODE_FOLDER,
  ).catch((error: Error) => {
    throw new Error(
      `No se pudo traer la rama ${branch} del código de ${code}: ${error.message} Diga de dónde viene con --code y --code-branch.`,
    );
  });
  await git(folder, 'add', '--all');
  await git(
    folder,
    'commit',
    '--quiet',
    '--message',
    'Adopta el sitio: ajustes, páginas y plan por leer y firmar',
  ).catch((error: Error) => {
    throw new Error(
      /user\.(name|email)|identity/i.test(error.message)
        ? 'git no sabe quién firma los cambios. Dígaselo y repita la orden: git config --global user.name "Su nombre"; git config --global user.email su@correo'
        : error.message,
    );
  });
}

/**
 * Gives the code of an entity the packages that are installed here, when they are the ones that it asks for: nothing is
 * fetched a second time. False when they are others, or there are none.
 */
export function sharePackages(from: string, to: string): boolean {
  const packages = join(from, 'node_modules');
  if (!existsSync(packages) || lockfileOf(from) !== lockfileOf(to)) return false;
  // Where the file system can, copies share their blocks on the disk.
  const options = { recursive: true, verbatimSymlinks: true, mode: constants.COPYFILE_FICLONE };
  cpSync(packages, join(to, 'node_modules'), options);
  return true;
}

function lockfileOf(folder: string): string | undefined {
  const file = join(folder, 'package-lock.json');
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
