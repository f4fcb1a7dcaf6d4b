import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { readEnvironment } from './lib/environment.ts';
import { mdxLoader } from './loaders/entries.ts';
import { settingsLoader } from './loaders/settings.ts';
import { type CollectionName, collectionModels, collectionNames } from './model/collections.ts';

// Whatever reads content: `tests/unit/layers.test.ts` follows the imports of the loaders.
const sources = import.meta.glob<string>(
  ['./{check,content-file,domain,i18n,lib,loaders,mdx,model,validation}/**/*.ts', './{routes,site}.ts'],
  { query: '?raw', import: 'default', eager: true },
);
// The lockfile stands for the parser itself: another version may read the same text in another way.
const lockfile = readFileSync('package-lock.json', 'utf8');
const codeDigest = createHash('sha256').update(JSON.stringify(sources)).update(lockfile).digest('hex');
const { contentDir, now } = readEnvironment(process.env);

/** The model bound to Astro: the schemas are the model's, plus the pictures that the loader hands to the image pipeline. */
const bind = <C extends CollectionName>(name: C) =>
  defineCollection({
    loader: mdxLoader(name, { contentDir, now, codeDigest }),
    schema: collectionModels[name].schema.extend({
      pictures: z.record(z.string(), z.any()),
    }) as unknown as BoundSchema<C>,
  });

type BoundSchema<C extends CollectionName> = z.ZodType<
  z.output<(typeof collectionModels)[C]['schema']> & { pictures: Record<string, ImageMetadata | string> }
>;

type BoundCollections = { [C in CollectionName]: ReturnType<typeof bind<C>> };

export const collections = {
  ...(Object.fromEntries(collectionNames.map((name) => [name, bind(name)])) as BoundCollections),
  settings: defineCollection({ loader: settingsLoader(contentDir) }),
};
