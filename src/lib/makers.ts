import type { Hash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { compare } from './compare.ts';

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

/** What of the environment stands in the program that is bundled. */
export const bundledChoices = (env: Readonly<Record<string, string | undefined>>): [string, string | undefined][] =>
  Object.entries(env)
    .filter(([name]) => /^(?:PUBLIC_|NODE_ENV$)/.test(name))
    .toSorted(([a], [b]) => compare(a, b));
