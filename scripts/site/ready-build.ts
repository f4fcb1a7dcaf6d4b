import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../../src/lib/environment.ts';
import { addMakers } from '../../src/lib/makers.ts';
import { stampOfShared } from '../../src/lib/stamp.ts';
import { settingsFolders } from '../../src/model/settings-files.ts';
import { siteBeside } from './out-dir.ts';
import { storeFile } from './kept-store.ts';
import { startAstroBuild, type WaitingBuild } from './run-astro.ts';

/** A build that was prepared before there was anything to build. */
export interface ReadyBuild {
  astro: WaitingBuild;
  /** Digest of what Astro has read by now. */
  digest: string;
}

/** What the server says to it when something changed. */
export interface Order {
  log: string;
}

/**
 * Starts Astro, and waits until the server that started this process says that there is something to build: half of the time
 * of a short build is that of programs that get ready. Ends where the server is gone.
 */
export async function getReady(environment: Environment): Promise<{ ready: ReadyBuild; order: Order }> {
  const leave = () => process.exit(1);
  if (!process.connected) leave();
  process.once('disconnect', leave);
  const ready = { digest: digestOfStart(environment), astro: startAstro(environment) };
  const [order] = (await once(process, 'message')) as [Order];
  process.off('disconnect', leave);
  process.disconnect();
  return { ready, order };
}

/** Astro as it is to be for this build: the one that is ready, unless what it has read changed since. */
export async function astroFor(environment: Environment, ready: ReadyBuild | undefined): Promise<WaitingBuild> {
  if (ready?.digest === digestOfStart(environment)) return ready.astro;
  await ready?.astro.cancel();
  return startAstro(environment);
}

const startAstro = ({ outDir }: Environment): WaitingBuild =>
  startAstroBuild({ ...process.env, OUT_DIR: siteBeside(outDir), ASTRO_TELEMETRY_DISABLED: '1' });

/** Of the program, what it is set up with and the store: all that Astro reads before it waits. */
function digestOfStart({ contentDir, cacheDir }: Environment): string {
  const hash = addMakers(createHash('sha256'), ['tsconfig.json', '.env*', 'scripts/site/public-address.ts']);
  const folders = settingsFolders.map((folder) => join(contentDir, folder)).filter((folder) => existsSync(folder));
  const entries = folders.flatMap((folder) => readdirSync(folder, { withFileTypes: true }));
  for (const file of entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name)))
    hash.update(`${file}\n`).update(readFileSync(file));
  const store = storeFile(cacheDir);
  return hash.update(existsSync(store) ? stampOfShared(store) : '').digest('hex');
}
