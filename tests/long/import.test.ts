import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { filesOf } from '../helpers/build-site.ts';
import { copyFixture, FIXTURE_CONTENT, FIXTURE_NOW } from '../helpers/fixture-entity.ts';
import { ROOT } from '../helpers/paths.ts';
import { writeExport } from '../helpers/wordpress-export.ts';
import { makeWordPressSite } from '../helpers/wordpress-site.ts';

// An office of fifteen years moves: 2,000 posts of five kinds of markup.
const POSTS = 2000;
const PICTURES = 40;
const folder = mkdtempSync(join(tmpdir(), 'cuentas-2000-'));
const content = join(folder, 'content');
const out = join(folder, 'importacion');

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function runImport(): string {
  const words = [join(folder, 'sitio.xml'), `--out=${out}`, `--media=${join(folder, 'uploads')}`];
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/import-wordpress.ts', ...words], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: content, BUILD_NOW: FIXTURE_NOW },
  });
  expect(status, stderr).toBe(0);
  return stdout;
}

it('2,000 posts come over or are set aside with their faults, once', { timeout: 600_000 }, async () => {
  copyFixture(content);
  const image = readFileSync(join(FIXTURE_CONTENT, 'reports/media/tanque.png'));
  mkdirSync(join(folder, 'uploads/2015'), { recursive: true });
  for (let number = 0; number < PICTURES; number += 1)
    writeFileSync(join(folder, `uploads/2015/foto-${number}.png`), image);
  writeFileSync(join(folder, 'sitio.xml'), writeExport(makeWordPressSite(POSTS, PICTURES)));
  expect(runImport()).toContain(`${POSTS} entradas publicadas`);

  const startedAt = performance.now();
  const printed = runImport();
  console.log(`${((performance.now() - startedAt) / 1000).toFixed(0)} s: ${printed}`);
  const [, added = '0', aside = '0'] = /Añadidas: (\d+)\. Ya estaban: 0\. Apartadas: (\d+)\./.exec(printed) ?? [];
  expect(Number(added) + Number(aside)).toBe(POSTS);
  // A report asks for what no post says, such as what was not achieved; nothing else may stop a text.
  const report = readFileSync(join(out, 'informe.md'), 'utf8');
  const [, asideSection = ''] = /## Apartadas[^\n]*\n([\s\S]*?)\n## /.exec(report) ?? [];
  const names = [...asideSection.matchAll(/^### (\S+)$/gm)].map(([, name = '']) => name);
  expect(names).toHaveLength(Number(aside));
  expect(names.filter((name) => !name.startsWith('reports/'))).toEqual([]);
  expect(names.filter((name) => !existsSync(join(out, 'apartadas', name)))).toEqual([]);
  const { issues } = await checkContent(content, new Date(FIXTURE_NOW));
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);

  const before = filesOf(content);
  expect(runImport()).toContain(`Añadidas: 0. Ya estaban: ${added}.`);
  const after = filesOf(content);
  expect(after.size).toBe(before.size);
  expect([...after].filter(([path, bytes]) => !before.get(path)?.equals(bytes))).toEqual([]);
});
