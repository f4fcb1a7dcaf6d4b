import { spawn } from 'node:child_process';

/** How a command ended. */
export interface Ended {
  /** Exit code; nothing when it took too long. */
  status: number | null;
  /** What it wrote to both streams, in order. */
  output: string;
}

/** Runs a command and ends it, with everything that it started, when it takes longer than `limit` milliseconds. */
export function runLimited(command: string, cwd: string, env: NodeJS.ProcessEnv, limit: number): Promise<Ended> {
  const [program = '', ...words] = command.split(' ');
  return new Promise((resolve) => {
    // A group of its own: the npm that a script of npm runs gets the signal too.
    const child = spawn(program, words, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    const parts: string[] = [];
    const note = (data: Buffer) => parts.push(data.toString());
    child.stdout.on('data', note);
    child.stderr.on('data', note);
    const timer = setTimeout(() => child.pid && process.kill(-child.pid, 'SIGKILL'), Math.max(limit, 0));
    child.once('error', (error) => note(Buffer.from(error.message)));
    child.once('close', (status) => {
      clearTimeout(timer);
      resolve({ status, output: parts.join('') });
    });
  });
}
