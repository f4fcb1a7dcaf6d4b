import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { digestOf } from '../lib/plain-digest.ts';
import { getNow, getToday } from './clock.ts';
import { getCollectionDigest } from './entries.ts';
import { contentFile } from './files.ts';
import { getRevisions, hasHistory } from './history.ts';
import { askNoted } from './once-a-build.ts';
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
      return digestOfFile(name);
    case 'answer':
      return digestOfAnswer(name);
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

/** Empty, as no answer is, where nobody gives one in this build. */
async function digestOfAnswer(name: string): Promise<string> {
  const answer = askNoted(name);
  if (!answer) return '';
  const digest = digestOf(await answer);
  if (digest === undefined) throw new Error(`La respuesta a «${name}» no es de datos simples: nadie puede compararla.`);
  return digest;
}

/** Empty, as no digest is, for a file that is no longer there. */
const digestOfFile = (name: string): Promise<string> =>
  readFile(contentFile(name)).then(
    (bytes) => createHash('sha256').update(bytes).digest('hex'),
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
      return '';
    },
  );
