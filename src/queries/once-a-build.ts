import { onceEach } from '../lib/once.ts';

/**
 * A question whose answer is the same during a whole build: it is worked out once for each argument, and whoever gets the
 * answer leaves it as it is. The development server, whose content changes, works it out each time.
 */
export const onceABuild = <T, A extends readonly unknown[]>(ask: (...of: A) => T): ((...of: A) => T) =>
  import.meta.env.PROD ? onceEach(ask) : ask;
