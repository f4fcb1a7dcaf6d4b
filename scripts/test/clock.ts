// `npm run test:clock`: builds the content with the clock at days to come and runs over it what depends on time. What
// is right today and wrong on one of them is a test, or a rule, that has an expiry date.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { formatDay } from '../../src/i18n/format.ts';
import { toDay } from '../../src/lib/day.ts';
import { readEnvironment } from '../../src/lib/environment.ts';
import { ZONE } from '../../src/site.ts';

const ROOT = join(import.meta.dirname, '../..');
const WORK = join(ROOT, '.cache/clock');
const DAY_MS = 86_400_000;
/** Days that are looked at together. Their builds wait for each other, as all do; their tests need not. */
const AT_A_TIME = 2;

/** The end of a year, a quarter later, a leap day, years later. What has passed is left out: a clock never runs back. */
const MOMENTS = [
  new Date(Date.now() + DAY_MS),
  new Date('2026-12-31T23:30:00-05:00'),
  new Date('2027-02-10T12:00:00-05:00'),
  new Date('2028-02-29T12:00:00-05:00'),
  new Date('2031-07-01T12:00:00-05:00'),
].filter((moment) => moment.getTime() > Date.now());

/**
 * What looks at the built site without building another one (those that do pin their moment), and the unit tests whose
 * subject knows of days.
 */
const TESTS = [
  'tests/build/evidence.test.ts',
  'tests/build/ledger-feeds.test.ts',
  'tests/build/news-feed.test.ts',
  'tests/build/open-data.test.ts',
  'tests/build/pages.test.ts',
  'tests/build/plan-section-8.test.ts',
  'tests/build/preview.test.ts',
  'tests/build/seed-walk.test.ts',
  'tests/build/structured-data.test.ts',
  'tests/unit/check/',
  'tests/unit/domain/',
  'tests/unit/loaders/',
  'tests/unit/open-data/',
];

/** What the cache has of pictures: their list too, without which a build trusts none. */
const PICTURES = ['assets', 'pictures', 'pictures.json'];

rmSync(WORK, { recursive: true, force: true });
const waiting = [...MOMENTS];
const lanes = Array.from({ length: AT_A_TIME }, (_, lane) => join(WORK, String(lane)));
const faults = (await Promise.all(lanes.map(work))).flat();
for (const fault of faults) console.error(fault);
console.log(`${MOMENTS.length} fechas, ${faults.length} con fallos.`);
process.exitCode = faults.length > 0 ? 1 : 0;

/** Takes one moment after the other until none is left, in a folder of its own. */
async function work(folder: string): Promise<string[]> {
  takePictures(folder);
  const found: string[] = [];
  for (let moment = waiting.shift(); moment; moment = waiting.shift()) {
    found.push(...(await faultsAt(moment, folder)));
    forget(folder);
  }
  return found;
}

/** Takes over the pictures of the last build: they hang on no clock, and to make them takes longest. */
function takePictures(folder: string): void {
  const { cacheDir } = readEnvironment(process.env, ROOT);
  for (const name of PICTURES) {
    const made = join(cacheDir, name);
    if (existsSync(made)) cpSync(made, join(folder, 'cache', name), { recursive: true });
  }
}

/** Forgets all of a build but its pictures: what is read and stored hangs on the clock. */
function forget(folder: string): void {
  const cache = join(folder, 'cache');
  const kept = existsSync(cache) ? readdirSync(cache).filter((name) => !PICTURES.includes(name)) : [];
  for (const path of [join(folder, 'dist'), ...kept.map((name) => join(cache, name))]) {
    rmSync(path, { recursive: true, force: true });
  }
}

/** What fails when the clock says `moment`. */
async function faultsAt(moment: Date, folder: string): Promise<string[]> {
  const day = toDay(moment, ZONE);
  const preload = pathToFileURL(join(import.meta.dirname, 'shift-clock.mjs')).href;
  const { BUILD_NOW: _, ...own } = process.env;
  const env = {
    ...own,
    NODE_OPTIONS: `${own['NODE_OPTIONS'] ?? ''} --import ${preload}`.trim(),
    CLOCK_SHIFT_MS: String(moment.getTime() - Date.now()),
    OUT_DIR: join(folder, 'dist'),
    CACHE_DIR: join(folder, 'cache'),
    // What expires of the tests of a site with a pinned moment has expired on the last day.
    ...(moment !== MOMENTS.at(-1) && { SKIP_PINNED_SITE: '1' }),
  };
  if (!(await run('scripts/build.ts', [], env))) return [`${day}: no se construyó el sitio`];
  const home = readFileSync(join(folder, 'dist/index.html'), 'utf8').replaceAll('\u00a0', ' ');
  if (!home.includes(formatDay(day).replaceAll('\u00a0', ' '))) return [`${day}: el sitio construido no es de ese día`];
  const projects = ['--project', 'build', '--project', 'unit'];
  const passed = await run(
    'node_modules/vitest/vitest.mjs',
    ['run', '--config', 'tests/vitest.config.ts', ...projects, '--reporter=dot', ...TESTS],
    env,
  );
  console.log(`${passed ? '✓' : '✗'} El reloj dice ${moment.toISOString()}`);
  return passed ? [] : [`${day}: fallan pruebas`];
}

async function run(script: string, words: readonly string[], env: NodeJS.ProcessEnv): Promise<boolean> {
  const stdio = ['ignore', 'ignore', 'inherit'] as const;
  const child = spawn(process.execPath, [script, ...words], { cwd: ROOT, env, stdio: [...stdio] });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code === 0;
}
