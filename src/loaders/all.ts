import { openCheckMemory } from '../check/check-memory.ts';
import { readCodeDigest } from '../check/code-digest.ts';
import type { Environment } from '../lib/environment.ts';
import type { CollectionName } from '../model/collections.ts';
import { mdxLoader } from './entries.ts';
import { settingsLoader } from './settings.ts';

/** Whatever fills the content store, from the content folder and for the moment of a run. */
export function loadersOf({ cacheDir, contentDir, now }: Pick<Environment, 'cacheDir' | 'contentDir' | 'now'>) {
  const options = { contentDir, now, codeDigest: readCodeDigest(), memory: openCheckMemory(cacheDir) };
  return {
    entries: (collection: CollectionName) => mdxLoader(collection, options),
    settings: () => settingsLoader(contentDir),
  };
}
