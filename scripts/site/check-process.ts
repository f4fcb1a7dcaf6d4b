import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Issue } from '../../src/lib/issue.ts';
import type { CheckAnswer, CheckRequest } from './check-worker.ts';

/** The whole check of a content folder. */
export type CheckFolder = (contentDir: string) => Promise<Issue[]>;

/** The check of `npm run check:content`, in a process of its own, so that whoever waits for it goes on answering. */
export interface CheckProcess {
  check: CheckFolder;
  /** Ends the process. The next check starts another one. */
  stop: () => void;
}

/** A running process and who waits for an answer of it. */
interface Checker {
  child: ChildProcess;
  waiting: Map<number, { resolve: (issues: Issue[]) => void; reject: (error: Error) => void }>;
}

/**
 * A process that is started by the first check and stays for the next: its start takes longer than a check, and what it read
 * once it does not read again. One that ended is replaced. It keeps no program running and ends with it.
 * `now` says at which moment is checked; without it the environment does.
 */
export function createCheckProcess(root: string, now?: () => Date): CheckProcess {
  let checker: Checker | undefined;
  let count = 0;

  const start = (): Checker => {
    const child = fork(join(import.meta.dirname, 'check-worker.ts'), {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    const waiting: Checker['waiting'] = new Map();
    const started = { child, waiting };
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-2000)));
    child.on('message', ({ id, issues, error }: CheckAnswer) => {
      const asked = waiting.get(id);
      waiting.delete(id);
      if (waiting.size === 0) letGo(child);
      if (issues) asked?.resolve(issues);
      else asked?.reject(notEnded(error));
    });
    const end = (reason: string) => {
      if (checker === started) checker = undefined;
      for (const { reject } of waiting.values()) reject(notEnded(reason));
      waiting.clear();
    };
    // A system that starts no more processes says so as an error.
    child.once('error', (error) => end(error.message)).once('close', () => end(said));
    return started;
  };

  return {
    check: (contentDir) =>
      new Promise((resolve, reject) => {
        const { child, waiting } = (checker ??= start());
        hold(child);
        const request: CheckRequest = { id: ++count, contentDir, ...(now && { now: now().toISOString() }) };
        waiting.set(request.id, { resolve, reject });
        // Where it cannot be told, the process is ending, which answers all that wait.
        child.send(request, () => undefined);
      }),
    stop: () => {
      checker?.child.kill();
      checker = undefined;
    },
  };
}

/** Only while somebody waits for it, the process keeps this one running. */
function hold(child: ChildProcess): void {
  child.ref();
  child.channel?.ref();
}

function letGo(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
  (child.stderr as { unref?: () => void } | null)?.unref?.();
}

const notEnded = (reason = ''): Error =>
  new Error(`La revisión del contenido no terminó: ${reason.trim().split('\n').at(-1) ?? ''}`);
