import { join, relative } from 'node:path';
import { readEntry } from '../content-file/read.ts';
import type { PastVersion } from '../domain/past-versions.ts';
import { t } from '../i18n/es.ts';
import { GIT_LOG_ARGUMENTS, parseGitLog, type Revision } from '../lib/git-log.ts';
import { historyRefusal, repositoryState } from '../lib/git.ts';
import { type FileVersions, openVersions } from '../lib/git-versions.ts';
import { readLog } from '../lib/kept-log.ts';
import { pastLines } from '../mdx/past-text.ts';
import type { BlockNode } from '../mdx/plain-text.ts';
import { getEnvironment } from './environment.ts';
import { noteRead } from './reads.ts';

let history: Promise<Map<string, Revision[]>> | undefined;

/**
 * Revisions of a content file, newest first; empty for a file that was never committed or when the history is off.
 * The one `git log` behind it runs once a build, at the first question.
 * @param filePath path of the file relative to the project
 * @throws Error in Spanish when the clone is shallow or there is no repository
 */
export async function getRevisions(filePath: string): Promise<Revision[]> {
  noteRead(`revisions ${filePath}`);
  const { contentDir, cacheDir, withHistory } = getEnvironment();
  if (!withHistory) return [];
  history ??= readHistory(contentDir, cacheDir);
  return (await history).get(relative(contentDir, join(process.cwd(), filePath))) ?? [];
}

/** False when the site is built without history on purpose; pages then do not offer it. */
export function hasHistory(): boolean {
  noteRead('history');
  return getEnvironment().withHistory;
}

/** A version of an entry, with what happened to its file. */
export interface EntryVersion extends PastVersion {
  change: Revision['change'];
}

let versions: Promise<FileVersions> | undefined;

/**
 * What the file of an entry said after each of its revisions, newest first; empty where `getRevisions` is. Which there are is
 * asked once a build, at the first question.
 */
export async function getVersions(filePath: string): Promise<EntryVersion[]> {
  const revisions = await getRevisions(filePath);
  if (revisions.length === 0) return [];
  const { contentDir, cacheDir } = getEnvironment();
  versions ??= openVersions(contentDir, { paths: ['*.mdx'], cache: cacheDir });
  const found = await (await versions).of(relative(contentDir, join(process.cwd(), filePath)));
  return found.map(({ hash, day, text, replacedAt }) => {
    const { data, body } = readEntry(text);
    return {
      hash,
      day,
      change: revisions.find((revision) => revision.hash === hash)?.change ?? 'modified',
      data,
      lines: pastLines(body, figureWords),
      ...(replacedAt && { replacedAt }),
    };
  });
}

/** What a figure was on that day stands nowhere; which one it is does. */
function figureWords({ name, props }: BlockNode): string | undefined {
  if (name !== 'Indicador' && name !== 'Calculado') return undefined;
  return t('history.figure', { name: props['id'] ?? props['tipo'] ?? '', period: props['periodo'] ?? '' });
}

async function readHistory(contentDir: string, cacheDir: string): Promise<Map<string, Revision[]>> {
  const state = await repositoryState(contentDir);
  const refusal = historyRefusal(state, contentDir);
  if (refusal !== undefined) throw new Error(refusal);
  if (state.kind === 'empty') return new Map();
  return parseGitLog(
    await readLog(contentDir, { words: [...GIT_LOG_ARGUMENTS, '--relative'], paths: ['.'] }, cacheDir),
  );
}
