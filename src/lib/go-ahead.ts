import { once } from 'node:events';

/** Name in the environment of what waits. */
export const WAITS = 'BUILD_WAITS';

/** What the build says when the content may be read. */
export interface GoAhead {
  /** The moment that counts: this process may have begun long before. */
  now: string;
}

/**
 * Resolves when the content may be read: at once, unless this process was started by a build that checks the content in the
 * meantime. Where that is gone before it said so, this process ends too.
 */
export function goAhead(): Promise<void> {
  allowed ??= process.env[WAITS] === 'on' ? hearFromBuild() : Promise.resolve();
  return allowed;
}

let allowed: Promise<void> | undefined;

async function hearFromBuild(): Promise<void> {
  const leave = () => process.exit(1);
  if (!process.connected) leave();
  process.once('disconnect', leave);
  const [{ now }] = (await once(process, 'message')) as [GoAhead];
  process.env['BUILD_NOW'] = now;
  process.off('disconnect', leave);
  process.disconnect();
}
