import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { FIXTURE_CONTENT, FIXTURE_DIST, FIXTURE_NOW } from './fixture-entity.ts';
import { ROOT } from './paths.ts';

/** How a command ended and what it said. */
interface Run {
  status: number | null;
  output: string;
}

/** Runs a command that reads the content of the fixture entity, in a folder, with what else its environment says. */
export function startCommand(
  folder: string,
  command: 'newsletter' | 'notices' | 'share',
  words: readonly string[],
  env: Record<string, string> = {},
) {
  const child = spawn(process.execPath, [join(ROOT, `scripts/${command}.ts`), ...words], {
    cwd: folder,
    env: { ...process.env, CONTENT_DIR: FIXTURE_CONTENT, OUT_DIR: FIXTURE_DIST, BUILD_NOW: FIXTURE_NOW, ...env },
  });
  const parts: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => parts.push(part));
  const ended = new Promise<Run>((resolve) => {
    child.once('close', (status) => resolve({ status, output: Buffer.concat(parts).toString() }));
  });
  return { child, ended };
}

/** The same, to its end. */
export const runCommand = (...words: Parameters<typeof startCommand>): Promise<Run> => startCommand(...words).ended;
