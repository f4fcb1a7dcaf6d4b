import type { Loader, LoaderContext } from 'astro/loaders';
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
  // That of the code which is loaded, whatever is saved while it waits.
  const codeDigest = readCodeDigest();
  const options = onceEach(() => {
    const { cacheDir, contentDir, now } = choose();
    return { contentDir, now, codeDigest, memory: openCheckMemory(cacheDir) };
  });
  return {
    entries: (collection: CollectionName) => whenAllowed(() => mdxLoader(collection, options())),
    settings: () => whenAllowed(() => settingsLoader(options().contentDir)),
  };
}

const whenAllowed = (make: () => Loader): Loader => ({
  name: 'content',
  load: async (context) => {
    const write = putOffWriting(context);
    await goAhead()
      .then(() => make().load(context))
      .finally(write);
  },
});

/**
 * Astro writes all of its store half a second after the last change, and again when everything is loaded. A change of nothing puts
 * that off: who waits writes nothing, and a store is written once. One collection does it for all.
 * @returns to be called when the collection is loaded
 */
function putOffWriting({ meta }: LoaderContext): () => void {
  timer ??= setInterval(() => meta.set('loading', ''), 250);
  loading += 1;
  return () => {
    loading -= 1;
    if (loading > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

let loading = 0;
let timer: NodeJS.Timeout | undefined;
