// `npm run test:clock`: builds the content with the clock at days to come and runs over it what depends on time. What
// is right today and wrong on one of them is a test, or a rule, that has an expiry date.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { formatDay } from '../../src/i18n/format.ts';
import { toDay } from '../../src/lib/day.ts';
import { ZONE } from '../../src/site.ts';

const ROOT = join(import.meta.dirname, '../..');
const WORK = join(ROOT, '.cache/clock');
const DAY_MS = 86_400_000;

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

const faults = MOMENTS.flatMap(faultsAt);
for (const fault of faults) console.error(fault);
console.log(`${MOMENTS.length} fechas, ${faults.length} con fallos.`);
process.exitCode = faults.length > 0 ? 1 : 0;

/** What fails when the clock says `moment`. */
function faultsAt(moment: Date): string[] {
  const day = toDay(moment, ZONE);
  console.log(`\n── El reloj dice ${moment.toISOString()}`);
  rmSync(WORK, { recursive: true, force: true });
  const preload = pathToFileURL(join(import.meta.dirname, 'shift-clock.mjs')).href;
  const { BUILD_NOW: _, ...own } = process.env;
  const env = {
    ...own,
    NODE_OPTIONS: `${own['NODE_OPTIONS'] ?? ''} --import ${preload}`.trim(),
    CLOCK_SHIFT_MS: String(moment.getTime() - Date.now()),
    OUT_DIR: join(WORK, 'dist'),
    CACHE_DIR: join(WORK, 'cache'),
  };
  if (!run('scripts/build.ts', [], env)) return [`${day}: no se construyó el sitio`];
  const home = readFileSync(join(WORK, 'dist/index.html'), 'utf8').replaceAll('\u00a0', ' ');
  if (!home.includes(formatDay(day).replaceAll('\u00a0', ' '))) return [`${day}: el sitio construido no es de ese día`];
  const projects = ['--project', 'build', '--project', 'unit'];
  const passed = run(
    'node_modules/vitest/vitest.mjs',
    ['run', '--config', 'tests/vitest.config.ts', ...projects, '--reporter=dot', ...TESTS],
    env,
  );
  return passed ? [] : [`${day}: fallan pruebas`];
}

function run(script: string, words: readonly string[], env: NodeJS.ProcessEnv): boolean {
  return (
    spawnSync(process.execPath, [script, ...words], { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'inherit'] })
      .status === 0
  );
}
