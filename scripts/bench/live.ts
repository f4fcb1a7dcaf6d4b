import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

/** A change, and where it is seen: the path of a page, and words that only the changed one has. */
export interface LiveChange {
  change: () => Promise<void>;
  path: string;
  words: string;
}

/** Time for the server to get the next build ready, in milliseconds. */
const PAUSE = 15_000;

/**
 * Starts `npm start` and changes something: seconds from the change to the first answer that shows it.
 * @param env folders and moment, as a build has them
 */
export async function measureLive(
  env: Readonly<Record<string, string>>,
  { change, path, words }: LiveChange,
): Promise<number> {
  const child = spawn(process.execPath, ['scripts/start.ts'], {
    env: { ...process.env, ...env, PORT: '0', DESK_SECRET: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  try {
    const address = () => /Inicio +(http:\S+)\/\n/.exec(output)?.[1];
    while (!address()) {
      if (child.exitCode !== null) throw new Error(`npm start terminó:\n${output}`);
      await wait(100);
    }
    await wait(PAUSE);
    const started = performance.now();
    await change();
    while (!(await (await fetch(`${address()}${path}`)).text()).includes(words)) await wait(20);
    return (performance.now() - started) / 1000;
  } finally {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
}
