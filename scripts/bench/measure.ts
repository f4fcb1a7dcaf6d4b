import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';

/** What a command took. */
export interface Measure {
  /** By the clock. */
  seconds: number;
  /** Of the processors, all its processes together: what changes least when others use the machine too. */
  cpuSeconds: number;
  /** Most memory that all its processes had together, seen every fifth of a second. */
  megabytes: number;
  /** Most that one of them had; the engine of the search apart. */
  largest: number;
  output: string;
}

const EVERY_MS = 200;
const PAGE_BYTES = 4096;

/**
 * Runs a command to its end in a group of processes of its own. Needs GNU time (Debian package `time`) and /proc.
 * @throws with the last lines of what it printed when it fails
 */
export async function measure(
  words: readonly string[],
  { cwd = '.', env = {} }: { cwd?: string; env?: Record<string, string> } = {},
): Promise<Measure> {
  const started = performance.now();
  const child = spawn('/usr/bin/time', ['-f', 'cpu %U %S', ...words], {
    cwd,
    env: { ...process.env, ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [most, largest] = [0, 0];
  const watch = setInterval(() => {
    void memoryOf(child.pid ?? 0).then((now) => {
      most = Math.max(most, now.all);
      largest = Math.max(largest, now.largest);
    });
  }, EVERY_MS);
  const [out, error, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  clearInterval(watch);
  const [, user, system] = /cpu ([\d.]+) ([\d.]+)\s*$/.exec(error) ?? [];
  if (code !== 0) throw new Error(`${words.join(' ')} falló:\n${out.slice(-2000)}${error.slice(-2000)}`);
  return {
    seconds: (performance.now() - started) / 1000,
    cpuSeconds: Number(user) + Number(system),
    megabytes: Math.round(most / 1e6),
    largest: Math.round(largest / 1e6),
    output: out,
  };
}

/** Bytes of all processes of a group, and of the largest one; one that ends meanwhile counts as none. */
async function memoryOf(group: number): Promise<{ all: number; largest: number }> {
  const names = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const stats = await Promise.all(names.map((name) => readFile(`/proc/${name}/stat`, 'utf8').catch(() => '')));
  // After the name in parentheses: state, parent, group, and the pages in memory as the twenty-second.
  const own = stats
    .map((stat) => ({ stat, fields: stat.slice(stat.lastIndexOf(')') + 2).split(' ') }))
    .filter(({ fields }) => Number(fields[2]) === group)
    .map(({ stat, fields }) => ({ isEngine: stat.includes('(pagefind'), bytes: Number(fields[21]) * PAGE_BYTES }));
  return {
    all: own.reduce((sum, { bytes }) => sum + bytes, 0),
    largest: Math.max(0, ...own.filter(({ isEngine }) => !isEngine).map(({ bytes }) => bytes)),
  };
}
