import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** How git answered. */
export interface GitAnswer {
  ok: boolean;
  out: string;
  error: string;
}

/** Runs git in a folder; never asks, never runs hooks. */
export async function tryGit(cwd: string, ...args: string[]): Promise<GitAnswer> {
  const env = { ...process.env, GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' };
  try {
    const { stdout } = await run(
      'git',
      ['-c', 'core.hooksPath=/dev/null', '-c', 'core.quotePath=false', '-c', 'commit.gpgsign=false', ...args],
      { cwd, env, maxBuffer: 64e6 },
    );
    return { ok: true, out: stdout, error: '' };
  } catch (error) {
    const { stdout = '', stderr = '', message } = error as { stdout?: string; stderr?: string; message: string };
    return { ok: false, out: stdout, error: stderr || message };
  }
}

/** Gives git its commands on its input, all of which it does or none. @throws with its own words when it does none. */
export async function changeRefs(cwd: string, commands: readonly string[]): Promise<void> {
  const running = run('git', ['update-ref', '--stdin'], { cwd });
  running.child.stdin?.end(['start', ...commands, 'prepare', 'commit', ''].join('\n'));
  await running;
}

/** What git prints, without the final line end. @throws with its own words when it fails. */
export async function git(cwd: string, ...args: string[]): Promise<string> {
  const { ok, out, error } = await tryGit(cwd, ...args);
  if (!ok) throw new Error(`git ${args[0]}: ${error.trim()}`);
  return out.replace(/\n$/, '');
}
