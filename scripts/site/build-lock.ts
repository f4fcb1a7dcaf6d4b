import { setTimeout as wait } from 'node:timers/promises';
import { tryLock } from '../process-lock.mjs';

const PAUSE = 200;

/**
 * Waits until no other build of this project runs, and holds the others back until the process ends: Astro keeps what
 * it generates in one folder of the project, so two builds at a time break each other.
 */
export async function takeBuildLock(file: string): Promise<void> {
  for (let waiting = false; !tryLock(file); waiting = true) {
    if (!waiting) console.log('Otra construcción de este proyecto está en marcha: se espera a que termine.');
    await wait(PAUSE);
  }
}
