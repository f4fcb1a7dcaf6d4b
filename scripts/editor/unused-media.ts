import { basename } from 'node:path';
import { type UnusedFile, usedMessage } from '../../decap/check/unused-media.ts';
import { MEDIA_FOLDER } from '../../src/model/field.ts';
import { type Answer, answer, refuse } from './answer.ts';
import { type Desk, resetClone } from './clone.ts';
import { git, tryGit } from './git.ts';
import { describeFile } from './words.ts';

/** Names of files as the model takes them. */
const NAME = `${MEDIA_FOLDER}/[a-z0-9][a-z0-9._-]*`;
const IN_MEDIA = new RegExp(`(?:^|/)${MEDIA_FOLDER}/[^/]+$`);

/** The published pictures and files that nothing names: nothing published, no draft, nothing in the working folder. */
export async function unusedMedia(desk: Desk): Promise<UnusedFile[]> {
  const used = new Set((await references(desk)).map(({ file }) => file));
  const listing = await git(desk.clone, 'ls-tree', '-r', '-l', '-z', desk.branch, '--', desk.prefix || '.');
  return listing.split('\0').flatMap((line) => {
    const [facts = '', path = ''] = line.split('\t');
    if (!IN_MEDIA.test(path) || used.has(path)) return [];
    return [{ path, name: basename(path), size: Number(facts.split(/\s+/)[3]) }];
  });
}

/** Takes a file out of the clone in one commit; refused in words while anything names it. */
export async function deleteMedia(path: string, desk: Desk): Promise<Answer> {
  const isThere = (await tryGit(desk.clone, 'cat-file', '-e', `${desk.branch}:${path}`)).ok;
  if (!IN_MEDIA.test(path) || !isThere) return refuse(404, `No hay un archivo «${path}» que borrar.`);
  const users = (await references(desk)).filter(({ file }) => file === path);
  if (users.length > 0) {
    const titles = await Promise.all(users.map((user) => titleOf(desk, user)));
    return refuse(422, usedMessage(basename(path), [...new Set(titles)]));
  }
  await resetClone(desk);
  await git(desk.clone, 'rm', '--quiet', '--', path);
  await git(desk.clone, 'commit', '--quiet', '--message', `Borrar archivo: ${path}`);
  return answer({ message: 'deleted' });
}

/** Somewhere that a file is named. */
interface Reference {
  /** Path of the file that is named. */
  file: string;
  /** Path of the entry or the settings that name it. */
  by: string;
  /** The branch on which they do; absent for what lies uncommitted in the working folder. */
  branch?: string;
}

/** Every mention of a file in a media folder: a mention is taken for a use, whatever stands around it. */
async function references({ clone, work, branch, prefix }: Desk): Promise<Reference[]> {
  const drafts = await git(clone, 'for-each-ref', '--format=%(refname:short)', 'refs/heads/cms');
  const branches = [branch, ...drafts.split('\n').filter(Boolean)];
  const texts = ['--', `${prefix}*.mdx`, `${prefix}*.yaml`];
  const search = ['-I', '-o', '-E', NAME];
  const [published, loose] = await Promise.all([
    tryGit(clone, 'grep', ...search, ...branches, ...texts),
    tryGit(work, 'grep', '--untracked', ...search, ...texts),
  ]);
  return [...readMentions(published.out, /^(.+?):(.+?):(.+)$/), ...readMentions(loose.out, /^()(.+?):(.+)$/)];
}

function readMentions(out: string, line: RegExp): Reference[] {
  return out.split('\n').flatMap((text) => {
    const [, branch = '', by = '', mention = ''] = line.exec(text) ?? [];
    if (!by) return [];
    // A point that ends a sentence belongs to no name.
    const file = `${by.slice(0, by.lastIndexOf('/') + 1)}${mention.replace(/[.-]+$/, '')}`;
    return [{ file, by, ...(branch && { branch }) }];
  });
}

async function titleOf({ clone, prefix }: Desk, { by, branch }: Reference): Promise<string> {
  const text = branch === undefined ? '' : (await tryGit(clone, 'show', `${branch}:${by}`)).out;
  return describeFile(by.slice(prefix.length), text)?.title ?? by;
}
