import { beyondMinor, minorNoteFault } from '../../decap/check/change-words.ts';
import { mayPublishMinor } from '../../decap/check/minor-editors.ts';
import { noteDay } from '../../src/check/entry-changes.ts';
import { readEntry } from '../../src/content-file/read.ts';
import { publishedFrom } from '../../src/domain/publication.ts';
import { type CollectionName, collectionModels } from '../../src/model/collections.ts';
import { settingsPath } from '../../src/model/settings-files.ts';
import type { Desk } from './clone.ts';
import { branchOf } from './drafts.ts';
import { git, tryGit } from './git.ts';

/** The names by which this computer signs: whoever works at it is that person. */
export const identityOf = async ({ clone }: Desk): Promise<string[]> =>
  Promise.all(['user.name', 'user.email'].map((key) => git(clone, 'config', key)));

/**
 * Why a draft may not go out as a minor edit, without a second pair of eyes; undefined when it may: whoever asks is named
 * in the settings, the draft changes a published entry and nothing else, only its spelling, and says so in a note of today.
 */
export async function laneRefusal(
  desk: Desk,
  { collection, slug }: { collection: string; slug: string },
  now: Date,
): Promise<string | undefined> {
  const { clone, branch, prefix } = desk;
  const at = async (revision: string, path: string) => {
    const { ok, out } = await tryGit(clone, 'show', `${revision}:${prefix}${path}`);
    return ok ? out : undefined;
  };
  const people = await identityOf(desk);
  if (!mayPublishMinor((await at(branch, settingsPath('entity'))) ?? '', people)) return notAllowed(people[0] ?? '');
  if (!(collection in collectionModels)) return ONLY_ENTRIES;
  const path = `${collection}/${slug}.mdx`;
  const draft = branchOf(collection, slug);
  // What was published meanwhile is not the doing of this draft.
  const start = (await tryGit(clone, 'merge-base', branch, draft)).out.trim();
  const [before, after] = await Promise.all([at(start, path), at(draft, path)]);
  if (before === undefined || after === undefined) return ONLY_ENTRIES;
  if (publishedFrom(readEntry(before).data) > now.getTime()) return ONLY_ENTRIES;
  const touched = (await git(clone, 'diff', '--name-only', start, draft)).split('\n').filter(Boolean);
  if (touched.some((file) => file !== prefix + path)) return ONLY_TEXT;
  const versions = { collection: collection as CollectionName, before, after };
  return beyondMinor(versions) ?? minorNoteFault(versions, noteDay(now));
}

const notAllowed = (name: string): string =>
  `Los ajustes de «Entidad» no nombran a «${name}» entre quienes publican ajustes menores sin revisión. Envíe el cambio a revisión, o pida que lo añadan.`;
const ONLY_ENTRIES = 'Un ajuste menor cambia una entrada que ya está publicada. Envíe este cambio a revisión.';
const ONLY_TEXT = 'Un ajuste menor cambia solo el texto de su entrada, y este trae otros archivos. Envíelo a revisión.';
