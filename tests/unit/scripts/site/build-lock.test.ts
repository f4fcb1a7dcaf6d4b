import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tryLock, unlock } from '../../../../scripts/process-lock.mjs';
import { ROOT } from '../../../helpers/paths.ts';
import { tempFolder } from '../../../helpers/temp-folder.ts';

const LOCK = join(ROOT, 'scripts/site/build-lock.ts');

/** A process that takes the lock, says so, holds it for a while and ends. */
function holder(file: string, milliseconds: number): Promise<{ from: number; to: number }> {
  const code = `import { takeBuildLock } from ${JSON.stringify(LOCK)};
    await takeBuildLock(${JSON.stringify(file)});
    const from = Date.now();
    setTimeout(() => console.log(JSON.stringify({ from, to: Date.now() })), ${milliseconds});`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve) => {
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.once('exit', () => resolve(JSON.parse(output.trim().split('\n').at(-1) ?? '{}')));
  });
}

describe('the build lock', () => {
  it('lets one build run at a time and is gone in the end', async () => {
    const file = join(tempFolder(), 'build.lock');
    const turns = await Promise.all([holder(file, 300), holder(file, 300)]);
    const [first, second] = turns.toSorted((a, b) => a.from - b.from);
    expect(second?.from).toBeGreaterThanOrEqual(first?.to ?? Infinity);
    expect(existsSync(file)).toBe(false);
  });

  it.each([
    ['a process that is gone', '999999999 1'],
    ['a process whose id another one has got since', `${process.pid} 1`],
  ])('does not wait for %s', async (_whose, content) => {
    const file = join(tempFolder(), 'build.lock');
    writeFileSync(file, content);
    expect(tryLock(file)).toBe(true);
    unlock(file);
    writeFileSync(file, content);
    await holder(file, 10);
    expect(existsSync(file) && readFileSync(file, 'utf8')).toBe(false);
  });

  it('does not wait for an empty file that a crash left, but for one that was just made', async () => {
    const file = join(tempFolder(), 'build.lock');
    writeFileSync(file, '');
    expect(tryLock(file)).toBe(false);
    expect(existsSync(file)).toBe(true);
    const minuteAgo = Date.now() / 1000 - 60;
    utimesSync(file, minuteAgo, minuteAgo);
    await holder(file, 10);
    expect(existsSync(file)).toBe(false);
  });

  it('leaves the lock of another process alone', () => {
    const file = join(tempFolder(), 'build.lock');
    writeFileSync(file, '1 1');
    unlock(file);
    expect(existsSync(file)).toBe(true);
  });

  it('does not wait for what it may not remove: it says so', () => {
    const folder = tempFolder({ 'build.lock': '999999999 1' });
    const isRoot = process.getuid?.() === 0;
    chmodSync(folder, isRoot ? 0o755 : 0o555);
    const code = `import { takeBuildLock } from ${JSON.stringify(LOCK)}; await takeBuildLock(${JSON.stringify(join(folder, 'build.lock'))});`;
    const run = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
      encoding: 'utf8',
      timeout: 10_000,
      // Root may remove everything, so it is nobody who tries.
      ...(isRoot ? { uid: 65_534 } : {}),
    });
    chmodSync(folder, 0o755);
    expect([run.status, run.stderr]).toEqual([1, expect.stringMatching(/EACCES|EPERM/)]);
  });
});
