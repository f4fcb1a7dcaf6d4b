import { untoldWords } from '../../decap/check/change-words.ts';
import { type CollectionName, collectionModels } from '../../src/model/collections.ts';
import type { Candidate } from './candidate.ts';
import type { Desk } from './clone.ts';
import { tryGit } from './git.ts';

/** An entry that would say something else without a note. */
export interface Untold {
  /** Path below the content folder. */
  path: string;
  /** Why it is refused, in words for the editor. */
  reason: string;
}

/**
 * The published entries in which a candidate changes a title, a figure, a date or a promise and no note tells of it: the
 * form asks for the note, and whoever goes around the form is asked here. Compared with the commit `before`.
 */
export async function untoldEntries(
  { clone, prefix }: Desk,
  { commit, touched }: Candidate,
  before: string,
  now: Date,
): Promise<Untold[]> {
  const textAt = async (revision: string, path: string) => {
    const { ok, out } = await tryGit(clone, 'show', `${revision}:${path}`);
    return ok ? out : undefined;
  };
  const found = await Promise.all(
    touched.map(async (file): Promise<Untold[]> => {
      const path = file.slice(prefix.length);
      const collection = path.split('/')[0] ?? '';
      if (!Object.hasOwn(collectionModels, collection) || !path.endsWith('.mdx')) return [];
      const [old, next] = await Promise.all([textAt(before, file), textAt(commit, file)]);
      if (old === undefined || next === undefined) return [];
      const words = untoldWords({ collection: collection as CollectionName, before: old, after: next }, now);
      return words.length === 0 ? [] : [{ path, reason: reasonOf(words) }];
    }),
  );
  return found.flat();
}

const reasonOf = (changes: readonly string[]): string =>
  `Cambia algo que ya está publicado y ninguna nota lo dice. ${changes.join('. ')}. Qué hacer: abra la entrada, añada en «Notas de cambio» una nota que diga qué cambió y por qué, guarde y publique de nuevo.`;
