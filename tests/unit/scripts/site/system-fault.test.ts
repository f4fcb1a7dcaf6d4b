import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createBuildLog } from '../../../../scripts/site/build-log.ts';
import { refusalOf } from '../../../../scripts/site/out-dir.ts';
import { systemFault } from '../../../../scripts/site/system-fault.ts';
import { contentFolder } from '../../../helpers/content-folder.ts';
import { ROOT } from '../../../helpers/paths.ts';
import { tempFolder } from '../../../helpers/temp-folder.ts';

const isRoot = process.getuid?.() === 0;
const NOBODY = 65_534;

function errorOf(task: () => void): unknown {
  try {
    task();
  } catch (error) {
    return error;
  }
  return undefined;
}

/** A real build, as a user who owns nothing where the tests run as root. */
function build(env: Record<string, string>) {
  return spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, HISTORY: 'off', BUILD_NOW: '2026-11-22T12:00:00-05:00', ...env },
    ...(isRoot ? { uid: NOBODY, gid: NOBODY } : {}),
  });
}

describe('what the system refuses is said in one sentence', () => {
  it('a full disk', () => {
    // The device of Linux on which every write finds the disk full.
    expect(systemFault(errorOf(() => writeFileSync('/dev/full', 'x')))).toMatch(/^No queda espacio en el disco/);
  });

  it('the words of programs that have no codes', () => {
    expect(systemFault('failed to write: No space left on device (os error 28)')).toContain('un archivo del sitio');
    expect(systemFault('Permission denied (os error 13)')).toMatch(/^Este usuario no puede escribir/);
  });

  it('no other error, which keeps its trace', () => {
    expect(systemFault(new TypeError('x is not a function'))).toBeUndefined();
    expect(systemFault(errorOf(() => readFileSync('/no/hay')))).toBeUndefined();
  });

  it('in the middle of a build, without what a program said before its reason, and without its trace', () => {
    const log = createBuildLog(0);
    const printed = [
      JSON.stringify({ message: 'Build failed in 2.1s', label: 'vite', level: 'error' }),
      "EXDEV: cross-device link not permitted, rename '/p/.astro/a.png' -> '/otro/_astro/a.png'",
      '  Stack trace:',
      '    at async Object.rename (node:internal/fs/promises:1490:10)',
      "EACCES: permission denied, open '/otro/_astro/b.png'",
    ].flatMap((line) => log.read(line, 0));
    expect([...printed, ...log.fail()].map(({ text }) => text)).toEqual([
      'No se puede llevar «/otro/_astro/a.png» a otro disco. Elija con OUT_DIR y CACHE_DIR carpetas del mismo disco que el proyecto.',
    ]);
  });
});

describe('a build', () => {
  it('into a folder that it may not write says so before it begins, and the old site stays', () => {
    const folder = tempFolder({ 'dist/_headers': 'antes' });
    const contentDir = contentFolder();
    if (isRoot) for (const path of [folder, join(contentDir, '..')]) chmodSync(path, 0o755);
    else chmodSync(folder, 0o555);
    const { status, stderr } = build({
      CONTENT_DIR: contentDir,
      OUT_DIR: join(folder, 'dist'),
      CACHE_DIR: join(folder, 'cache'),
    });
    if (!isRoot) chmodSync(folder, 0o755);
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^Este usuario no puede escribir «[^»]+»: .*\nNo se construyó el sitio\. El sitio anterior sigue como estaba\.\n$/,
    );
    expect(readFileSync(join(folder, 'dist/_headers'), 'utf8')).toBe('antes');
  });

  it('onto another disk is refused in a sentence before it begins', () => {
    const folder = otherDisk();
    const refusal = refusalOf(join(folder, 'dist'), { root: ROOT, contentDir: join(ROOT, 'content') });
    expect(refusal).toMatch(/^OUT_DIR es .+, en otro disco que el proyecto/);
    expect(refusalOf(join(ROOT, 'dist'), { root: ROOT, contentDir: join(ROOT, 'content') })).toBeUndefined();
  });
});

/** A folder of another file system than the project's: mounted where that is allowed, else the shared memory of Linux. */
function otherDisk(): string {
  const mounted = join(tempFolder(), 'disco');
  mkdirSync(mounted);
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', mounted]);
  if (status === 0) {
    onTestFinished(() => void spawnSync('umount', [mounted]));
    return mounted;
  }
  console.log('Nothing may be mounted here: /dev/shm is the other disk.');
  if (statSync('/dev/shm').dev === statSync(ROOT).dev) throw new Error('/dev/shm is on the disk of the project.');
  return '/dev/shm';
}
