import { execFile } from 'node:child_process';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { readEnvironment } from '../lib/environment.ts';
import { GIT_LOG_ARGUMENTS, parseGitLog, type Revision } from '../lib/git-log.ts';

const run = promisify(execFile);
/** Output of one `git log` over 10,000 entries with 20 revisions each: about 40 MB. */
const MAX_LOG_BYTES = 512 * 1024 * 1024;

let history: Promise<Map<string, Revision[]>> | undefined;

/**
 * Revisions of a content file, newest first; empty for a file that was never committed or when the history is off.
 * The one `git log` behind it runs once a build, at the first question.
 * @param filePath path of the file relative to the project
 * @throws Error in Spanish when the clone is shallow or there is no repository
 */
export async function getRevisions(filePath: string): Promise<Revision[]> {
  const { contentDir, withHistory } = readEnvironment(process.env);
  if (!withHistory) return [];
  history ??= readHistory(contentDir);
  return (await history).get(relative(contentDir, join(process.cwd(), filePath))) ?? [];
}

/** False when the site is built without history on purpose; pages then do not offer it. */
export const hasHistory = (): boolean => readEnvironment(process.env).withHistory;

async function readHistory(contentDir: string): Promise<Map<string, Revision[]>> {
  const git = async (...words: string[]) =>
    (await run('git', ['-C', contentDir, ...words], { maxBuffer: MAX_LOG_BYTES })).stdout;
  const shallow = await git('rev-parse', '--is-shallow-repository').catch((error: Error) => {
    throw new Error(
      `El historial de revisiones no se puede leer: ${contentDir} no está en un repositorio de git (${firstLine(error)}). Clone el repositorio completo o construya sin historial a propósito: HISTORY=off npm run build.`,
    );
  });
  if (shallow.trim() === 'true') {
    throw new Error(
      'El clon de git es superficial y le faltan revisiones. Complételo con «git fetch --unshallow» o construya sin historial a propósito: HISTORY=off npm run build.',
    );
  }
  const isEmpty = await git('rev-parse', '--verify', '--quiet', 'HEAD').then(
    () => false,
    () => true,
  );
  return isEmpty ? new Map() : parseGitLog(await git(...GIT_LOG_ARGUMENTS, '--relative', '--', '.'));
}

const firstLine = (error: Error): string => error.message.split('\n')[1] ?? error.message;
