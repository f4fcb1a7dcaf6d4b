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
/** After the change is built: on a busy machine as long as the first build took, twice. */
const AHEAD_MS = 40_000;

test(
  'npm start: a release comes out at its moment, although nobody changes anything',
  { timeout: 600_000 },
  async () => {
    const folder = tempFolder();
    copyFixture(join(folder, 'content'));
    const begun = Date.now();
    const shift = Date.parse(FIXTURE_NOW) - begun;
    const { url } = await startSite(folder, {
      NODE_OPTIONS: `--import ${pathToFileURL(join(ROOT, 'scripts/test/shift-clock.mjs')).href}`,
      CLOCK_SHIFT_MS: String(shift),
      BUILD_NOW: undefined,
      HISTORY: 'off',
    });

    const ahead = Math.max(AHEAD_MS, 2 * (Date.now() - begun));
    const moment = Date.now() + shift + ahead;
    const inBogota = new Date(moment - 5 * 3_600_000).toISOString().replace('Z', '-05:00');
    const data = { title: 'Programado', publishedAt: inBogota };
    writeFileSync(join(folder, 'content/press-releases', `${SLUG}.mdx`), release(data));
    const page = async () => (await fetch(`${url}/comunicados/${SLUG}/`)).status;
    expect(await page(), 'before its moment').toBe(404);
    expect(Date.now() + shift, 'the answer came before the moment').toBeLessThan(moment);
    await expect.poll(page, { timeout: ahead + 100_000, interval: 1000 }).toBe(200);
    expect(Date.now() + shift).toBeGreaterThanOrEqual(moment);
  },
);
