import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { git } from './git.ts';
import { readKeptList, writeKeptList } from './kept-list.ts';

/** A `git log`: its words, and what it is about. */
export interface LogOf {
  words: readonly string[];
  paths: readonly string[];
}

/** What git said, and when. */
interface KeptLog {
  /** The last commit that is in it. */
  head: string;
  /** Digest of how git is set up. */
  settings: string;
  log: string;
}

/**
 * What `git log` says in a folder. Git compares the folder of each commit with that of the one before, which in a large office takes
 * seconds; where the commits that an earlier build saw are all still there, only those after them are asked for.
 * @param cache what builds keep; without it git is asked for everything
 */
export async function readLog(dir: string, { words, paths }: LogOf, cache?: string): Promise<string> {
  const ask = async (range: readonly string[]) => (await git(dir, [...words, ...range, '--', ...paths])).toString();
  if (cache === undefined) return ask([]);
  const name = createHash('sha256')
    .update(JSON.stringify([dir, words, paths]))
    .digest('hex');
  const file = join(cache, 'git-log', name);
  const [head, settings] = await Promise.all([headOf(dir), digestOfSettings(dir)]);
  // What is damaged is asked for again.
  const kept = readKeptList<KeptLog>(file, () => undefined);
  const isKept = kept?.settings === settings && (await isStraight(dir, kept.head, head));
  if (isKept && kept.head === head) return kept.log;
  const log = isKept ? (await ask([`${kept.head}..${head}`])) + kept.log : await ask([head]);
  mkdirSync(dirname(file), { recursive: true });
  writeKeptList(file, { head, settings, log } satisfies KeptLog);
  return log;
}

const headOf = async (dir: string): Promise<string> => (await git(dir, ['rev-parse', 'HEAD'])).toString().trim();

/** Of what changes a log. Others are nobody's business: a forge keeps a secret there, which is another one each time. */
async function digestOfSettings(dir: string): Promise<string> {
  const list = await git(dir, ['config', '--get-regexp', '^(core|diff|i18n|log)[.]']).catch(() => Buffer.from(''));
  return createHash('sha256').update(list).digest('hex');
}

/** Whether one commit leads to another one after the other: only then are those between them the first ones that git tells of. */
async function isStraight(dir: string, from: string, to: string): Promise<boolean> {
  if (from === to) return true;
  try {
    await git(dir, ['merge-base', '--is-ancestor', from, to]);
    const merges = await git(dir, ['rev-list', '--merges', '--count', `${from}..${to}`]);
    return merges.toString().trim() === '0';
  } catch {
    // It is no ancestor, or it is gone.
    return false;
  }
}
