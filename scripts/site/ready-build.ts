import { spawn } from 'node:child_process';
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
interface ReadyBuild {
  astro: WaitingBuild;
  /** Digest of what Astro has read by now, besides the program. */
  start: string;
}

/** What the server says to it when something changed. */
export interface Order {
  log: string;
}

/**
 * Starts Astro, and waits until the server that started this process says that there is something to build: half of the time
 * of a short build is that of programs that get ready. Ends where the server is gone. Where the program is another one by then, a build of that one
 * takes over.
 */
export async function getReady(environment: Environment): Promise<{ ready: ReadyBuild; order: Order }> {
  const leave = () => process.exit(1);
  if (!process.connected) leave();
  process.once('disconnect', leave);
  const program = digestOfProgram();
  const ready = { start: digestOfStart(environment), astro: startAstro(environment) };
  const [order] = (await once(process, 'message')) as [Order];
  process.off('disconnect', leave);
  process.disconnect();
  if (program === digestOfProgram()) return { ready, order };
  await ready.astro.cancel();
  const fresh = spawn(process.execPath, ['scripts/build.ts', `--log=${order.log}`], { stdio: 'inherit' });
  const [code] = (await once(fresh, 'exit')) as [number | null];
  return process.exit(code ?? 1);
}

/** Astro as it is to be for this build: the one that is ready, unless what it has read changed since. */
export async function astroFor(environment: Environment, ready: ReadyBuild | undefined): Promise<WaitingBuild> {
  if (ready?.start === digestOfStart(environment) && ready.astro.isAlive()) return ready.astro;
  await ready?.astro.cancel();
  return startAstro(environment);
}

const startAstro = ({ outDir }: Environment): WaitingBuild =>
  startAstroBuild({ ...process.env, OUT_DIR: siteBeside(outDir), ASTRO_TELEMETRY_DISABLED: '1' });

/** Of everything that this process and Astro have loaded, or will load later. */
const digestOfProgram = (): string =>
  addMakers(createHash('sha256'), ['scripts/**/*', 'tsconfig.json', '.env*', 'node_modules/.package-lock.json']).digest(
    'hex',
  );

/** Of what the site is set up with, and of the store: Astro reads them before it waits. */
function digestOfStart({ contentDir, cacheDir }: Environment): string {
  const hash = createHash('sha256');
  const folders = settingsFolders.map((folder) => join(contentDir, folder)).filter((folder) => existsSync(folder));
  const entries = folders.flatMap((folder) => readdirSync(folder, { withFileTypes: true }));
  for (const file of entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name)))
    hash.update(`${file}\n`).update(readFileSync(file));
  const store = storeFile(cacheDir);
  return hash.update(existsSync(store) ? stampOfShared(store) : '').digest('hex');
}
