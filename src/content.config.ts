import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { readEnvironment } from './lib/environment.ts';
import { mdxLoader } from './loaders/entries.ts';
import { settingsLoader } from './loaders/settings.ts';
import { type CollectionName, collectionModels } from './model/collections.ts';

const sources = import.meta.glob<string>('./{check,i18n,lib,loaders,mdx,model}/**/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});
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

export const collections = {
  reports: bind('reports'),
  'press-releases': bind('press-releases'),
  faqs: bind('faqs'),
  stories: bind('stories'),
  events: bind('events'),
  questions: bind('questions'),
  commitments: bind('commitments'),
  indicators: bind('indicators'),
  surveys: bind('surveys'),
  pages: bind('pages'),
  settings: defineCollection({ loader: settingsLoader(contentDir) }),
};
