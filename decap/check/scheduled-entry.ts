import { readEntry } from '../../src/content-file/read.ts';
import { publishedFrom } from '../../src/domain/publication.ts';
import { collectionModels } from '../../src/model/collections.ts';
import type { Scheduled } from './publication.ts';

/**
 * A file of the published branch, by its path below the content folder, as an entry that waits for its moment; undefined
 * for one that is out, and for what is no entry.
 */
export function scheduledEntry(path: string, text: string, now: Date): Scheduled | undefined {
  const key = entryKey(path);
  if (!key) return undefined;
  const { data } = readEntry(text);
  if (publishedFrom(data) <= now.getTime()) return undefined;
  const title = typeof data['title'] === 'string' ? data['title'] : key.slug;
  return { ...key, title, publishedAt: String(data['publishedAt']) };
}

/** The entry that a path below the content folder is; undefined for every other file. */
export function entryKey(path: string): { collection: string; slug: string } | undefined {
  const [, collection = '', slug = ''] = /^([^/]+)\/([^/]+)\.mdx$/.exec(path) ?? [];
  return Object.hasOwn(collectionModels, collection) ? { collection, slug } : undefined;
}
