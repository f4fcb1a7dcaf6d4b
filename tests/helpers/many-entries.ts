import { TODAY, writeEntry } from '../../scripts/bench/corpus/entries.ts';
import { createProse } from '../../scripts/bench/corpus/prose.ts';
import { addDays } from '../../src/lib/day.ts';
import type { EntryCollection } from '../../src/model/collections.ts';
import { writeFiles } from './content-folder.ts';
import { createRandom } from './random.ts';

/** How many entries of each collection, and over how many days they came out. */
export type Counts = Partial<Record<EntryCollection, { count: number; days: number }>>;

/**
 * Writes entries of the benchmark into a content folder, each with one paragraph of its text: lists grow with entries, not
 * with their bodies. Frequent questions keep all of it, because a list shows it.
 */
export function writeManyEntries(folder: string, counts: Counts): void {
  const words = inventedWords(20_000);
  const shared = { topics: ['continuidad', 'perdidas', 'alcantarillado'], categories: ['servicio', 'cuentas'] };
  for (const [kind, [name, { count, days }]] of Object.entries(counts).entries()) {
    const collection = name as EntryCollection;
    const files = Array.from({ length: count }, (_, index) => {
      const day = addDays(TODAY, -1 - Math.floor((index * days) / count));
      const prose = createProse(words, kind * 100_000 + index);
      const text = writeEntry(collection, { index, day, prose, ...shared, pictures: ['media/0.jpg'] });
      return [
        `${collection}/${day}-${index}.mdx`,
        collection === 'faqs' ? withoutPicture(text) : cut(withoutPicture(text)),
      ];
    });
    writeFiles(folder, Object.fromEntries(files));
  }
}

const withoutPicture = (text: string): string => text.replace(/\nimage:\n(?: {2}.*\n)+/, '\n');

/** The front matter and the first paragraph. */
function cut(text: string): string {
  const end = text.indexOf('\n---\n', 4) + '\n---\n'.length;
  return `${text.slice(0, end)}\n${text.slice(end).trim().split('\n\n')[0] ?? ''}\n`;
}

/** Words of syllables, none of them in a dictionary: a text of them is as hard to compress as one of rare words. */
function inventedWords(count: number): string[] {
  const random = createRandom(7);
  const pick = (list: string): string => list[Math.floor(random() * list.length)] ?? '';
  const word = () =>
    Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick('bcdfglmnprstv') + pick('aeiou')).join('');
  return Array.from({ length: count }, word);
}
