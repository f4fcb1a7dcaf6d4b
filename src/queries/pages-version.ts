import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { readEnvironment } from '../lib/environment.ts';
import { onceEach } from '../lib/once.ts';

/** Whatever makes pages, besides the content: the code, what it imports, the parser and the rest of the dependencies. */
const MAKERS = ['src/**/*', 'decap/**/*', 'astro.config.mjs', 'package.json', 'package-lock.json'];

/** Changes with the code and with the choices of a build, which a page does not ask for through a query. */
export const getPagesVersion = onceEach((): string => {
  const { contentDir, siteUrl } = readEnvironment(process.env);
  const hash = createHash('sha256').update(
    JSON.stringify([process.version, contentDir, siteUrl, import.meta.env.SITE, import.meta.env.BASE_URL]),
  );
  const files = globSync(MAKERS, { withFileTypes: true }).filter((entry) => entry.isFile());
  for (const path of files.map(({ parentPath, name }) => `${parentPath}/${name}`).toSorted()) {
    hash.update(`${path}\n`).update(readFileSync(path));
  }
  return hash.digest('hex');
});
