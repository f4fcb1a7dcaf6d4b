import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { FIXTURE_NOW, FIXTURE_REPOSITORY } from '../helpers/fixture-entity.ts';
import { ROOT } from '../helpers/paths.ts';
import { serveFolder } from '../helpers/server.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

test('a workflow gets the page of a draft in a folder that any static host can serve', async () => {
  const out = join(tempFolder(), 'salida');
  const file = join(FIXTURE_REPOSITORY, 'reports/2026-05-08-informe-de-calidad-del-agua.mdx');
  const printed = execFileSync(process.execPath, ['scripts/preview-draft.ts', file, `--out=${out}`], {
    cwd: ROOT,
    env: { ...process.env, CONTENT_DIR: FIXTURE_REPOSITORY, CACHE_DIR: `${out}.cache`, BUILD_NOW: FIXTURE_NOW },
    encoding: 'utf8',
  });
  const address = printed.trimEnd().split('\n').at(-1) ?? '';
  expect(address).toMatch(/^\/vista-previa\/[\w-]{32}\/informes\/2026-05-08-informe-de-calidad-del-agua\/$/);
  const host = await serveFolder(out);
  onTestFinished(host.close);
  const page = await fetch(host.url + address);
  expect(page.status).toBe(200);
  expect(page.headers.get('x-robots-tag')).toBe('noindex, nofollow');
  const html = await page.text();
  expect(html).toContain('<strong>Borrador:</strong>');
  const own = [...html.matchAll(/(?:href|src)="(\/vista-previa\/[^"#]*)"/g)].map(([, path = '']) => path);
  const statuses = await Promise.all(own.map(async (path) => (await fetch(host.url + path)).status));
  expect(new Set(statuses)).toEqual(new Set([200]));
}, 180_000);
