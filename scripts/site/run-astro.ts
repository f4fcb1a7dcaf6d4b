import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';

/** Megabytes for what is made and thrown away, as most is: with the usual 16 a seventh of the time goes into looking what is left. */
const YOUNG = '--max-semi-space-size=64';

/**
 * Runs `astro build` in a process of its own and hands over each line that it prints, as JSON where it comes from
 * Astro's log.
 * @returns its exit code
 */
export async function runAstroBuild(env: NodeJS.ProcessEnv, onLine: (line: string) => void): Promise<number> {
  const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin/astro.mjs');
  const child = spawn(process.execPath, [YOUNG, astro, 'build', '--json'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const input of [child.stdout, child.stderr]) createInterface({ input }).on('line', onLine);
  // `close` comes after the last line, `exit` may come before.
  const [code] = (await once(child, 'close')) as [number | null];
  return code ?? 1;
}
