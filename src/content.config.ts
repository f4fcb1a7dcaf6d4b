import { createRequire } from 'node:module';
import { defineCollection } from 'astro:content';
import { readEnvironment } from './lib/environment.ts';
import { collectionNames } from './model/collections.ts';

type Loaders = typeof import('./loaders/all.ts');
/**
 * Node itself reads the loaders, with all that checks content: most of it came with `astro.config.mjs` already, and Vite would
 * transform each of its files anew at every build. The development server reads them once: after a change of them it has to be started anew.
 */
const { loadersOf } = createRequire(import.meta.url)('./loaders/all.ts') as Loaders;
const loaders = loadersOf(() => readEnvironment(process.env));

/** No schemas: the loaders check every file against the model, with its place, and their types are given where the store is read. */
export const collections = {
  ...Object.fromEntries(collectionNames.map((name) => [name, defineCollection({ loader: loaders.entries(name) })])),
  settings: defineCollection({ loader: loaders.settings() }),
};
