import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
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

/** What npm puts into its list of installed packages: with `astro` always, with `vitest` unless that is left out. */
const LISTED = { 'node_modules/astro': { version: '1.0.0', integrity: 'a' } };
const LOCKED = {
  packages: {
    '': {},
    ...LISTED,
    'node_modules/vitest': { version: '1.0.0', integrity: 'v', dev: true },
    'node_modules/other-system': { version: '1.0.0', integrity: 'o', optional: true },
  },
};
const OWN_NODE = `node_modules/node-${process.platform}-${process.arch}/bin`;

/** An npm whose `ci` leaves its list of packages and a working (or broken) Node of the dependencies behind. */
const npmThatInstalls = ({ nodeBody = 'exit 0', packages = LOCKED.packages as object } = {}) =>
  `/bin/mkdir -p node_modules/.bin ${OWN_NODE}
   printf '#!/bin/sh\\n${nodeBody}\\n' > ${OWN_NODE}/node; /bin/chmod +x ${OWN_NODE}/node
   /bin/ln -sf ../../${OWN_NODE}/node node_modules/.bin/node
   echo '${JSON.stringify({ packages })}' > node_modules/.package-lock.json`;

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

/** Runs a program through the launcher of every npm script. */
function command(words: string[]) {
  const launcher = join(project, 'scripts/run.mjs');
  const run = spawnSync(process.execPath, [launcher, ...words], { cwd: project, env: { PATH: bin }, encoding: 'utf8' });
  return { code: run.status, out: run.stdout, calls: callsMade() };
}

/** Changes what the lockfile asks for. */
function lock(changes: Record<string, object>) {
  const packages: Record<string, object> = { ...LOCKED.packages };
  for (const [path, change] of Object.entries(changes)) packages[path] = { ...packages[path], ...change };
  writeFileSync(join(project, 'package-lock.json'), JSON.stringify({ packages }));
}

/** Arguments that make Node say it is another version. */
function pretend(version: string): string[] {
  const file = join(project, 'version.cjs');
  const say = (name: string, value: unknown) =>
    `Object.defineProperty(process, '${name}', { value: ${JSON.stringify(value)} });`;
  writeFileSync(file, say('versions', { node: version }) + say('version', `v${version}`));
  return ['--require', file];
}

function callsMade(): string[] {
  const file = join(project, 'calls');
  const calls = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  rmSync(file, { force: true });
  return calls;
}

beforeEach(() => {
  project = tempFolder({
    'package-lock.json': JSON.stringify(LOCKED),
    'package.json': JSON.stringify({ engines: { node: '>=22.18.0' } }),
  });
  bin = join(project, 'bin');
  mkdirSync(bin);
  mkdirSync(join(project, 'scripts'));
  for (const name of [
    'setup.mjs',
    'install-progress.mjs',
    'run.mjs',
    'process-lock.mjs',
    'help.mjs',
    'help-checks.mjs',
  ]) {
    copyFileSync(join(ROOT, 'scripts', name), join(project, 'scripts', name));
  }
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
    const { code, error } = setup([], { nodeArgs: pretend('18.19.0') });
    expect(code).toBe(1);
    expect(error).toMatch(/^Se necesita Node 20 o más nuevo y este es v18\.19\.0\. .*\n$/);
  });
});

describe('dependencies', () => {
  it('are installed from the lockfile the first time, and then nothing is said or done', () => {
    expect(setup().calls).toEqual([expect.stringMatching(/^npm ci --ignore-scripts .*--include=dev$/)]);
    expect(setup()).toEqual({ code: 0, out: '', error: '', calls: [] });
  });

  it.each([
    ['a package has another version in the lockfile', () => lock({ 'node_modules/astro': { version: '1.0.1' } })],
    ['a package has another checksum in the lockfile', () => lock({ 'node_modules/astro': { integrity: 'b' } })],
    ['the lockfile has one more', () => lock({ 'node_modules/zod': { version: '1.0.0', integrity: 'z' } })],
    ['node_modules is gone', () => rmSync(join(project, 'node_modules'), { recursive: true })],
  ])('are installed again when %s', (_why, change) => {
    setup();
    change();
    expect(setup().calls).toHaveLength(1);
  });

  it('are not installed again for a package that only another system needs', () => {
    program('npm', npmThatInstalls({ packages: { ...LOCKED.packages, 'node_modules/other-system': undefined } }));
    setup();
    expect(setup().calls).toEqual([]);
  });

  it('are counted while npm says nothing, for who waits', () => {
    const half = '/bin/mkdir -p node_modules/astro && echo {} > node_modules/astro/package.json';
    program('npm', `${half}; /bin/sleep 5; ${npmThatInstalls()}`);
    const { code, out } = setup();
    expect([code, out]).toEqual([0, expect.stringMatching(/^Instalando .*\n {2}1 de 2 paquetes \([345] s\) …\n$/)]);
  });

  it('are not taken for installed when npm fails', () => {
    program('npm', 'exit 1');
    expect(setup()).toMatchObject({ code: 1, error: expect.stringContaining('No se pudieron instalar') });
    program('npm', npmThatInstalls());
    expect(setup()).toMatchObject({ code: 0, calls: [expect.stringContaining('npm ci')] });
  });

  it('are not taken for installed when the disk is full, which npm does not call a failure', () => {
    const warning = 'npm warn tar TAR_ENTRY_ERROR ENOSPC: no space left on device, write';
    program('npm', `${npmThatInstalls()}; echo '${warning}' >&2; echo '${warning}' >&2`);
    const { code, error } = setup();
    expect([code, error]).toEqual([
      1,
      expect.stringContaining(`quedaron 2 archivos sin escribir («${warning}»). Libere`),
    ]);
    program('npm', `${npmThatInstalls()}; echo 'npm warn deprecated glob@7.2.3' >&2`);
    expect(setup()).toMatchObject({ code: 0, error: '', calls: [expect.stringContaining('npm ci')] });
  });

  it('are those of the site alone for a command that needs no more', () => {
    program('npm', npmThatInstalls({ packages: LISTED }));
    writeFileSync(join(project, 'say.mjs'), 'console.log("said", process.argv[2])');
    const { out, calls } = command(['say.mjs', 'x y']);
    expect([out.split('\n').slice(1), calls]).toEqual([
      ['said x y', ''],
      [expect.not.stringContaining('--include=dev')],
    ]);
    expect(command(['say.mjs']).calls).toEqual([]);
    expect(setup().calls).toEqual([expect.stringContaining('--include=dev')]);
  });

  it('are installed once by two commands at a time, and the second waits', async () => {
    program('npm', `/bin/sleep 1; ${npmThatInstalls()}`);
    const runs = [0, 1].map(() =>
      spawn(process.execPath, [join(project, 'scripts/setup.mjs')], { env: { PATH: bin } }),
    );
    expect(await Promise.all(runs.map(async (run) => (await once(run, 'exit'))[0]))).toEqual([0, 0]);
    expect(callsMade()).toHaveLength(1);
  });
});

describe('the Node that runs the project', () => {
  const link = () => join(project, 'node_modules/.bin/node');

  it('is the system’s where it is new enough', () => {
    expect(setup([], { nodeArgs: pretend('22.18.0') }).code).toBe(0);
    expect(existsSync(link())).toBe(false);
  });

  it('is that of the dependencies where the system’s is too old, even when npm left no link to it', () => {
    program('npm', `${npmThatInstalls()}; /bin/rm node_modules/.bin/node`);
    expect(setup([], { nodeArgs: pretend('22.17.9') }).code).toBe(0);
    expect(realpathSync(link())).toBe(realpathSync(join(project, OWN_NODE, 'node')));
  });

  it('is missed in one sentence where neither will do', () => {
    program('npm', npmThatInstalls({ nodeBody: 'exit 1' }));
    const { code, error } = setup([], { nodeArgs: pretend('20.20.2') });
    expect(code).toBe(1);
    expect(error).toMatch(/^El sitio necesita Node 22\.18\.0 o más nuevo y este es v20\.20\.2; .*\n$/);
  });
});

describe('a command', () => {
  it.each([
    ['its exit code', 'process.exit(3)', 3],
    ['the signal that ended it', "process.kill(process.pid, 'SIGTERM')", 143],
  ])('ends with %s', (_what, code, expected) => {
    writeFileSync(join(project, 'end.mjs'), code);
    expect(command(['end.mjs']).code).toBe(expected);
  });

  it('is found among those of the dependencies', () => {
    setup();
    writeFileSync(join(project, 'node_modules/.bin/tool'), '#!/bin/sh\necho tool "$@"\n');
    chmodSync(join(project, 'node_modules/.bin/tool'), 0o755);
    expect(command(['--checks', 'tool', 'a b', '--c']).out).toBe('tool a b --c\n');
  });

  it('gets the signal that its launcher gets', async () => {
    const code = "process.on('SIGTERM', () => process.exit(7)); console.log('ready'); setInterval(() => {}, 1000);";
    writeFileSync(join(project, 'wait.mjs'), code);
    setup();
    const child = spawn(process.execPath, [join(project, 'scripts/run.mjs'), 'wait.mjs'], {
      cwd: project,
      env: { PATH: bin },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    child.kill('SIGTERM');
    expect((await once(child, 'exit'))[0]).toBe(7);
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
      `[ "$1" = install ] && printf '#!/bin/sh\\n' > "${bin}/chromium-headless-shell" && /bin/chmod +x "${bin}/chromium-headless-shell"; exit 0`,
    );
    const { code, calls } = setup(['--browser']);
    expect(code).toBe(0);
    expect(calls.slice(1)).toEqual(['apt-get update', 'apt-get install -y chromium-headless-shell']);
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
    program('chromium-headless-shell');
    expect(findChromium({ PATH: bin })).toBe(join(bin, 'chromium-headless-shell'));
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

describe('servers of the tests', () => {
  it('are installed where they are missing, and asked for only with --servers', () => {
    program('chromium');
    const has = (name: string) => existsSync(join('/usr/sbin', name));
    const missing = ['nginx', 'rsync'].filter((name) => !has(name));
    const made = missing.map((name) => `printf '#!/bin/sh\\n' > "${bin}/${name}"; /bin/chmod +x "${bin}/${name}";`);
    program('apt-get', `[ "$1" = install ] && { ${made.join(' ')} }; exit 0`);
    expect(setup(['--browser']).calls).not.toContain('apt-get update');
    const { code, calls } = setup(['--servers']);
    expect([code, calls]).toEqual([
      0,
      missing.length > 0 ? ['apt-get update', `apt-get install -y ${missing.join(' ')}`] : [],
    ]);
    expect(setup(['--servers']).calls).toEqual([]);
  });

  it('that cannot be installed are said in one sentence', () => {
    program('chromium');
    const { code, error } = setup(['--servers']);
    expect([code, error]).toEqual([1, expect.stringMatching(/^Faltan programas .*apt-get install .*rsync.*\n$/)]);
  });
});
