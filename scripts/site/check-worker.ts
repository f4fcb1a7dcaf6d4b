// Checks content folders for the process that started it, `check-process.ts`, and remembers what it read: what did not change
// since is not read again.
import { checkContent } from '../../src/check/check-content.ts';
import { openCheckMemory } from '../../src/check/check-memory.ts';
import { readEnvironment } from '../../src/lib/environment.ts';
import type { Issue } from '../../src/lib/issue.ts';

export interface CheckRequest {
  id: number;
  contentDir: string;
  /** The moment, as ISO 8601; without it the one that the environment says. */
  now?: string;
}

/** What was found, or why the check did not come to its end. */
export interface CheckAnswer {
  id: number;
  issues?: Issue[];
  error?: string;
}

const environment = readEnvironment(process.env);
const memory = openCheckMemory(environment.cacheDir);

process.on('message', (request: CheckRequest) => {
  findIssues(request).then(
    (issues) => answer({ id: request.id, issues }),
    (error: Error) => answer({ id: request.id, error: error.message }),
  );
});
// The program that asks is gone.
process.once('disconnect', () => process.exit());

async function findIssues({ contentDir, now }: CheckRequest): Promise<Issue[]> {
  const moment = now === undefined ? readEnvironment(process.env).now : new Date(now);
  const { withHistory } = environment;
  return (await checkContent(contentDir, moment, { withHistory, memory: await memory })).issues;
}

function answer(said: CheckAnswer): void {
  process.send?.(said);
}
