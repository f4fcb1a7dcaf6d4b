import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { type GoAhead, WAITS } from '../../src/lib/go-ahead.ts';

/** Megabytes for what is made and thrown away, as most is: with the usual 16 a seventh of the time goes into looking what is left. */
const YOUNG = '--max-semi-space-size=64';

/** An `astro build` that has begun and waits before it reads the content. */
export interface WaitingBuild {
  /**
   * Lets it go on, and hands over each line that it printed or prints, as JSON where it comes from Astro's log.
   * @param now the moment that counts for it
   * @returns its exit code
   */
  goOn: (now: Date, onLine: (line: string) => void) => Promise<number>;
  /** False where it ended without a word, as when the system took its memory. */
  isAlive: () => boolean;
  /** Ends it, if it has not ended. What it said is of no interest. */
  cancel: () => Promise<void>;
}

/** Starts `astro build` in a process of its own: it takes seconds to get ready, in which the content can be checked. */
export function startAstroBuild(env: NodeJS.ProcessEnv): WaitingBuild {
  const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin/astro.mjs');
  const child = spawn(process.execPath, [YOUNG, astro, 'build', '--json'], {
    env: { ...env, [WAITS]: 'on' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const early: string[] = [];
  let hear: (line: string) => void = (line) => early.push(line);
  for (const input of [child.stdout, child.stderr]) createInterface({ input: input! }).on('line', (line) => hear(line));
  // `close` comes after the last line, `exit` may come before. Where it cannot even start, there is no channel either.
  const ended = once(child, 'close') as Promise<[number | null]>;
  ended.catch(() => undefined);
  return {
    goOn: async (now, onLine) => {
      early.forEach(onLine);
      hear = onLine;
      // It lets go of the line itself: one that is cut means that nobody is there.
      if (child.connected) child.send({ now: now.toISOString() } satisfies GoAhead);
      const [code] = await ended;
      return code ?? 1;
    },
    isAlive: () => child.exitCode === null && child.signalCode === null,
    cancel: async () => {
      child.kill();
      await ended.catch(() => undefined);
    },
  };
}
