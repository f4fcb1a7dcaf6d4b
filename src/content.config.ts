import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { defineCollection } from 'astro:content';
import { readEnvironment } from './lib/environment.ts';
import { mdxLoader } from './loaders/entries.ts';
import { settingsLoader } from './loaders/settings.ts';
import { collectionNames } from './model/collections.ts';

// Whatever reads content: `tests/unit/layers.test.ts` follows the imports of the loaders.
const sources = import.meta.glob<string>(
  ['./{check,content-file,domain,i18n,lib,loaders,mdx,model,validation}/**/*.ts', './{routes,site}.ts'],
  { query: '?raw', import: 'default', eager: true },
);
// The lockfile stands for the parser itself: another version may read the same text in another way.
const lockfile = readFileSync('package-lock.json', 'utf8');
const codeDigest = createHash('sha256').update(JSON.stringify(sources)).update(lockfile).digest('hex');
const { contentDir, now } = readEnvironment(process.env);

/** No schemas: the loaders check every file against the model, with its place, and their types are given where the store is read. */
export const collections = {
  ...Object.fromEntries(
    collectionNames.map((name) => [
      name,
      defineCollection({ loader: mdxLoader(name, { contentDir, now, codeDigest }) }),
    ]),
  ),
  settings: defineCollection({ loader: settingsLoader(contentDir) }),
};
