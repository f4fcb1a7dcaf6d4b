import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const PAUSE = 200;

/**
 * Waits until no other build of this project runs, and holds the others back until the process ends: Astro keeps what
 * it generates in one folder of the project, so two builds at a time break each other. A lock whose process is gone
 * does not count.
 */
export async function takeBuildLock(file: string): Promise<void> {
  mkdirSync(dirname(file), { recursive: true });
  for (let waiting = false; !tryTake(file); waiting = true) {
    if (!waiting) console.log('Otra construcción de este proyecto está en marcha: se espera a que termine.');
    await wait(PAUSE);
  }
  process.once('exit', () => rmSync(file, { force: true }));
}

function tryTake(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (!isAlive(ownerOf(file))) rmSync(file, { force: true });
    return false;
  }
}

function ownerOf(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0;
  }
}

/** A lock that was just made may still be empty: it counts as alive. */
function isAlive(pid: number): boolean {
  if (pid === 0) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
