import { join } from 'node:path';
import { readEnvironment } from '../../src/lib/environment.ts';

/** Root of the repository. */
export const ROOT = join(import.meta.dirname, '../..');

/** The content of the repository, whatever entity it is about. */
export const CONTENT = readEnvironment(process.env, ROOT).contentDir;

/** The built site that the `build` and `e2e` tests look at. */
export const DIST = readEnvironment(process.env, ROOT).outDir;
