import type { Ask, Branch, ForgeCalls, Pull } from './forge-calls.ts';

/** A published branch, and how its forge is asked. */
export interface AtForge {
  calls: ForgeCalls;
  ask: Ask;
  branch: Branch;
  wait: (milliseconds: number) => Promise<void>;
}

/** Merges a request. Gives the status with which the forge refuses it, also after some time; undefined when it is merged. */
export async function mergeWhenReady(
  { calls, ask, branch, wait }: AtForge,
  pull: Pull,
  title: string,
): Promise<number | undefined> {
  for (let tried = 1; ; tried += 1) {
    try {
      await calls.merge(ask, branch, pull, title);
      return undefined;
    } catch (error) {
      const status = (error as { status?: number }).status ?? 0;
      if (!REFUSED.has(status)) throw error;
      // A forge works out whether a new request can be merged after it was asked for.
      if (tried === TRIES) return status;
      await wait(PAUSE_MS);
    }
  }
}

/** How the forges answer who wants to merge what cannot be merged, or not yet. */
const REFUSED = new Set([405, 406, 409, 422]);
const [TRIES, PAUSE_MS] = [4, 2000];
