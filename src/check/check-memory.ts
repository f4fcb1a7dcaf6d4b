import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type KeptState, openKeptAnswers } from '../lib/kept-answers.ts';
import { readCodeDigest } from './code-digest.ts';
import { readDates, type ReadDates, type WrittenDates } from './date-history.ts';
import type { EntryFile } from './content-files.ts';
import { type EntryReading, readEntryFile } from './entry.ts';
import { type LookAtPicture, lookAtPicture, type PictureState } from './pictures.ts';

/** Reads the files of entries and opens pictures, each once: what an earlier build saw with the same program is taken from there. */
export interface CheckMemory {
  read: (file: EntryFile) => EntryReading;
  look: LookAtPicture;
  /** The dates of an entry as one of its versions in git says them. */
  dates: ReadDates;
  /** Folder of what a build keeps for the next. */
  cacheDir: string;
  /** Leaves what was read to the next build, and to the loaders of this one. */
  save: () => Promise<void>;
  /** Whether what an earlier build left of the entries and of the pictures was of use to this one. */
  states: () => Record<'entries' | 'pictures', KeptState>;
}

/** What the builds of a project have read, from the folder of what one keeps for the next. */
export async function openCheckMemory(cacheDir: string): Promise<CheckMemory> {
  const version = readCodeDigest();
  const [entries, pictures, dates] = await Promise.all([
    openKeptAnswers<EntryReading>(join(cacheDir, 'checked-entries'), version),
    openKeptAnswers<PictureState>(join(cacheDir, 'checked-pictures'), version),
    openKeptAnswers<WrittenDates>(join(cacheDir, 'checked-dates'), version),
  ]);
  return {
    read: (file) => entries.get(digestOf(file), () => readEntryFile(file)),
    look: async (path) => pictures.getLater(await digestOfFile(path), () => lookAtPicture(path)),
    cacheDir,
    dates: (collection, text) => dates.get(digestOfText(collection, text), () => readDates(collection, text)),
    save: async () => void (await Promise.all([entries.save(), pictures.save(), dates.save()])),
    states: () => ({ entries: entries.state(), pictures: pictures.state() }),
  };
}

/** Its name and its bytes: an entry is read in the same way wherever it lies. */
const digestOf = ({ collection, id, bytes }: EntryFile): string =>
  createHash('sha256').update(`${collection}/${id}\n`).update(bytes).digest('hex');

const digestOfText = (collection: string, text: string): string =>
  createHash('sha256').update(`${collection}\n`).update(text).digest('hex');

/** The bytes of a picture say all that is asked of it. */
const digestOfFile = async (path: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
