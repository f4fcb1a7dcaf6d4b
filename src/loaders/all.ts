import type { Loader } from 'astro/loaders';
import { openCheckMemory } from '../check/check-memory.ts';
import { readCodeDigest } from '../check/code-digest.ts';
import type { Environment } from '../lib/environment.ts';
import { onceEach } from '../lib/once.ts';
import type { CollectionName } from '../model/collections.ts';
import { mdxLoader } from './entries.ts';
import { goAhead } from '../lib/go-ahead.ts';
import { settingsLoader } from './settings.ts';

/** Whatever fills the content store, from the content folder and for the moment of a run. */
export function loadersOf({ cacheDir, contentDir, now }: Pick<Environment, 'cacheDir' | 'contentDir' | 'now'>) {
  // What the check of the content leaves is there when it has ended.
  const memory = onceEach(() => openCheckMemory(cacheDir));
  const options = { contentDir, now, codeDigest: readCodeDigest(), memory };
  return {
    entries: (collection: CollectionName) => afterCheck(mdxLoader(collection, options)),
    settings: () => afterCheck(settingsLoader(contentDir)),
  };
}

const afterCheck = ({ load, ...loader }: Loader): Loader => ({
  ...loader,
  load: async (context) => {
    await goAhead();
    await load(context);
  },
});
