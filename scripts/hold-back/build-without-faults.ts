import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { type CheckFolder, createCheckProcess } from '../site/check-process.ts';
import { holdBack } from './hold-back.ts';

const ROOT = join(import.meta.dirname, '../..');

/** One for all builds of this program: it is started by the first that fails. */
const ownCheck = createCheckProcess(ROOT);

/**
 * After a failed build: builds the content with the last good version of what cannot be built. The files that were held
 * back, by their path as messages show it; undefined when no site could be made so.
 */
export async function buildWithoutFaults(
  contentDir: string,
  build: (contentDir: string) => Promise<boolean>,
  check: CheckFolder = ownCheck.check,
): Promise<string[] | undefined> {
  const name = createHash('sha256').update(contentDir).digest('hex').slice(0, 12);
  try {
    const held = await holdBack(contentDir, join(ROOT, '.cache/hold-back', name), check);
    // The content is good: it is the program that fails.
    if (!held || held.paths.length === 0 || !(await build(held.contentDir))) return undefined;
    return held.paths.map((path) => `${basename(contentDir)}/${path}`);
  } catch (error) {
    console.error((error as Error).message);
    return undefined;
  }
}
