import { type ChildProcess, spawn } from 'node:child_process';

const PATIENCE_MS = 5000;

/** Runs `scripts/build.ts` as a child process, so that a build can neither crash nor fill the server's memory. */
export function createBuildProcess(root: string) {
  let child: ChildProcess | undefined;

  return {
    /**
     * True when the build succeeded. What it says goes to this terminal: every phase, only how it ended, or problems
     * alone. `changes` go over the environment.
     */
    run: (log: 'phases' | 'result' | 'nothing', changes: NodeJS.ProcessEnv = {}) =>
      new Promise<boolean>((resolve) => {
        // Its own process group: `stop` then ends what the build started too.
        child = spawn(process.execPath, ['scripts/build.ts', `--log=${log}`], {
          cwd: root,
          env: { ...process.env, ...changes },
          stdio: 'inherit',
          detached: true,
        });
        child.once('error', () => resolve(false));
        child.once('exit', (code) => {
          child = undefined;
          resolve(code === 0);
        });
      }),
    /** Ends a running build and waits until it is gone; `run` then never answers, as nobody is left to ask. */
    stop: () =>
      new Promise<void>((resolve) => {
        const { pid } = child ?? {};
        if (!child || pid === undefined) return resolve();
        child.removeAllListeners('exit');
        const impatient = setTimeout(() => process.kill(-pid, 'SIGKILL'), PATIENCE_MS);
        child.once('exit', () => {
          clearTimeout(impatient);
          resolve();
        });
        process.kill(-pid, 'SIGTERM');
      }),
  };
}
