import type { Hash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';

/** Whatever makes pages, besides the content: the code, what it imports, the parser and the rest of the dependencies. */
const MAKERS = ['src/**/*', 'decap/**/*', 'astro.config.mjs', 'package.json', 'package-lock.json'];

/** Adds every file of the program, and of `more` patterns, to a digest. Read from the folder of the project, in which every program runs. */
export function addMakers(hash: Hash, more: readonly string[] = []): Hash {
  const files = globSync([...MAKERS, ...more], { withFileTypes: true }).filter((entry) => entry.isFile());
  for (const path of files.map(({ parentPath, name }) => `${parentPath}/${name}`).toSorted()) {
    hash.update(`${path}\n`).update(readFileSync(path));
  }
  return hash;
}
