import { join } from 'node:path';
import { readEnvironment } from '../../src/lib/environment.ts';

/** Root of the repository. */
export const ROOT = join(import.meta.dirname, '../..');

/** The built site that the `build` and `e2e` tests look at. */
export const DIST = readEnvironment(process.env, ROOT).outDir;
