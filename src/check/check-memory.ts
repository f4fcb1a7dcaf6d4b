import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { openKeptAnswers } from '../lib/kept-answers.ts';
import { readCodeDigest } from './code-digest.ts';
import type { EntryFile } from './content-files.ts';
import { type EntryReading, readEntryFile } from './entry.ts';

/** Reads the files of entries, each text once: what an earlier build read with the same program is taken from there. */
export interface CheckMemory {
  read: (file: EntryFile) => EntryReading;
  /** Leaves what was read to the next build, and to the loaders of this one. */
  save: () => Promise<void>;
}

/** What the builds of a project have read, from the folder of what one keeps for the next. */
export async function openCheckMemory(cacheDir: string): Promise<CheckMemory> {
  const kept = await openKeptAnswers<EntryReading>(join(cacheDir, 'checked-entries'), readCodeDigest());
  return { read: (file) => kept.get(digestOf(file), () => readEntryFile(file)), save: kept.save };
}

/** Its name and its bytes: an entry is read in the same way wherever it lies. */
const digestOf = ({ collection, id, bytes }: EntryFile): string =>
  createHash('sha256').update(`${collection}/${id}\n`).update(bytes).digest('hex');
