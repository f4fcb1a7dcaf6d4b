import type { Desk } from './clone.ts';
import { git, tryGit } from './git.ts';

/** What the published branch becomes when a draft is published. */
export interface Candidate {
  commit: string;
  /** Files that it changes, by their path in the repository. */
  touched: string[];
}

/** The draft that changes the same lines as what was published since, or as the drafts before it. */
export interface Conflict {
  conflict: string;
}

/**
 * The commit that publishing drafts, one after the other, leads to. The saves of a draft become one commit: only what is
 * published counts as something that the public could read, so a day that was written and corrected within the draft
 * needs no reason.
 */
export async function candidateOf(desk: Desk, drafts: readonly string[]): Promise<Candidate | Conflict> {
  let tip = await git(desk.clone, 'rev-parse', desk.branch);
  for (const draft of drafts) {
    const next = await commitOn(desk, tip, draft);
    if (next === undefined) return { conflict: draft };
    tip = next;
  }
  return describeCandidate(desk, desk.branch, tip);
}

/** A draft as one commit on another one; undefined when both change the same lines. */
async function commitOn({ clone }: Desk, tip: string, draft: string): Promise<string | undefined> {
  const saves = lines(await git(clone, 'rev-list', '--reverse', `${tip}..${draft}`));
  const isForward = (await tryGit(clone, 'merge-base', '--is-ancestor', tip, draft)).ok;
  if (isForward && saves.length <= 1) return git(clone, 'rev-parse', draft);
  const merged = await tryGit(clone, 'merge-tree', '--write-tree', tip, draft);
  if (!merged.ok) return undefined;
  const [tree = ''] = lines(merged.out);
  const [name = '', email = ''] = lines(await git(clone, 'log', '-1', '--format=%an%n%ae', draft));
  const message = await git(clone, 'log', '-1', '--format=%B', saves[0] ?? draft);
  const author = ['-c', `author.name=${name}`, '-c', `author.email=${email}`];
  return git(clone, ...author, 'commit-tree', tree, '-p', tip, '-m', message);
}

/** A commit and what it changes, compared with another one. */
export async function describeCandidate({ clone }: Desk, before: string, commit: string): Promise<Candidate> {
  return { commit, touched: lines(await git(clone, 'diff', '--name-only', before, commit)) };
}

const lines = (text: string): string[] => text.split('\n').filter(Boolean);
