import { type Environment, readEnvironment } from '../lib/environment.ts';
import { onceEach } from '../lib/once.ts';

const read = (): Environment => readEnvironment(process.env);

/** The choices of this run. A build is asked for them by every query of every page, and they stay as they are while it runs. */
export const getEnvironment: () => Environment = import.meta.env.PROD ? onceEach(read) : read;
