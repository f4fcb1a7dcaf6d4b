import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { release } from '../helpers/content-folder.ts';
import { copyFixture, FIXTURE_NOW } from '../helpers/fixture-entity.ts';
import { ROOT } from '../helpers/paths.ts';
import { startSite } from '../helpers/start-site.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

const SLUG = '2026-06-17-programado';
test(
  'npm start: a release comes out at its moment, although nobody changes anything',
  { timeout: 600_000 },
  async () => {
    const startedAt = Date.now();
    const folder = tempFolder();
    copyFixture(join(folder, 'content'));
    const shift = Date.parse(FIXTURE_NOW) - Date.now();
    const { url } = await startSite(folder, {
      NODE_OPTIONS: `--import ${pathToFileURL(join(ROOT, 'scripts/test/shift-clock.mjs')).href}`,
      CLOCK_SHIFT_MS: String(shift),
      BUILD_NOW: undefined,
      HISTORY: 'off',
    });

    // The first build has just told how long one takes here: the moment comes after the change is built.
    const ahead = Math.max(40_000, 2 * (Date.now() - startedAt));
    const moment = Date.now() + shift + ahead;
    const inBogota = new Date(moment - 5 * 3_600_000).toISOString().replace('Z', '-05:00');
    const data = { title: 'Programado', publishedAt: inBogota };
    writeFileSync(join(folder, 'content/press-releases', `${SLUG}.mdx`), release(data));
    const page = async () => (await fetch(`${url}/comunicados/${SLUG}/`)).status;
    expect(await page(), 'before its moment').toBe(404);
    expect(Date.now() + shift, 'the answer came before the moment').toBeLessThan(moment);
    await expect.poll(page, { timeout: ahead + 60_000, interval: 1000 }).toBe(200);
    expect(Date.now() + shift).toBeGreaterThanOrEqual(moment);
  },
);
