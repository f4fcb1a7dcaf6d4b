import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { WAITS } from '../../../src/lib/go-ahead.ts';
import { ROOT } from '../../helpers/paths.ts';

const MODULE = join(ROOT, 'src/lib/go-ahead.ts');
const CODE = `import(${JSON.stringify(MODULE)}).then(async ({ goAhead }) => {
  console.log('ready'); await Promise.all([goAhead(), goAhead()]); console.log('went on', process.env.BUILD_NOW);
})`;

/** A process that waits as the loaders do. */
function start(env: Readonly<Record<string, string>>, channel: 'ipc' | 'ignore') {
  const child = spawn(process.execPath, ['-e', CODE], {
    env: { ...process.env, BUILD_NOW: '', ...env },
    stdio: ['ignore', 'pipe', 'inherit', channel],
  });
  return { child, said: text(child.stdout!), ended: once(child, 'exit') as Promise<[number | null]> };
}
const isReady = (child: ChildProcess) => once(child.stdout!, 'data');

describe('goAhead', () => {
  it('lets a process go on that nobody holds back', async () => {
    const { said, ended } = start({ [WAITS]: '', BUILD_NOW: '2026-06-01T13:00:00.000Z' }, 'ignore');
    expect(await Promise.all([said, ended])).toEqual(['ready\nwent on 2026-06-01T13:00:00.000Z\n', [0, null]]);
  });

  it('waits for the word of the build, and lets go of it', async () => {
    const { child, said, ended } = start({ [WAITS]: 'on' }, 'ipc');
    await isReady(child);
    expect(child.exitCode).toBeNull();
    child.send({ now: '2026-06-01T13:00:00.000Z' });
    expect(await Promise.all([said, ended])).toEqual(['ready\nwent on 2026-06-01T13:00:00.000Z\n', [0, null]]);
  });

  it('hears what was said before it listened', async () => {
    const { child, said, ended } = start({ [WAITS]: 'on' }, 'ipc');
    child.send({ now: '2026-06-01T13:00:00.000Z' });
    expect(await Promise.all([said, ended])).toEqual(['ready\nwent on 2026-06-01T13:00:00.000Z\n', [0, null]]);
  });

  it.each(['before', 'after'])('ends when the build is gone %s it listened', async (when) => {
    const { child, said, ended } = start({ [WAITS]: 'on' }, 'ipc');
    if (when === 'after') await isReady(child);
    child.disconnect();
    expect(await Promise.all([said, ended])).toEqual(['ready\n', [1, null]]);
  });
});
