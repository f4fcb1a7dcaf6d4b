import { spawn } from 'node:child_process';

/** What a folder can tell of its past. */
export type RepositoryState =
  | { kind: 'none'; reason: string }
  /** Cloned without all of its revisions. */
  | { kind: 'shallow' }
  /** A repository before its first commit. */
  | { kind: 'empty' }
  | { kind: 'full' };

/** Whether `dir` lies in a repository of git, and whether that holds its whole past. */
export async function repositoryState(dir: string): Promise<RepositoryState> {
  try {
    if ((await git(dir, ['rev-parse', '--is-shallow-repository'])).toString().trim() === 'true') {
      return { kind: 'shallow' };
    }
  } catch (error) {
    return { kind: 'none', reason: (error as Error).message.split('\n')[0] ?? '' };
  }
  return git(dir, ['rev-parse', '--verify', '--quiet', 'HEAD']).then(
    () => ({ kind: 'full' }),
    () => ({ kind: 'empty' }),
  );
}

/** Why the revisions of the content in `contentDir` cannot be read, and what to do; undefined when they can. */
export function historyRefusal(state: RepositoryState, contentDir: string): string | undefined {
  const way = 'construya sin historial a propósito: HISTORY=off npm run build.';
  if (state.kind === 'none')
    return `El historial de revisiones no se puede leer: ${contentDir} no está en un repositorio de git (${state.reason}). Clone el repositorio completo o ${way}`;
  if (state.kind === 'shallow')
    return `El clon de git es superficial y le faltan revisiones. Complételo con «git fetch --unshallow» o ${way}`;
  return undefined;
}

/** Output of one git command in `dir`. @throws Error with what git said. */
export function git(dir: string, words: readonly string[], input = ''): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['-C', dir, ...words]);
    const [out, err]: Buffer[][] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => out!.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err!.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(Buffer.concat(out!));
      else reject(new Error(Buffer.concat(err!).toString().trim() || `git ${words[0]} ended with ${code}`));
    });
    child.stdin.on('error', () => undefined).end(input);
  });
}
