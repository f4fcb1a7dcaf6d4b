import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { copyProject } from '../../scripts/test/install/fresh-copy.ts';
import { commitAll, filesOf, OUTSIDE } from '../helpers/build-site.ts';
import { copyFixture, FIXTURE_NOW } from '../helpers/fixture-entity.ts';
import { ROOT } from '../helpers/paths.ts';

// Whatever happens to a build, the site is whole, and the next build makes the same bytes from the same commit.
const KILLS = 20;
const base = mkdtempSync(join(tmpdir(), 'cuentas-fallas-'));
const project = join(base, 'project');
const repository = join(base, 'repository');
const dist = join(base, 'dist');
const cache = join(base, 'cache');
/** Without this note a build cannot know that nothing changed, and makes the whole site: that is what is tried here. */
const forgetSite = () => rmSync(join(cache, 'whole-site.json'), { force: true });
let whole: string;
let duration: number;
/** A day later: the same content makes other pages. */
const LATER = '2026-06-18T12:00:00-05:00';

beforeAll(() => {
  copyProject(ROOT, project);
  symlinkSync(join(ROOT, 'node_modules'), join(project, 'node_modules'));
  copyFixture(join(repository, 'content'));
  commitAll(repository, 'Añade el contenido', '2026-06-01');
  writeFileSync(join(repository, 'LEAME.txt'), 'El contenido está en content/.');
  commitAll(repository, 'Dice dónde está', '2026-06-02');
  expect(build().status).toBe(0);
  whole = digestOf(dist);
  forgetSite();
  const startedAt = performance.now();
  build();
  duration = performance.now() - startedAt;
}, 600_000);
afterAll(() => rmSync(base, { recursive: true, force: true }));

const environment = (env: Record<string, string> = {}) => ({
  ...OUTSIDE,
  CONTENT_DIR: join(repository, 'content'),
  OUT_DIR: dist,
  CACHE_DIR: cache,
  BUILD_NOW: FIXTURE_NOW,
  ...env,
});
const COMMAND = ['scripts/build.ts', '--log=nothing'];

interface Who {
  uid?: number;
  gid?: number;
}

function build(env: Record<string, string> = {}, at = project, who: Who = {}, command = COMMAND) {
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: at,
    env: environment(env),
    encoding: 'utf8',
    ...who,
  });
  return { status, said: `${stdout}${stderr}` };
}

/** One digest of every path and every byte of a folder. */
function digestOf(folder: string): string {
  if (!existsSync(folder)) return 'nothing';
  const hash = createHash('sha256');
  for (const [path, bytes] of [...filesOf(folder)].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`${path}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

/** Ends a process and all that it started, as a power cut does. */
async function killedAfter(milliseconds: number, env: Record<string, string>): Promise<void> {
  forgetSite();
  const options = { cwd: project, env: environment(env), stdio: 'ignore', detached: true } as const;
  const child = spawn(process.execPath, COMMAND, options);
  const ended = once(child, 'exit');
  await Promise.race([ended, wait(milliseconds)]);
  if (child.exitCode === null) process.kill(-(child.pid ?? 0), 'SIGKILL');
  await ended;
}

it(
  `a build of another day killed at ${KILLS} moments leaves the site of before whole, and each next one ends`,
  { timeout: 3_000_000 },
  async () => {
    expect(build({ BUILD_NOW: LATER }).status).toBe(0);
    const moments = [LATER, FIXTURE_NOW].map((BUILD_NOW, at) => ({
      BUILD_NOW,
      site: at === 0 ? digestOf(dist) : whole,
    }));
    expect(moments[0]?.site).not.toBe(whole);
    for (let turn = 1; turn <= KILLS; turn += 1) {
      const [before, after] = turn % 2 ? moments : moments.toReversed();
      const [env, name] = [{ BUILD_NOW: after?.BUILD_NOW ?? '' }, `killed at ${turn} of ${KILLS}`];
      await killedAfter((duration * turn) / KILLS, env);
      // The last of them may have ended.
      expect([before?.site, after?.site], name).toContain(digestOf(dist));
      expect(build(env), name).toEqual({ status: 0, said: '' });
      expect(digestOf(dist), name).toBe(after?.site);
    }
  },
);

it(
  'a build killed between its two last steps is put right by the next one, also where that fails',
  { timeout: 600_000 },
  () => {
    const moveAside = () => execFileSync('mv', [dist, join(base, '.dist.previous')]);
    const broken = join(repository, 'content/faqs/rota.mdx');
    onTestFinished(() => rmSync(broken, { force: true }));
    // What was killed before may have left the site of another day.
    expect(build().status).toBe(0);
    moveAside();
    expect(build({ BUILD_NOW: 'mañana' }).status).not.toBe(0);
    writeFileSync(broken, 'rota');
    expect(build().status).toBe(1);
    expect(digestOf(dist)).toBe(whole);
    rmSync(broken);
    moveAside();
    expect(build().status).toBe(0);
    expect(digestOf(dist)).toBe(whole);
  },
);

describe('what one build keeps for the next', () => {
  const files = (folder: string) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));

  it.each<[string, (file: string) => void]>([
    ['is cut', (file) => writeFileSync(file, readFileSync(file).subarray(0, 20))],
    ['is empty', (file) => writeFileSync(file, '')],
    ['is something else', (file) => writeFileSync(file, '{"version":99,"de":"otro programa"}')],
    ['is noise', (file) => writeFileSync(file, Buffer.alloc(500, 0xfe))],
    ['is of years to come', (file) => utimesSync(file, 4_000_000_000, 4_000_000_000)],
  ])('%s: the same bytes all the same', { timeout: 600_000 }, (_, damage) => {
    forgetSite();
    for (const file of files(cache)) damage(file);
    expect(build()).toMatchObject({ status: 0 });
    expect(digestOf(dist)).toBe(whole);
  });

  const letter = (file: string) => {
    const text = readFileSync(file, 'latin1');
    writeFileSync(file, text.replace(/que(?=\D{100})/, 'qve'), 'latin1');
    expect(readFileSync(file, 'latin1')).not.toBe(text);
  };
  const cut = (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 20));

  it.each<[string, RegExp, (file: string) => void, RegExp]>([
    ['what was read of entries', /checked-entries$/, letter, /^Se leyó de nuevo todo el contenido: .*\.\n$/],
    ['what was seen of pictures', /checked-pictures$/, cut, /^Se revisaron de nuevo todas las imágenes: .*\.\n$/],
    ['the texts, by a letter', /data-store\.json$/, letter, /^Se preparan de nuevo todos los textos: .*\.\n$/],
    ['the sum of the texts', /data-store\.sha256$/, cut, /^Se preparan de nuevo todos los textos: .*\.\n$/],
    ['encoded pictures', /[/]assets[/]/, cut, /^Se hacen de nuevo \d+ imágenes guardadas .*\.\n$/],
    ['drawn pictures', /[/]pictures[/]/, cut, /^Se hacen de nuevo \d+ imágenes guardadas .*\.\n$/],
    ['the list of pictures', /[/]pictures\.json$/, cut, /^Se hacen de nuevo \d+ imágenes guardadas .*\.\n$/],
    ['pages', /[/]pages[/]/, cut, /^Se hacen de nuevo las páginas guardadas .*\.\n$/],
    ['the program', /[/]program[/].*\.mjs$/, cut, /^Se reúne de nuevo el programa de las páginas: .*\.\n$/],
  ])('%s: damage is told in one sentence, and mended', { timeout: 600_000 }, (_, kind, damage, sentence) => {
    forgetSite();
    const found = files(cache).filter((file) => kind.test(file));
    expect(found).not.toEqual([]);
    for (const file of found) damage(file);
    expect(build()).toEqual({ status: 0, said: expect.stringMatching(sentence) as string });
    expect(digestOf(dist)).toBe(whole);
    forgetSite();
    expect(build()).toEqual({ status: 0, said: '' });
  });

  it('was kept of another entity: the same bytes all the same, and it is told', { timeout: 600_000 }, () => {
    const other = join(base, 'other');
    cpSync(join(ROOT, 'content'), join(other, 'content'), { recursive: true });
    const foreign = join(base, 'foreign-cache');
    const env = { CONTENT_DIR: join(other, 'content'), OUT_DIR: join(base, 'other-dist'), CACHE_DIR: foreign };
    // A day on which everything that it tells has happened.
    expect(build({ ...env, HISTORY: 'off', BUILD_NOW: '2090-01-01T12:00:00-05:00' })).toMatchObject({ status: 0 });
    const { status, said } = build({ CACHE_DIR: foreign }, project, {}, ['scripts/build.ts']);
    expect([status, said]).toEqual([0, expect.stringMatching(/^Lo que guardó .* de otro contenido: .*\.$/m)]);
    expect(digestOf(dist)).toBe(whole);
  });
});

it('two builds at once make the same site, one after the other', { timeout: 600_000 }, async () => {
  const both = [1, 2].map(() =>
    spawn(process.execPath, COMMAND, { cwd: project, env: environment(), stdio: 'ignore' }),
  );
  const codes = await Promise.all(both.map(async (child) => (await once(child, 'exit'))[0] as number));
  expect(codes).toEqual([0, 0]);
  expect(digestOf(dist)).toBe(whole);
});

it('a clock that goes back makes the site of its own moment', { timeout: 600_000 }, () => {
  // A day before, of which the content says nothing that lies ahead.
  const moments = [LATER, '2026-06-16T06:00:00-05:00'];
  for (const BUILD_NOW of moments) expect(build({ BUILD_NOW })).toMatchObject({ status: 0 });
  const cold = { OUT_DIR: join(base, 'cold'), CACHE_DIR: join(base, 'cold-cache') };
  expect(build({ ...cold, BUILD_NOW: moments[1] ?? '' })).toMatchObject({ status: 0 });
  expect(digestOf(dist)).toBe(digestOf(cold.OUT_DIR));
  expect(build()).toMatchObject({ status: 0 });
  expect(digestOf(dist)).toBe(whole);
});

it.each([
  [{ TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }],
  [{ TZ: 'America/Anchorage', LANG: 'C', LC_ALL: 'C' }],
  [{ TZ: 'Asia/Kathmandu', LANG: 'ar_EG.UTF-8', LC_ALL: '' }],
])('another zone and language make the same bytes: %j', { timeout: 600_000 }, (env) => {
  const cold = { OUT_DIR: join(base, 'cold'), CACHE_DIR: join(base, 'cold-cache') };
  rmSync(cold.CACHE_DIR, { recursive: true, force: true });
  expect(build({ ...cold, ...env })).toMatchObject({ status: 0 });
  expect(digestOf(cold.OUT_DIR)).toBe(whole);
});

it('another path, another user and another umask make the same bytes', { timeout: 600_000 }, () => {
  const elsewhere = join(base, 'Otra carpeta, con ñ y espacios');
  mkdirSync(elsewhere);
  copyProject(ROOT, join(elsewhere, 'proyecto'));
  // A folder of their own, because Vite keeps something in it.
  const modules = join(elsewhere, 'proyecto/node_modules');
  mkdirSync(modules);
  for (const name of readdirSync(join(ROOT, 'node_modules')))
    if (!name.startsWith('.')) symlinkSync(join(ROOT, 'node_modules', name), join(modules, name));
  execFileSync('git', ['clone', '--quiet', repository, join(elsewhere, 'repositorio')]);
  const isRoot = process.getuid?.() === 0;
  // Who owns nothing on this machine.
  const who = isRoot ? { uid: 65_534, gid: 65_534 } : {};
  if (isRoot) execFileSync('chown', ['-Rh', '65534:65534', elsewhere]);
  chmodSync(base, 0o755);
  const mask = process.umask(0o077);
  onTestFinished(() => void process.umask(mask));
  const env = {
    CONTENT_DIR: join(elsewhere, 'repositorio/content'),
    OUT_DIR: join(elsewhere, 'dist'),
    CACHE_DIR: join(elsewhere, 'cache'),
    HOME: elsewhere,
  };
  expect(build(env, join(elsewhere, 'proyecto'), who)).toMatchObject({ status: 0 });
  expect(digestOf(join(elsewhere, 'dist'))).toBe(whole);
});

describe('content in another state of git', () => {
  const clone = (name: string, ...words: string[]) => {
    const folder = join(base, name);
    execFileSync('git', ['clone', '--quiet', ...words, `file://${repository}`, folder]);
    return {
      CONTENT_DIR: join(folder, 'content'),
      OUT_DIR: join(base, 'states'),
      CACHE_DIR: join(base, 'states-cache'),
    };
  };

  it('a head that is on no branch: the same bytes', { timeout: 600_000 }, () => {
    const env = clone('detached');
    execFileSync('git', ['-C', join(base, 'detached'), 'checkout', '--quiet', '--detach']);
    expect(build(env)).toMatchObject({ status: 0 });
    expect(digestOf(env.OUT_DIR)).toBe(whole);
  });

  it('a shallow clone: refused in words, or built without the past on request', { timeout: 600_000 }, () => {
    const env = clone('shallow', '--depth=1');
    const { status, said } = build(env);
    expect([status, said]).toEqual([1, expect.stringMatching(/superficial/)]);
    expect(said).not.toMatch(/^\s+at /m);
    expect(build({ ...env, HISTORY: 'off' })).toMatchObject({ status: 0 });
  });

  it('no git at all: refused in words, or built without the past on request', { timeout: 600_000 }, () => {
    const folder = join(base, 'without-git');
    copyFixture(join(folder, 'content'));
    const env = {
      CONTENT_DIR: join(folder, 'content'),
      OUT_DIR: join(base, 'states'),
      CACHE_DIR: join(base, 'g-cache'),
    };
    const { status, said } = build(env);
    expect([status, said]).toEqual([
      1,
      expect.stringMatching(/^El historial .* HISTORY=off npm run build\.\n.*sigue como estaba\.\n$/),
    ]);
    expect(build({ ...env, HISTORY: 'off' })).toMatchObject({ status: 0 });
  });
});

describe('a disk that fills', () => {
  it.each([1, 4, 12, 30])('with %i MB left: one sentence, and the old site', { timeout: 600_000 }, (free) => {
    const disk = join(base, `disk-${free}`);
    mkdirSync(disk);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=400m', 'tmpfs', disk]);
    onTestFinished(() => void spawnSync('umount', ['--lazy', disk]));
    const at = join(disk, 'project');
    copyProject(ROOT, at);
    symlinkSync(join(ROOT, 'node_modules'), join(at, 'node_modules'));
    const env = { OUT_DIR: join(disk, 'dist'), CACHE_DIR: join(disk, 'cache') };
    mkdirSync(env.OUT_DIR);
    writeFileSync(join(env.OUT_DIR, '_headers'), 'antes');
    const used = Number(execFileSync('du', ['-sm', disk], { encoding: 'utf8' }).split('\t')[0]);
    execFileSync('mount', ['-o', `remount,size=${used + free}m`, disk]);
    const { status, said } = build(env, at);
    expect([status, said]).toEqual([
      1,
      expect.stringMatching(/^No queda espacio en el disco para escribir «?[^\n]+\n/),
    ]);
    expect(said).not.toMatch(/^\s+at /m);
    expect(readFileSync(join(env.OUT_DIR, '_headers'), 'utf8')).toBe('antes');
    expect(readdirSync(env.OUT_DIR)).toEqual(['_headers']);
    // With room again the next build needs nobody to tidy up.
    execFileSync('mount', ['-o', 'remount,size=400m', disk]);
    expect(build(env, at)).toMatchObject({ status: 0 });
    expect(digestOf(env.OUT_DIR)).toBe(whole);
  });
});
