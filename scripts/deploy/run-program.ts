import { spawn, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

/**
 * Runs a program and returns what it printed.
 * @throws Error in Spanish with what the program complained of.
 */
export async function run(program: string, words: readonly string[]): Promise<string> {
  const child = start(program, words, ['inherit', 'pipe', 'pipe']);
  const [out, complaint] = await Promise.all([text(child.stdout!), text(child.stderr!), ended(child, program)]);
  if (child.exitCode !== 0) throw new Error(failure(program, child.exitCode, complaint));
  return out;
}

/** The same for long work, whose words go to this terminal. */
export async function runVisibly(program: string, words: readonly string[]): Promise<void> {
  const child = start(program, words, 'inherit');
  await ended(child, program);
  if (child.exitCode !== 0) throw new Error(failure(program, child.exitCode, 'vea arriba'));
}

const start = (program: string, words: readonly string[], stdio: StdioOptions) => spawn(program, words, { stdio });

async function ended(child: ReturnType<typeof start>, program: string): Promise<void> {
  await once(child, 'close').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    throw new Error(
      `Falta el programa «${program}». Instálelo (en Debian: apt-get install ${program}) y repita la orden.`,
    );
  });
}

const failure = (program: string, code: number | null, complaint: string): string =>
  `«${program}» terminó con ${code === null ? 'una señal' : `el código ${code}`}: ${complaint.trim()}`;
