import { defineCollection } from 'astro:content';
import { openCheckMemory } from './check/check-memory.ts';
import { readCodeDigest } from './check/code-digest.ts';
import { readEnvironment } from './lib/environment.ts';
import { mdxLoader } from './loaders/entries.ts';
import { settingsLoader } from './loaders/settings.ts';
import { collectionNames } from './model/collections.ts';

const { cacheDir, contentDir, now } = readEnvironment(process.env);
const options = { contentDir, now, codeDigest: readCodeDigest(), memory: openCheckMemory(cacheDir) };

/** No schemas: the loaders check every file against the model, with its place, and their types are given where the store is read. */
export const collections = {
  ...Object.fromEntries(collectionNames.map((name) => [name, defineCollection({ loader: mdxLoader(name, options) })])),
  settings: defineCollection({ loader: settingsLoader(contentDir) }),
};
