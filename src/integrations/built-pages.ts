import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { ascending } from '../lib/compare.ts';

/** The HTML files below a folder, each with its path from that folder, sorted so that outputs never change order. */
export function htmlFilesOf(folder: string): { page: string; file: string }[] {
  // A promise for each of thousands of folders would take eight times as long.
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ page: relative(folder, file).split(sep).join('/'), file }))
    .toSorted(ascending(({ page }) => page));
}
