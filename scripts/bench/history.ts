import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { CorpusFile } from './corpus.ts';

/**
 * Makes a repository of git in a folder with one commit for every file of the corpus, oldest first, on the day that its id
 * begins with. The work of ten years takes git's fast import some seconds.
 */
export async function commitCorpus(folder: string, files: readonly CorpusFile[]): Promise<void> {
  await git(folder, ['init', '-q', '-b', 'main']);
  await git(folder, ['fast-import', '--quiet'], [...files].toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(toCommit));
  await git(folder, ['reset', '-q']);
  await commitAll(folder, 'Añade los ajustes y las imágenes');
}

/** Commits whatever changed. */
export async function commitAll(folder: string, message: string): Promise<void> {
  await git(folder, ['add', '-A']);
  await git(folder, [...WHO.flatMap((setting) => ['-c', setting]), 'commit', '-q', '-m', message]);
}

const WHO = ['user.name=Oficina', 'user.email=oficina@example.org', 'commit.gpgsign=false'];

/** https://git-scm.com/docs/git-fast-import#_input_format */
function toCommit({ path, text, id, collection }: CorpusFile): string {
  const seconds = Date.parse(`${id.slice(0, 10)}T14:00:00Z`) / 1000;
  const data = (words: string) => `data ${Buffer.byteLength(words)}\n${words}\n`;
  return `commit refs/heads/main\ncommitter Oficina <oficina@example.org> ${seconds} -0500\n${data(`Añade ${collection}`)}M 100644 inline ${path}\n${data(text)}`;
}

async function git(folder: string, words: readonly string[], input: readonly string[] = []): Promise<void> {
  const child = spawn('git', ['-C', folder, ...words], { stdio: ['pipe', 'ignore', 'inherit'] });
  const closed = once(child, 'close');
  for (const part of input) if (!child.stdin.write(part)) await once(child.stdin, 'drain');
  child.stdin.end();
  const [code] = await closed;
  if (code !== 0) throw new Error(`git ${words[0]} terminó con ${code}.`);
}
