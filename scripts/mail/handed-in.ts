import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { formPath, type HandedIn } from '../../src/bulletin/notices.ts';
import { readEntry } from '../../src/content-file/read.ts';
import { cloneFolder } from '../editor/clone.ts';
import { tryGit } from '../editor/git.ts';

/** How Decap's server marks a draft that waits for review, in git's configuration. */
const WAITS = 'decap-cms/pending_review';

/**
 * Drafts that wait for review: at the desk of this machine those in that column; on a forge, whose labels git does not know,
 * every branch of a draft that was fetched.
 */
export async function readHandedIn(contentDir: string, cache = '.cache/editor'): Promise<HandedIn[]> {
  const top = await tryGit(contentDir, 'rev-parse', '--show-toplevel');
  if (!top.ok) return [];
  const [work, branch, prefix] = [
    top.out.trim(),
    (await tryGit(contentDir, 'symbolic-ref', '--short', 'HEAD')).out.trim(),
    (await tryGit(contentDir, 'rev-parse', '--show-prefix')).out.trim(),
  ];
  const clone = cloneFolder(work, branch, cache);
  const here = existsSync(join(clone, '.git')) ? await draftsIn(clone, prefix, 'refs/heads/cms/**') : [];
  const fetched = await draftsIn(work, prefix, 'refs/remotes/*/cms/**');
  return [...here, ...fetched];
}

async function draftsIn(repository: string, prefix: string, pattern: string): Promise<HandedIn[]> {
  const format = '--format=%(refname)%09%(authorname)%09%(committerdate:iso-strict)';
  const { out } = await tryGit(repository, 'for-each-ref', format, pattern);
  const drafts = await Promise.all(
    out
      .split('\n')
      .filter(Boolean)
      .map(async (line): Promise<HandedIn[]> => {
        const [ref = '', author = '', savedAt = ''] = line.split('\t');
        const [, collection = '', slug = ''] = /\/cms\/([^/]+)\/(.+)$/.exec(ref) ?? [];
        if (!(await isWaiting(repository, ref))) return [];
        const file = await tryGit(repository, 'show', `${ref}:${prefix}${collection}/${slug}.mdx`);
        const title = file.ok ? readEntry(file.out).data['title'] : undefined;
        return [{ title: typeof title === 'string' ? title : slug, href: formPath(collection, slug), author, savedAt }];
      }),
  );
  return drafts.flat();
}

async function isWaiting(repository: string, ref: string): Promise<boolean> {
  const local = /^refs\/heads\/(.+)$/.exec(ref)?.[1];
  if (local === undefined) return true;
  return (await tryGit(repository, 'config', `branch.${local}.description`)).out.trim() === WAITS;
}
