import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Desk } from './clone.ts';
import { git, tryGit } from './git.ts';

/** A folder beside the clone for a content that is not published: for its check, or for the build of a preview. */
export type Room = 'ensayo' | 'vista';

/** The content of a commit in a room, with its past. Only what differs from the last one there is written. */
export async function layOut({ work, clone, prefix }: Desk, commit: string, room: Room): Promise<string> {
  // The name of the folder stands in the messages when the repository itself is the content.
  const folder = join(`${clone}-${room}`, basename(work));
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
