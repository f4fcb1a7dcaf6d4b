import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { readValues } from '../../src/content-file/read.ts';
import { addDays } from '../../src/lib/day.ts';
import type { EntryCollection } from '../../src/model/collections.ts';
import { settingsPath } from '../../src/model/settings-files.ts';
import { SHARES, TODAY, writeEntry } from './corpus/entries.ts';
import { createProse } from './corpus/prose.ts';

/** A file of the corpus. */
export interface CorpusFile {
  collection: EntryCollection;
  id: string;
  /** Path in the content folder. */
  path: string;
  text: string;
}

/** What all entries share. */
interface Shared {
  words: readonly string[];
  topics: readonly string[];
  categories: readonly string[];
}

/** Pictures that a tenth of the entries share: their number is that of an office that uses its archive, not that of its texts. */
const PICTURES = 24;
const DAYS = 3640;

/**
 * Writes about `count` entries of every collection, in the proportions of ten years of an office, into a content folder that
 * has its settings already. The same count and words always give the same files.
 */
export async function writeCorpus(folder: string, count: number, words: readonly string[]): Promise<CorpusFile[]> {
  const [topics, categories] = await Promise.all([readIds(folder, 'topics'), readIds(folder, 'faq-categories')]);
  const files = corpusFiles(count, { words, topics, categories });
  for (const collection of Object.keys(SHARES)) await writePictures(join(folder, collection, 'media'));
  for (const { path, text } of files) await writeFile(join(folder, path), text);
  return files;
}

function corpusFiles(count: number, shared: Shared): CorpusFile[] {
  return (Object.entries(SHARES) as [EntryCollection, number][]).flatMap(([collection, share], kind) => {
    const own = Math.max(1, Math.round((share * count) / 10_000));
    return Array.from({ length: own }, (_, index) => writeFileOf(collection, kind, { index, own }, shared));
  });
}

function writeFileOf(
  collection: EntryCollection,
  kind: number,
  { index, own }: { index: number; own: number },
  { words, topics, categories }: Shared,
): CorpusFile {
  const day = addDays(TODAY, -1 - Math.floor((index * DAYS) / own));
  const pictures = Array.from({ length: PICTURES }, (_, at) => `media/${at}.jpg`);
  const prose = createProse(words, kind * 100_000 + index);
  const id = `${day}-${index}`;
  const text = writeEntry(collection, { index, day, prose, topics, categories, pictures });
  return { collection, id, path: `${collection}/${id}.mdx`, text };
}

async function readIds(folder: string, name: 'topics' | 'faq-categories'): Promise<string[]> {
  const { items } = readValues(await readFile(join(folder, settingsPath(name)), 'utf8')) as { items: { id: string }[] };
  return items.map(({ id }) => id);
}

/** Plain areas of colour: how a picture looks costs nothing, its size does. */
async function writePictures(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (let at = 0; at < PICTURES; at += 1) {
    const background = { r: (at * 37) % 256, g: (at * 59) % 256, b: (at * 83) % 256 };
    const picture = sharp({ create: { width: 1600, height: 900, channels: 3, background } });
    await writeFile(join(folder, `${at}.jpg`), await picture.jpeg().toBuffer());
  }
}
