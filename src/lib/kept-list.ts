import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/** Leaves a list to the next build. Whoever reads at the same time sees the old one or the new one. */
export function writeKeptList(file: string, list: unknown): void {
  const text = JSON.stringify(list);
  const next = `${file}.${process.pid}`;
  writeFileSync(next, `${sumOf(text)}\n${text}`);
  renameSync(next, file);
}

/**
 * The list that an earlier build left; undefined where there is none.
 * @param onDamaged called where there is one, and not as it was left
 */
export function readKeptList<T>(file: string, onDamaged: () => void): T | undefined {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  const end = Math.max(content.indexOf('\n'), 0);
  const text = content.slice(end + 1);
  if (content.slice(0, end) === sumOf(text)) return JSON.parse(text) as T;
  onDamaged();
  return undefined;
}

const sumOf = (text: string): string => createHash('sha256').update(text).digest('hex');
