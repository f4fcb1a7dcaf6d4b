import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyFixture } from '../fixture-entity.ts';

/** Branch that the site is built from. */
export const MAIN = 'main';
const NOTHING = '0'.repeat(40);

/** Who signs a commit. */
export interface Person {
  login: string;
  name: string;
  email: string;
}

/** One line of `git ls-tree`. */
export interface TreeItem {
  mode: string;
  type: string;
  sha: string;
  size: number;
  path: string;
}

/** One file that differs between two commits. */
export interface Difference {
  path: string;
  status: 'added' | 'modified' | 'removed';
  /** Of the newer side; of the older one when it was removed. */
  sha: string;
  isBinary: boolean;
}

/** A new content of a path; without `sha` the path goes away. */
export interface Change {
  path: string;
  sha: string | null;
}

/** The bare repository behind a forge. Whatever the forge answers, it is git that says it. */
export type BareRepository = ReturnType<typeof createBareRepository>;

/** A bare repository that holds the content of the fixture entity on its main branch. */
export function createBareRepository() {
  const folder = mkdtempSync(join(tmpdir(), 'forja-'));
  const bytes = (args: readonly string[], options: { input?: string | Buffer; env?: NodeJS.ProcessEnv } = {}): Buffer =>
    execFileSync('git', ['--git-dir', folder, ...args], {
      input: options.input ?? '',
      env: { ...process.env, LC_ALL: 'C', ...options.env },
      stdio: ['pipe', 'pipe', 'pipe'],
      maxBuffer: 64e6,
    });
  const git = (...args: string[]): string => bytes(args).toString('utf8').trimEnd();
  /** Undefined where git says no. */
  const tryGit = (...args: string[]): string | undefined => {
    try {
      return git(...args);
    } catch {
      return undefined;
    }
  };

  const signature = ({ name, email }: Person) => ({
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: email,
  });

  const commit = (tree: string, parents: readonly string[], message: string, who: Person): string =>
    bytes(['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent])], {
      input: message,
      env: signature(who),
    })
      .toString('utf8')
      .trim();

  /** The tree of a commit with some paths changed. */
  const writeTree = (base: string, changes: readonly Change[]): string => {
    const env = { GIT_INDEX_FILE: join(folder, `indice-${process.hrtime.bigint()}`) };
    bytes(['read-tree', base], { env });
    const lines = changes.map(({ path, sha }) => `${sha === null ? '0' : '100644'} ${sha ?? NOTHING}\t${path}\0`);
    bytes(['update-index', '-z', '--index-info'], { env, input: lines.join('') });
    const tree = bytes(['write-tree'], { env }).toString('utf8').trim();
    rmSync(env.GIT_INDEX_FILE);
    return tree;
  };

  /** Moves a ref from where it was thought to be; git itself refuses when it is elsewhere. */
  const moveRef = (ref: string, to: string, from = NOTHING): boolean =>
    tryGit('update-ref', ref, to, from) !== undefined;

  const resolve = (rev: string) => tryGit('rev-parse', '--verify', '--quiet', `${rev}^{commit}`);

  const differences = (from: string, to: string): Difference[] =>
    git('diff-tree', '-r', '-z', '--raw', '--no-renames', from, to)
      .split('\0:')
      .filter(Boolean)
      .map((line) => {
        const [meta = '', path = ''] = line.split('\0');
        const [, , before = '', after = '', letter = ''] = meta.split(' ');
        const status = letter === 'A' ? 'added' : letter === 'D' ? 'removed' : 'modified';
        const sha = status === 'removed' ? before : after;
        return { path, status, sha, isBinary: bytes(['cat-file', 'blob', sha]).includes(0) };
      });

  git('init', '--quiet', '--initial-branch', MAIN);
  const work = mkdtempSync(join(tmpdir(), 'forja-contenido-'));
  copyFixture(join(work, 'content'));
  git('--work-tree', work, 'add', 'content');
  rmSync(work, { recursive: true });
  const first = commit(git('write-tree'), [], 'Contenido', {
    login: 'entidad',
    name: 'Entidad',
    email: 'entidad@example.org',
  });
  moveRef(`refs/heads/${MAIN}`, first);

  return {
    folder,
    git,
    resolve,
    commit,
    writeTree,
    moveRef,
    differences,
    /** Text of a file at a revision; undefined where there is none. */
    read: (rev: string, path: string): string | undefined => {
      try {
        return bytes(['cat-file', 'blob', `${rev}:${path}`]).toString('utf8');
      } catch {
        return undefined;
      }
    },
    blob: (sha: string): Buffer | undefined =>
      tryGit('cat-file', '-t', sha) === 'blob' ? bytes(['cat-file', 'blob', sha]) : undefined,
    writeBlob: (content: Buffer): string =>
      bytes(['hash-object', '-w', '--stdin'], { input: content }).toString('utf8').trim(),
    shaOf: (rev: string, path: string) => tryGit('rev-parse', '--verify', '--quiet', `${rev}:${path}`),
    exists: (sha: string) => tryGit('cat-file', '-e', sha) !== undefined,
    branch: (name: string) => tryGit('rev-parse', '--verify', '--quiet', `refs/heads/${name}`),
    removeBranch: (name: string) => tryGit('update-ref', '-d', `refs/heads/${name}`) !== undefined,
    isAncestor: (older: string, newer: string) => tryGit('merge-base', '--is-ancestor', older, newer) !== undefined,
    mergeBase: (one: string, other: string) => git('merge-base', one, other),
    commitsBetween: (from: string, to: string) =>
      git('rev-list', '--reverse', `${from}..${to}`).split('\n').filter(Boolean),
    /** Tree of a merge; undefined on a conflict. */
    merge: (ours: string, theirs: string) => tryGit('merge-tree', '--write-tree', ours, theirs),
    list: (treeish: string, isRecursive: boolean): TreeItem[] | undefined =>
      tryGit('ls-tree', '-z', '-l', ...(isRecursive ? ['-r', '-t'] : []), treeish)
        ?.split('\0')
        .filter(Boolean)
        .map((line) => {
          const [meta = '', path = ''] = line.split('\t');
          const [mode = '', type = '', sha = '', size = ''] = meta.split(/ +/);
          return { mode, type, sha, size: Number(size) || 0, path };
        }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
