import type { Loader } from 'astro/loaders';
import { openCheckMemory } from '../check/check-memory.ts';
import { readCodeDigest } from '../check/code-digest.ts';
import type { Environment } from '../lib/environment.ts';
import { goAhead } from '../lib/go-ahead.ts';
import { onceEach } from '../lib/once.ts';
import type { CollectionName } from '../model/collections.ts';
import { mdxLoader } from './entries.ts';
import { settingsLoader } from './settings.ts';

type Choices = Pick<Environment, 'cacheDir' | 'contentDir' | 'now'>;

/**
 * Whatever fills the content store.
 * @param choose the content folder and the moment of a run; asked when the content may be read, as the moment may not be known before
 */
export function loadersOf(choose: () => Choices) {
  const options = onceEach(() => {
    const { cacheDir, contentDir, now } = choose();
    const memory = openCheckMemory(cacheDir);
    return { contentDir, now, codeDigest: readCodeDigest(), memory };
  });
  return {
    entries: (collection: CollectionName) => whenAllowed(() => mdxLoader(collection, options())),
    settings: () => whenAllowed(() => settingsLoader(options().contentDir)),
  };
}

const whenAllowed = (make: () => Loader): Loader => ({
  name: 'content',
  load: async (context) => {
    await goAhead();
    await make().load(context);
  },
});
