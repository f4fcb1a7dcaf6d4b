import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { ROOT } from './paths.ts';

/** A running `npm start`. */
export interface StartedSite {
  /** Its address, without a slash at the end. */
  url: string;
  /** What it has printed so far. */
  output: () => string;
}

/**
 * Starts `npm start` over the content of `folder`, builds into it, and waits until the site is there. It ends with the
 * test.
 */
export async function startSite(folder: string, env: NodeJS.ProcessEnv): Promise<StartedSite> {
  const folders = {
    CONTENT_DIR: join(folder, 'content'),
    OUT_DIR: join(folder, 'dist'),
    CACHE_DIR: join(folder, 'cache'),
    DESK_DIR: join(folder, 'mesa'),
  };
  const child = spawn(process.execPath, [join(ROOT, 'scripts/start.ts')], {
    cwd: ROOT,
    env: { ...process.env, ...folders, PORT: '0', ...env },
    stdio: 'pipe',
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  onTestFinished(async () => {
    child.kill('SIGTERM');
    await ended;
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  const address = () => /Inicio +(http:\S+)\/\n/.exec(output)?.[1] ?? '';
  // The first build of a whole site, on a machine that may do other things at the same time.
  await expect.poll(address, { timeout: 200_000 }).not.toBe('');
  return { url: address(), output: () => output };
}
