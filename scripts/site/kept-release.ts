import { existsSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SUMS_FILE } from '../release/sums.ts';

/**
 * Takes the signed sums of the last release from the site before into the next one: a document that a reader has since then is
 * proven by them until the next release. What came later is not in them, and `npm run verify` says so.
 */
export async function keepRelease(before: string, next: string): Promise<void> {
  for (const file of [SUMS_FILE, `${SUMS_FILE}.sig`]) {
    if (existsSync(join(before, file))) await copyFile(join(before, file), join(next, file));
  }
}
