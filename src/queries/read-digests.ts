import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { digestOf } from '../lib/plain-digest.ts';
import { getNow, getToday } from './clock.ts';
import { getCollectionDigest } from './entries.ts';
import { contentFile } from './files.ts';
import { getRevisions, hasHistory } from './history.ts';
import type { Read } from './reads.ts';
import { getSetting } from './settings.ts';

/** Tells whether what was read is still the same: the same digest for the same thing. */
export async function digestOfRead(read: Read): Promise<string> {
  const [kind = '', name = ''] = read.split(/ (.*)/);
  switch (kind) {
    case 'collection':
      return getCollectionDigest(name as never);
    case 'setting':
      return digestOf(await getSetting(name as never)) ?? '';
    case 'revisions':
      return digestOf(await getRevisions(name)) ?? '';
    case 'file':
      return createHash('sha256')
        .update(await readFile(contentFile(name)))
        .digest('hex');
    case 'day':
      return getToday();
    case 'moment':
      return getNow().toISOString();
    case 'history':
      return String(hasHistory());
    default:
      throw new Error(`Nadie sabe decir si «${read}» cambió.`);
  }
}
