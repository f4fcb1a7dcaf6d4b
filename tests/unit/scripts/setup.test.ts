import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { findChromium } from '../../../scripts/setup.mjs';
import { ROOT } from '../../helpers/paths.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

let project: string;
let bin: string;

/** Stands in for a program on PATH; every call is noted in `calls`. */
function program(name: string, body = '') {
  writeFileSync(join(bin, name), `#!/bin/sh\necho "${name} $*" >> "${project}/calls"\n${body}\n`);
  chmodSync(join(bin, name), 0o755);
}

/** An npm whose `ci` leaves a working (or broken) `node` behind. */
const npmThatInstalls = (nodeBody = 'exit 0') =>
  `/bin/mkdir -p node_modules/.bin; printf '#!/bin/sh\\n${nodeBody}\\n' > node_modules/.bin/node; /bin/chmod +x node_modules/.bin/node`;

/** Runs the real script with only the programs of this test on PATH. */
function setup(
  args: string[] = [],
  { env = {}, nodeArgs = [] }: { env?: Record<string, string>; nodeArgs?: string[] } = {},
) {
  const run = spawnSync(process.execPath, [...nodeArgs, join(project, 'scripts/setup.mjs'), ...args], {
    env: { PATH: bin, ...env },
    encoding: 'utf8',
  });
  return { code: run.status, out: run.stdout, error: run.stderr, calls: callsMade() };
}

function callsMade(): string[] {
  const file = join(project, 'calls');
  const calls = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  rmSync(file, { force: true });
  return calls;
}

beforeEach(() => {
  project = tempFolder({ 'package-lock.json': '{}' });
  bin = join(project, 'bin');
  mkdirSync(bin);
  mkdirSync(join(project, 'scripts'));
  copyFileSync(join(ROOT, 'scripts/setup.mjs'), join(project, 'scripts/setup.mjs'));
  program('npm', npmThatInstalls());
  program('git');
});

describe('tools of the machine', () => {
  it.each(['git', 'npm'])('says in one sentence that %s is missing', (name) => {
    rmSync(join(bin, name));
    const { code, error, calls } = setup();
    expect([code, calls]).toEqual([1, []]);
    expect(error).toMatch(new RegExp(`^Falta ${name}, .*apt-get install ${name}.*\\n$`));
  });

  it('says in one sentence that Node is too old', () => {
    const fake = join(project, 'old.cjs');
    const versions = "Object.defineProperty(process, 'versions', { value: { node: '18.19.0' } });";
    writeFileSync(fake, `${versions} Object.defineProperty(process, 'version', { value: 'v18.19.0' });`);
    const { code, error } = setup([], { nodeArgs: ['--require', fake] });
    expect(code).toBe(1);
    expect(error).toMatch(/^Se necesita Node 20 o más nuevo y este es v18\.19\.0\. .*\n$/);
  });
});

describe('dependencies', () => {
  it('are installed from the lockfile the first time, and then nothing is said or done', () => {
    expect(setup().calls).toEqual([expect.stringMatching(/^npm ci --include=dev/)]);
    expect(setup()).toEqual({ code: 0, out: '', error: '', calls: [] });
  });

  it.each([
    ['the lockfile changed', () => writeFileSync(join(project, 'package-lock.json'), '{ }')],
    ['node_modules is gone', () => rmSync(join(project, 'node_modules'), { recursive: true })],
    ['the local node is gone', () => rmSync(join(project, 'node_modules/.bin/node'))],
  ])('are installed again when %s', (_why, change) => {
    setup();
    change();
    expect(setup().calls).toHaveLength(1);
  });

  it('are not taken for installed when npm fails', () => {
    program('npm', 'exit 1');
    expect(setup()).toMatchObject({ code: 1, error: expect.stringContaining('No se pudieron instalar') });
    program('npm', npmThatInstalls());
    expect(setup()).toMatchObject({ code: 0, calls: [expect.stringContaining('npm ci')] });
  });

  it('are not taken for installed when the local node does not start', () => {
    program('npm', npmThatInstalls('exit 1'));
    expect(setup()).toMatchObject({ code: 1, error: expect.stringContaining('node_modules/.bin/node no funciona') });
  });
});

describe('Chromium', () => {
  it('is left alone when there is one, on PATH or in CHROMIUM_PATH', () => {
    program('google-chrome');
    expect(setup(['--browser']).code).toBe(0);
    rmSync(join(bin, 'google-chrome'));
    expect(setup(['--browser'], { env: { CHROMIUM_PATH: join(bin, 'git') } }).code).toBe(0);
  });

  it('is asked for only with --browser', () => {
    expect(setup().code).toBe(0);
    expect(setup(['--browser'])).toMatchObject({ code: 1, error: expect.stringMatching(/^Falta Chromium, /) });
  });

  it.runIf(process.getuid?.() === 0)('comes from apt for root', () => {
    program(
      'apt-get',
      `[ "$1" = install ] && printf '#!/bin/sh\\n' > "${bin}/chromium" && /bin/chmod +x "${bin}/chromium"; exit 0`,
    );
    const { code, calls } = setup(['--browser']);
    expect(code).toBe(0);
    expect(calls.slice(1)).toEqual(['apt-get update', 'apt-get install -y chromium']);
  });

  it.runIf(process.getuid?.() === 0)('is missed aloud when apt fails', () => {
    program('apt-get', 'exit 100');
    expect(setup(['--browser'])).toMatchObject({
      code: 1,
      error: expect.stringContaining('No se pudo instalar Chromium'),
    });
  });

  it('is not looked for elsewhere when CHROMIUM_PATH is wrong', () => {
    program('chromium');
    expect(findChromium({ PATH: bin, CHROMIUM_PATH: '/no/existe' })).toBeUndefined();
    expect(findChromium({ PATH: bin })).toBe(join(bin, 'chromium'));
    expect(setup(['--browser'], { env: { CHROMIUM_PATH: '/no/existe' } }).error).toContain(
      'CHROMIUM_PATH apunta a /no/existe',
    );
  });
});

it('runs through a symbolic link to the project too', () => {
  const link = `${project}-link`;
  symlinkSync(project, link);
  rmSync(join(bin, 'git'));
  const run = spawnSync(process.execPath, [join(link, 'scripts/setup.mjs')], { env: { PATH: bin }, encoding: 'utf8' });
  rmSync(link);
  expect(run.stderr).toMatch(/^Falta git/);
});
