import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Issue } from '../../src/lib/issue.ts';
import type { CheckFolder } from '../site/check-process.ts';
import { addedFaults } from './added-faults.ts';
import type { Candidate } from './candidate.ts';
import type { Desk } from './clone.ts';
import { git, tryGit } from './git.ts';

/**
 * The faults that a candidate would bring to the site: those of what it changes, and those that it makes elsewhere. A
 * fault that was there before is its owner's business and holds nobody back.
 */
export async function rehearse(desk: Desk, candidate: Candidate, before: string, check: CheckFolder): Promise<Issue[]> {
  const after = errorsOf(await check(await layOut(desk, candidate.commit)));
  if (after.length === 0) return [];
  const old = errorsOf(await check(await layOut(desk, before)));
  const touched = candidate.touched.map((path) => path.slice(desk.prefix.length));
  return addedFaults(after, old, touched);
}

/** The content of a commit in a folder beside the clone, with its past. Only what differs from the last one is written. */
async function layOut({ work, clone, prefix }: Desk, commit: string): Promise<string> {
  // The name of the folder stands in the messages when the repository itself is the content.
  const folder = join(`${clone}-ensayo`, basename(work));
  const checkOut = ['checkout', '--quiet', '--force', '--detach'];
  const id = await git(clone, 'rev-parse', commit);
  if (!existsSync(folder) || !(await tryGit(folder, ...checkOut, id)).ok) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(dirname(folder), { recursive: true });
    await git(clone, 'worktree', 'prune');
    await git(clone, 'worktree', 'add', '--quiet', '--force', '--detach', folder, id);
  }
  await git(folder, 'clean', '--quiet', '-ffdx');
  return join(folder, prefix);
}

const errorsOf = (issues: readonly Issue[]): Issue[] => issues.filter(({ severity }) => severity === 'error');
