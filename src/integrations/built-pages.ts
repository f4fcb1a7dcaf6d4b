import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { ascending } from '../lib/compare.ts';

/** The HTML files below a folder, each with its path from that folder, sorted so that outputs never change order. */
export async function htmlFilesOf(folder: string): Promise<{ page: string; file: string }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ page: relative(folder, file).split(sep).join('/'), file }))
    .toSorted(ascending(({ page }) => page));
}
