import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { git, tryGit } from './git.ts';

/** State of a draft that nobody has moved, as Decap's server writes it into git's configuration. */
export const FIRST_STATE = 'decap-cms/draft';

/** The repository that holds the content, and the desk's own copy of it. */
export interface Desk {
  /** Top folder of the working repository. */
  work: string;
  /** Branch that is checked out there. */
  branch: string;
  /** The desk's clone: Decap's server checks branches out in it as it likes. */
  clone: string;
  /** Content folder inside the repository, ending in `/`; empty at its root. */
  prefix: string;
}

/**
 * Prepares the clone. The working folder itself is never given to Decap's server: it would check branches out under
 * the running site and sweep uncommitted files into an editor's draft.
 * @throws in Spanish when the content is not in a git branch.
 */
export async function openDesk(contentDir: string, cache: string): Promise<Desk> {
  const top = await tryGit(contentDir, 'rev-parse', '--show-toplevel');
  if (!top.ok)
    throw new Error(
      'La carpeta de contenido no está en un repositorio de git. Cree uno con «git init» y guarde en él el contenido.',
    );
  const work = top.out.trim();
  const head = await tryGit(work, 'symbolic-ref', '--short', 'HEAD');
  const isBorn = (await tryGit(work, 'rev-parse', '--verify', 'HEAD')).ok;
  if (!head.ok || !isBorn)
    throw new Error(
      'El repositorio no está en una rama con contenido guardado. Pase a una rama («git switch main») y haga el primer commit.',
    );
  const branch = head.out.trim();
  const prefix = await git(contentDir, 'rev-parse', '--show-prefix');
  const clone = cloneFolder(work, branch, cache);
  const desk = { work, branch, clone, prefix };
  if (!existsSync(join(clone, '.git'))) await createClone(desk);
  await setIdentity(desk);
  await resetClone(desk);
  return desk;
}

/** Where the clone of a branch lies. */
export const cloneFolder = (work: string, branch: string, cache: string): string =>
  join(cache, createHash('sha256').update(`${work}\n${branch}`).digest('hex').slice(0, 12));

async function createClone({ work, branch, clone }: Desk): Promise<void> {
  await rm(clone, { recursive: true, force: true });
  await mkdir(clone, { recursive: true });
  await git(
    clone,
    'clone',
    '--quiet',
    '--no-tags',
    '--single-branch',
    '--branch',
    branch,
    '--origin',
    'trabajo',
    work,
    '.',
  );
}

/** Editors on this computer sign with its own identity, or with the name of the desk when it has none. */
async function setIdentity({ work, clone }: Desk): Promise<void> {
  const own = async (key: string, fallback: string) => (await tryGit(work, 'config', key)).out.trim() || fallback;
  await git(clone, 'config', 'user.name', await own('user.name', 'Mesa de redacción'));
  await git(clone, 'config', 'user.email', await own('user.email', 'redaccion@localhost'));
  await git(clone, 'config', 'commit.gpgsign', 'false');
  await git(clone, 'config', 'core.autocrlf', 'false');
  // A symbolic link is a file like others here, so that nothing is read or written through it.
  await git(clone, 'config', 'core.symlinks', 'false');
}

/** Leaves behind whatever a server that was killed had half done; what was committed stays. */
export async function resetClone({ clone, branch }: Pick<Desk, 'clone' | 'branch'>): Promise<void> {
  await rm(join(clone, '.git/index.lock'), { force: true });
  for (const stuck of ['rebase', 'merge', 'cherry-pick']) await tryGit(clone, stuck, '--abort');
  await git(clone, 'reset', '--quiet', '--hard');
  await git(clone, 'clean', '--quiet', '-fd');
  await git(clone, 'checkout', '--quiet', branch);
  await tidyDrafts(clone);
}

/**
 * Decap's server makes a draft's branch, then its first commit, then gives it a state. Killed in between it leaves a
 * branch that no column of the board would show: it goes when it holds nothing (`-d` refuses one that holds something),
 * and else it gets the first state.
 */
async function tidyDrafts(clone: string): Promise<void> {
  const drafts = await git(clone, 'for-each-ref', '--format=%(refname:short)', 'refs/heads/cms');
  for (const draft of drafts.split('\n').filter(Boolean)) {
    const hasState = (await tryGit(clone, 'config', `branch.${draft}.description`)).ok;
    const isGone = !hasState && (await tryGit(clone, 'branch', '--quiet', '-d', draft)).ok;
    if (!hasState && !isGone) await git(clone, 'config', `branch.${draft}.description`, FIRST_STATE);
  }
}
