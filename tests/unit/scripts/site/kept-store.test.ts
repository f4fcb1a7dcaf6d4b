import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dropDamagedStore, sealStore } from '../../../../scripts/site/kept-store.ts';
import { tempFolder } from '../../../helpers/temp-folder.ts';

/** A cache as a whole build leaves it. */
async function sealed(): Promise<{ cache: string; store: string }> {
  const cache = tempFolder({ 'data-store.json': '[["faqs","que"]]' });
  await sealStore(cache);
  return { cache, store: join(cache, 'data-store.json') };
}

describe('the content store of an earlier build', () => {
  it('is kept as the build left it', async () => {
    const { cache, store } = await sealed();
    expect(await dropDamagedStore(cache)).toBe(false);
    expect(readFileSync(store, 'utf8')).toBe('[["faqs","que"]]');
  });

  it('is damaged by one letter, and goes', async () => {
    const { cache, store } = await sealed();
    writeFileSync(store, '[["faqs","qve"]]');
    expect(await dropDamagedStore(cache)).toBe(true);
    expect(existsSync(store)).toBe(false);
  });

  it('of a build that was stopped goes too, and is not called damaged', async () => {
    const { cache, store } = await sealed();
    expect(await dropDamagedStore(cache)).toBe(false);
    // The next build has begun, writes and is killed.
    writeFileSync(store, '[["faqs"');
    expect(await dropDamagedStore(cache)).toBe(false);
    expect(existsSync(store)).toBe(false);
  });

  it('that is not there is none', async () => {
    expect(await dropDamagedStore(tempFolder())).toBe(false);
  });
});
