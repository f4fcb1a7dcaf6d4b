import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Astro's content store: what it holds of an entry whose file did not change is shown as it is. */
export const storeFile = (cacheDir: string): string => join(cacheDir, 'data-store.json');
const SEAL = 'data-store.sha256';

/**
 * Throws the store away unless it is as the last whole build left it. The seal goes too until this build is whole: without one
 * the build before was stopped, which is no damage.
 * @returns true when the store was damaged
 */
export async function dropDamagedStore(cacheDir: string): Promise<boolean> {
  const [store, sealed] = await Promise.all([
    digestOf(cacheDir),
    readFile(join(cacheDir, SEAL), 'utf8').catch(() => ''),
  ]);
  if (store !== sealed) await rm(storeFile(cacheDir), { force: true });
  await rm(join(cacheDir, SEAL), { force: true });
  return sealed !== '' && store !== sealed;
}

/** Notes how a whole build left its store. */
export const sealStore = async (cacheDir: string): Promise<void> =>
  writeFile(join(cacheDir, SEAL), await digestOf(cacheDir));

async function digestOf(cacheDir: string): Promise<string> {
  const bytes = await readFile(storeFile(cacheDir)).catch(() => '');
  return createHash('sha256').update(bytes).digest('hex');
}
