import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { Issue } from '../../src/lib/issue.ts';

/** The whole check of a content folder. */
export type CheckFolder = (contentDir: string) => Promise<Issue[]>;

/**
 * Runs the check of `npm run check:content` in a process of its own, so that whoever waits for it goes on answering.
 * `now` says at which moment; without it the environment does.
 */
export function createCheckProcess(root: string, now?: () => Date): CheckFolder {
  return async (contentDir) => {
    const moment = now ? { BUILD_NOW: now().toISOString() } : {};
    const child = spawn(process.execPath, ['scripts/check-content.ts', '--report=json'], {
      cwd: root,
      env: { ...process.env, ...moment, CONTENT_DIR: contentDir },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [out, error] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
    try {
      return JSON.parse(out) as Issue[];
    } catch {
      throw new Error(`La revisión del contenido no terminó: ${error.trim().split('\n').at(-1) ?? ''}`);
    }
  };
}
