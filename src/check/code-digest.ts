import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';

/**
 * Whatever reads content, and the lockfile, which stands for the parser itself: another version may read the same text in
 * another way. `tests/unit/layers.test.ts` follows the imports of the loaders.
 * @internal
 */
export const READING_CODE = [
  'src/{check,content-file,domain,i18n,lib,loaders,mdx,model,validation}/**/*.ts',
  'src/{routes,site}.ts',
  'package-lock.json',
] as const;

/** Changes when the code that reads content does. Read from the folder of the project, in which every program runs. */
export function readCodeDigest(): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of globSync(READING_CODE).toSorted()) hash.update(`${file}\n`).update(readFileSync(file));
  return hash.digest('hex');
}
