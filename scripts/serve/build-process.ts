import { type ChildProcess, spawn } from 'node:child_process';
import type { Order } from '../site/ready-build.ts';

const PATIENCE_MS = 5000;
/** Bytes that a machine must have to spare for a build that waits: it is two programs, which do nothing. */
const ROOM = 1.5e9;

/** A running build, or one that waits. */
interface BuildProcess {
  /** Runs `scripts/build.ts`; see `createBuildProcess`. */
  run: (log: Order['log'], changes?: NodeJS.ProcessEnv) => Promise<boolean>;
  stop: () => Promise<void>;
}

/**
 * Runs `scripts/build.ts` as a child process, so that a build can neither crash nor fill the server's memory.
 * @param isReady whether the next build is prepared when one has ended, for a server that lives long
 */
export function createBuildProcess(root: string, { isReady = false } = {}): BuildProcess {
  let running: ChildProcess | undefined;
  let waiting: ChildProcess | undefined;

  /** Its own process group: what ends it then ends what it started too. */
  const start = (words: readonly string[], changes: NodeJS.ProcessEnv = {}) =>
    spawn(process.execPath, ['scripts/build.ts', ...words], {
      cwd: root,
      env: { ...process.env, ...changes },
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      detached: true,
    });
  const prepare = () => {
    if (!isReady || waiting || process.availableMemory() < ROOM) return;
    const next = start(['--ready']);
    waiting = next;
    next.once('error', () => undefined);
    next.once('exit', () => {
      if (waiting === next) waiting = undefined;
    });
  };
  const takeWaiting = (log: Order['log']) => {
    const taken = waiting?.connected ? waiting : undefined;
    taken?.send({ log } satisfies Order);
    if (taken) waiting = undefined;
    return taken;
  };

  return {
    /**
     * True when the build succeeded. What it says goes to this terminal: every phase, only how it ended, or problems
     * alone. `changes` go over the environment.
     */
    run: (log, changes) =>
      new Promise<boolean>((resolve) => {
        const child = (changes ? undefined : takeWaiting(log)) ?? start([`--log=${log}`], changes);
        running = child;
        child.once('error', () => resolve(false));
        child.once('exit', (code) => {
          running = undefined;
          resolve(code === 0);
          // After a failure another build follows at once.
          if (code === 0) prepare();
        });
      }),
    /** Ends a running build, and one that waits, and resolves when they are gone; `run` then never answers, as nobody is left to ask. */
    stop: async () => {
      isReady = false;
      await Promise.all([running, waiting].map(end));
    },
  };
}

function end(child: ChildProcess | undefined): Promise<void> {
  const pid = child?.pid;
  if (!child || pid === undefined || child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  child.removeAllListeners('exit');
  return new Promise((resolve) => {
    const impatient = setTimeout(() => process.kill(-pid, 'SIGKILL'), PATIENCE_MS);
    child.once('exit', () => {
      clearTimeout(impatient);
      resolve();
    });
    process.kill(-pid, 'SIGTERM');
  });
}
