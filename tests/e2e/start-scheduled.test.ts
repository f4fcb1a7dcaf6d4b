import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { release } from '../helpers/content-folder.ts';
import { copyFixture, FIXTURE_NOW } from '../helpers/fixture-entity.ts';
import { ROOT } from '../helpers/paths.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

const SLUG = '2026-06-17-programado';
/** After the change is built, even on a busy machine. */
const AHEAD_MS = 40_000;

test(
  'npm start: a release comes out at its moment, although nobody changes anything',
  { timeout: 180_000 },
  async () => {
    const folder = tempFolder();
    copyFixture(join(folder, 'content'));
    const shift = Date.parse(FIXTURE_NOW) - Date.now();
    const { BUILD_NOW: _, ...own } = process.env;
    const env = {
      ...own,
      NODE_OPTIONS: `--import ${pathToFileURL(join(ROOT, 'scripts/test/shift-clock.mjs')).href}`,
      CLOCK_SHIFT_MS: String(shift),
      CONTENT_DIR: join(folder, 'content'),
      OUT_DIR: join(folder, 'dist'),
      CACHE_DIR: join(folder, 'cache'),
      HISTORY: 'off',
      PORT: '0',
    };
    const child = spawn(process.execPath, [join(ROOT, 'scripts/start.ts')], { cwd: ROOT, env, stdio: 'pipe' });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    onTestFinished(async () => {
      child.kill('SIGTERM');
      await ended;
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
    const address = () => /Inicio +(http:\S+)\/\n/.exec(output)?.[1];
    await expect.poll(address, { timeout: 80_000 }).toBeTruthy();

    const moment = Date.now() + shift + AHEAD_MS;
    const inBogota = new Date(moment - 5 * 3_600_000).toISOString().replace('Z', '-05:00');
    const data = { title: 'Programado', publishedAt: inBogota };
    writeFileSync(join(folder, 'content/press-releases', `${SLUG}.mdx`), release(data));
    const page = async () => (await fetch(`${address()}/comunicados/${SLUG}/`)).status;
    expect(await page(), 'before its moment').toBe(404);
    expect(Date.now() + shift, 'the answer came before the moment').toBeLessThan(moment);
    await expect.poll(page, { timeout: 100_000, interval: 1000 }).toBe(200);
    expect(Date.now() + shift).toBeGreaterThanOrEqual(moment);
  },
);
