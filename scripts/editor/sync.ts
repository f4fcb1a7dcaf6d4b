import { type Desk, resetClone } from './clone.ts';
import { git, tryGit } from './git.ts';

/** How a synchronisation ended; `reason` is for the editor. */
export type SyncResult = { ok: true; changed: string[] } | { ok: false; reason: string };

/** Brings what was committed in the working repository to the desk. */
export async function pull(desk: Desk): Promise<SyncResult> {
  const { branch, clone } = desk;
  if (await isInStep(desk)) return { ok: true, changed: [] };
  await git(clone, 'fetch', '--quiet', 'trabajo', branch);
  const merged = await tryGit(clone, 'merge', '--quiet', '--no-edit', 'FETCH_HEAD');
  if (merged.ok) return { ok: true, changed: [] };
  const files = await conflicts(clone);
  await resetClone(desk);
  return {
    ok: false,
    reason: `Lo publicado aquí y lo guardado en la rama «${branch}» cambian lo mismo en ${list(files)}. Pida a quien mantiene el sitio que una los dos cambios.`,
  };
}

/**
 * Brings what was published at the desk to the working branch: only forward, and only when no file with uncommitted
 * changes is in the way. Git itself refuses the rest, so nothing of the working folder can be lost.
 */
export async function push(desk: Desk): Promise<SyncResult> {
  const { work, branch, clone } = desk;
  const pulled = await pull(desk);
  if (!pulled.ok) return pulled;
  if ((await git(work, 'symbolic-ref', '--short', 'HEAD')) !== branch) {
    return {
      ok: false,
      reason: `En la carpeta de trabajo hay otra rama. Vuelva a «${branch}» para que llegue lo publicado.`,
    };
  }
  const before = await git(work, 'rev-parse', 'HEAD');
  await git(work, 'fetch', '--quiet', '--no-tags', clone, branch);
  const merged = await tryGit(
    work,
    '-c',
    'merge.autoStash=false',
    'merge',
    '--quiet',
    '--ff-only',
    '--no-autostash',
    'FETCH_HEAD',
  );
  if (!merged.ok)
    return {
      ok: false,
      reason: `Hay cambios sin guardar (sin commit) en ${list(overwritten(merged.error))}, que esta publicación también cambia. Guárdelos o descártelos: lo publicado espera y llega después.`,
    };
  const changed = await git(work, 'diff', '--name-only', before, 'HEAD');
  return { ok: true, changed: changed.split('\n').filter(Boolean) };
}

/** Files of an unpublished entry that have uncommitted changes in the working folder. */
export async function uncommittedIn(desk: Desk, draft: string): Promise<string[]> {
  const changed = (await git(desk.clone, 'diff', '--name-only', `${desk.branch}...${draft}`))
    .split('\n')
    .filter(Boolean);
  if (changed.length === 0) return [];
  const status = await git(desk.work, 'status', '--porcelain', '--', ...changed);
  return status
    .split('\n')
    .filter(Boolean)
    .map((line) => line.slice(3));
}

/** True when the desk and the working repository have the same branch, as they nearly always do. */
export async function isInStep({ work, branch, clone }: Desk): Promise<boolean> {
  const [mine, theirs] = await Promise.all([git(clone, 'rev-parse', branch), git(work, 'rev-parse', branch)]);
  return mine === theirs;
}

/** True while something published at the desk has not reached the working branch. */
export async function hasUnpushedCommits({ work, branch, clone }: Desk): Promise<boolean> {
  const tip = await git(clone, 'rev-parse', branch);
  return !(await tryGit(work, 'merge-base', '--is-ancestor', tip, branch)).ok;
}

/** True when a draft and the published branch change the same lines, so that neither a save nor a publication gets through. */
export async function hasConflict({ clone, branch }: Desk, draft: string): Promise<boolean> {
  const exists = (await tryGit(clone, 'rev-parse', '--verify', '--quiet', draft)).ok;
  return exists && !(await tryGit(clone, 'merge-tree', '--write-tree', branch, draft)).ok;
}

const conflicts = async (clone: string): Promise<string[]> =>
  (await git(clone, 'diff', '--name-only', '--diff-filter=U')).split('\n').filter(Boolean);

/** Git lists the files in its message, each on its line after a tab. */
const overwritten = (message: string): string[] => [...message.matchAll(/^\t(.+)$/gm)].map((match) => match[1] ?? '');

const list = (files: readonly string[]): string =>
  files.length === 0 ? 'la carpeta' : files.map((file) => `«${file}»`).join(', ');
