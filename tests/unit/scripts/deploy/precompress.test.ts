import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { precompress } from '../../../../scripts/deploy/precompress.ts';
import { tempFolder } from '../../../helpers/temp-folder.ts';

const PROSE = 'Texto de un informe sobre el agua, su costo y su pérdida. '.repeat(40);
/** A folder as a deployment stages it. */
function stage(contents: Readonly<Record<string, string>>) {
  const folder = tempFolder();
  for (const [file, text] of Object.entries(contents)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return { folder, files: Object.keys(contents) };
}

const SITE = { 'index.html': PROSE, 'informes/1/index.html': `${PROSE}1`, 'corto.css': 'a{}', 'foto.webp': PROSE };

test('every long text has both, and nothing else has any', async () => {
  const site = stage(SITE);
  expect(await precompress(site, join(tempFolder(), 'comprimidos'))).toBe(2);
  for (const file of ['index.html', 'informes/1/index.html'] as const) {
    expect(brotliDecompressSync(readFileSync(join(site.folder, `${file}.br`))).toString()).toBe(SITE[file]);
    expect(gunzipSync(readFileSync(join(site.folder, `${file}.gz`))).toString()).toBe(SITE[file]);
  }
  expect(existsSync(join(site.folder, 'corto.css.gz'))).toBe(false);
  expect(existsSync(join(site.folder, 'foto.webp.br'))).toBe(false);
});

test('the next deployment compresses what changed, takes the rest with its time, and forgets what is gone', async () => {
  const kept = join(tempFolder(), 'comprimidos');
  const first = stage(SITE);
  await precompress(first, kept);
  const second = stage({ ...SITE, 'index.html': `${PROSE}otra` });
  expect(await precompress(second, kept)).toBe(1);
  const same = (file: string) => [first, second].map(({ folder }) => statSync(join(folder, file)).mtimeMs);
  const [before, now] = same('informes/1/index.html.br');
  expect(now).toBe(before);
  expect(gunzipSync(readFileSync(join(second.folder, 'index.html.gz'))).toString()).toBe(`${PROSE}otra`);
  expect(readdirSync(kept)).toHaveLength(4);
});

test('two at one time over one store both end whole', async () => {
  const own = join(tempFolder(), 'comprimidos');
  const sites = ['a', 'b'].map((name) =>
    stage(Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`${index}.html`, `${PROSE}${name}${index}`]))),
  );
  await Promise.all(sites.map((site) => precompress(site, own)));
  for (const { folder, files } of sites)
    for (const file of files)
      expect(brotliDecompressSync(readFileSync(join(folder, `${file}.br`)))).toEqual(readFileSync(join(folder, file)));
});
