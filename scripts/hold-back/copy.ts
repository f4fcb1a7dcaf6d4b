import { existsSync } from 'node:fs';
import { cp, mkdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { git, tryGit } from '../editor/git.ts';
import type { Change } from './choose.ts';

/** A content folder in its repository, and the copy of it that is mended instead of it. */
export interface MendedCopy {
  /** Content folder of the copy. */
  contentDir: string;
  /** Commits of the published branch, newest first: what it was at one time after the other. */
  commits: () => Promise<string[]>;
  /** Makes the copy what the content was at a commit, with its past. */
  checkOut: (commit: string) => Promise<void>;
  /** What the content folder of today has otherwise, also what is not committed. */
  changesSince: (commit: string) => Promise<Change[]>;
  /** Writes the file of today over the copy. */
  takeToday: (change: Change) => Promise<void>;
  /** Writes the file of the commit over the copy; a file that it did not have goes. */
  takeBack: (commit: string, path: string) => Promise<void>;
}

/** As many publications as anybody would make between two looks at the site. */
const FARTHEST = 30;

/** Opens the copy in a folder of ours; undefined outside git. Only what differs from the last time is written. */
export async function openCopy(contentDir: string, folder: string): Promise<MendedCopy | undefined> {
  const top = await tryGit(contentDir, 'rev-parse', '--show-toplevel');
  if (!top.ok || !(await tryGit(contentDir, 'rev-parse', '--verify', 'HEAD')).ok) return undefined;
  const work = top.out.trim();
  const prefix = await git(contentDir, 'rev-parse', '--show-prefix');
  // The name of the folder stands in the messages when the repository itself is the content.
  const copy = join(folder, basename(work));
  if (!existsSync(join(copy, '.git'))) {
    await rm(copy, { recursive: true, force: true });
    await mkdir(dirname(copy), { recursive: true });
    await git(dirname(copy), 'clone', '--quiet', '--shared', '--no-checkout', work, copy);
  }
  return {
    contentDir: join(copy, prefix),
    commits: async () =>
      lines(await git(work, 'log', '--first-parent', `--max-count=${FARTHEST}`, '--format=%H', '--', contentDir)),
    checkOut: async (commit) => {
      await git(copy, 'checkout', '--quiet', '--force', '--detach', commit);
      await git(copy, 'clean', '--quiet', '-ffdx');
    },
    changesSince: async (commit) => {
      const known = await git(work, 'diff', '--name-status', '--no-renames', commit, '--', contentDir);
      const added = await git(work, 'ls-files', '--others', '--exclude-standard', '--', contentDir);
      const changes = lines(known).map((line) => {
        const [status = '', path = ''] = line.split('\t');
        return { path: path.slice(prefix.length), isDeleted: status === 'D' };
      });
      const found = lines(added).map((path) => ({ path: path.slice(prefix.length), isDeleted: false }));
      return [...changes, ...found].filter(({ path }) => !path.split('/').some((part) => part.startsWith('.')));
    },
    takeToday: async ({ path, isDeleted }) => {
      if (isDeleted) return rm(join(copy, prefix, path), { force: true });
      await mkdir(dirname(join(copy, prefix, path)), { recursive: true });
      await cp(join(contentDir, path), join(copy, prefix, path));
    },
    takeBack: async (commit, path) => {
      const there = await tryGit(copy, 'checkout', '--quiet', commit, '--', `${prefix}${path}`);
      if (!there.ok) await rm(join(copy, prefix, path), { force: true });
    },
  };
}

const lines = (text: string): string[] => text.split('\n').filter(Boolean);
