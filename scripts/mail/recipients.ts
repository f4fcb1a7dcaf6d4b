import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';

const address = z.email({ pattern: z.regexes.html5Email }).max(254);

/** True for an address that may stand in a header as it is. */
export const isAddress = (text: string): boolean => address.safeParse(text).success && !text.includes(',');

/**
 * Addresses of a file, one a line; empty lines and those that begin with `#` do not count, and each address counts once.
 * @throws Error in Spanish when the file lies in a repository of git, or a line is no address; it names the line, never the text.
 */
export function readRecipients(file: string): string[] {
  const repository = repositoryAround(resolve(file));
  if (repository !== undefined) {
    throw new Error(
      `La lista de direcciones está dentro de un repositorio (${repository}): quien lo copie se la lleva, y la historia no olvida. Muévala a otra carpeta.`,
    );
  }
  if (!existsSync(file)) throw new Error(`No existe ${file}.`);
  const lines = readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n/);
  const found = new Map<string, string>();
  for (const [index, line] of lines.entries()) {
    const text = line.trim();
    if (text === '' || text.startsWith('#')) continue;
    if (!isAddress(text)) {
      throw new Error(
        `El renglón ${index + 1} de la lista no es una dirección sola. Se espera un correo por renglón, sin nombres ni comas. No se envió nada.`,
      );
    }
    found.set(text.toLowerCase(), text);
  }
  return [...found.values()];
}

/** The nearest folder above a file that holds a repository of git. */
function repositoryAround(file: string): string | undefined {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}
