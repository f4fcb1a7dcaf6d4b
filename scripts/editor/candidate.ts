import type { Desk } from './clone.ts';
import { git, tryGit } from './git.ts';

/** What the published branch becomes when a draft is published. */
export interface Candidate {
  commit: string;
  /** Files that it changes, by their path in the repository. */
  touched: string[];
}

/**
 * The commit that publishing a draft leads to; undefined when the draft and what was published since change the same
 * lines. Several saves become one commit: only what is published counts as something that the public could read, so a
 * day that was written and corrected within the draft needs no reason.
 */
export async function candidateOf(desk: Desk, draft: string): Promise<Candidate | undefined> {
  const { clone, branch } = desk;
  const saves = lines(await git(clone, 'rev-list', '--reverse', `${branch}..${draft}`));
  const isForward = (await tryGit(clone, 'merge-base', '--is-ancestor', branch, draft)).ok;
  if (isForward && saves.length <= 1) return describeCandidate(desk, branch, await git(clone, 'rev-parse', draft));
  const merged = await tryGit(clone, 'merge-tree', '--write-tree', branch, draft);
  if (!merged.ok) return undefined;
  const [tree = ''] = lines(merged.out);
  const [name = '', email = ''] = lines(await git(clone, 'log', '-1', '--format=%an%n%ae', draft));
  const message = await git(clone, 'log', '-1', '--format=%B', saves[0] ?? draft);
  const author = ['-c', `author.name=${name}`, '-c', `author.email=${email}`];
  return describeCandidate(desk, branch, await git(clone, ...author, 'commit-tree', tree, '-p', branch, '-m', message));
}

/** A commit and what it changes, compared with another one. */
export async function describeCandidate({ clone }: Desk, before: string, commit: string): Promise<Candidate> {
  return { commit, touched: lines(await git(clone, 'diff', '--name-only', before, commit)) };
}

const lines = (text: string): string[] => text.split('\n').filter(Boolean);
