import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { addRedirects } from '../../../../scripts/import/redirects.ts';
import { checkContent } from '../../../../src/check/check-content.ts';
import { contentFolder } from '../../../helpers/content-folder.ts';
import { copyFixture, FIXTURE_NOW } from '../../../helpers/fixture-entity.ts';
import { ROOT } from '../../../helpers/paths.ts';
import { tempFolder } from '../../../helpers/temp-folder.ts';

const YAML = "items:\n  - from: /noticias/\n    to: /comunicados/\n    date: '2026-01-02'\n";

it('adds an address once, and keeps what is there', () => {
  const moves = [
    { from: '/noticias/', to: '/comunicados/' },
    { from: '/viejo/', to: '/informes/' },
    { from: '/?p=12', to: '/informes/' },
  ];
  const { text, added, problems } = addRedirects(YAML, moves, '2026-06-17');
  expect([text.startsWith(YAML), added, problems]).toEqual([true, 2, []]);
  expect(addRedirects(text, moves, '2026-06-18')).toEqual({ text, added: 0, problems: [] });
});

it('adds as many as the check takes, and tells which have no room', async () => {
  const moves = Array.from({ length: 3500 }, (_, number) => [
    {
      from: `/2015/03/una-noticia-con-un-titulo-largo-${number}/`,
      to: `/comunicados/2015-03-01-una-noticia-${number}/`,
    },
    { from: `/?p=${number + 100}`, to: `/comunicados/2015-03-01-una-noticia-${number}/` },
  ]).flat();
  const { text, added, problems } = addRedirects(YAML, moves, '2026-06-17');
  expect([added, problems.length]).toEqual([5999, 1001]);
  expect(problems[0]?.reason).toMatch(/está lleno .* Pídala a quien administra el servidor/);
  const folder = contentFolder({ 'settings/redirects.yaml': text });
  const { issues } = await checkContent(folder, new Date(FIXTURE_NOW));
  expect(issues.filter(({ code }) => /too-much|too-large/.test(code))).toEqual([]);
  expect(issues.some(({ file }) => file.endsWith('redirects.yaml'))).toBe(true);
});

it.each([
  ['/?p=12&cat=3', '/informes/', 'un solo dato'],
  ['/viejo/', '/?p=12', 'La dirección nueva no tiene la forma'],
  ['/Noticias/Agua.html', '/informes/', 'La dirección anterior no tiene la forma'],
  ['/viejo/', 'informes', 'La dirección nueva no tiene la forma'],
  ['/informes/', '/comunicados/', 'que el sitio ya tiene'],
  ['/noticias/', '/informes/', 'Ya lleva a /comunicados/'],
])('does not add %s → %s and says why', (from, to, reason) => {
  const { text, problems } = addRedirects(YAML, [{ from, to }], '2026-06-17');
  expect(text).toBe(YAML);
  expect(problems.map((problem) => problem.reason)).toEqual([expect.stringContaining(reason)]);
});

it('npm run import:redirects reads full addresses and the semicolons of a spreadsheet', () => {
  const folder = tempFolder({
    'd.csv': '\ufeffanterior;nueva\nhttps://www.viejo.example/agua/;/comunicados/\n/a?b=1&c=2;/informes/\n',
  });
  copyFixture(join(folder, 'content'));
  const { stdout, status } = spawnSync(process.execPath, ['scripts/import-redirects.ts', join(folder, 'd.csv')], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: join(folder, 'content'), BUILD_NOW: FIXTURE_NOW },
  });
  expect([status, stdout]).toEqual([0, expect.stringContaining('No se añadió /a?b=1&c=2 → /informes/')]);
  const written = readFileSync(join(folder, 'content/settings/redirects.yaml'), 'utf8');
  expect(written).toContain("- from: /agua/\n    to: /comunicados/\n    date: '2026-06-17'");
});
