import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildSite, type BuiltSite, filesOf } from '../helpers/build-site.ts';
import { copyFixture, FIXTURE_NOW } from '../helpers/fixture-entity.ts';

// A word of an entry changes: Astro makes the pages from the program that the build before bundled (docs/decisions/0015).

const base = mkdtempSync(join(tmpdir(), 'cuentas-program-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));
const [content, out] = [join(base, 'content'), join(base, 'site')];
const RELEASE = join(content, 'press-releases/2026-03-20-lavado-de-tanques.mdx');
const program = join(base, 'site.cache/program');
const LONGEST = 600_000;

const build = (to = out): BuiltSite => buildSite(content, to, { BUILD_NOW: FIXTURE_NOW, HISTORY: 'off' });

/** What the second build said. */
let second = '';

const pagesOf = () => readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'));
/** It has two names: that in the site, and that of the cache. */
const isKept = (path: string) => statSync(join(out, path)).nlink > 1;

/** Every kept file, with the moment at which it was written. */
const kept = () =>
  new Map(
    readdirSync(program, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => [join(parentPath, name), statSync(join(parentPath, name)).mtimeMs]),
  );

beforeAll(() => {
  copyFixture(content);
  expect(build()).toMatchObject({ status: 0 });
}, LONGEST);

it('a page that is made is from its first site on the file that is kept', () => {
  expect(pagesOf().filter(isKept).length).toBeGreaterThan(pagesOf().length * 0.9);
});

it(
  'a build after another word is made from the kept program, and is that of an empty cache, byte for byte',
  () => {
    const before = kept();
    writeFileSync(RELEASE, readFileSync(RELEASE, 'utf8').replace(/^title: .*$/m, 'title: Otro título del lavado'));
    const { status, output } = build();
    expect(status).toBe(0);
    second = output;
    expect(kept()).toEqual(before);
    const [warm, cold] = [filesOf(out), coldSite('cold')];
    expect(String(warm.get('/comunicados/2026-03-20-lavado-de-tanques/index.html'))).toContain(
      'Otro título del lavado',
    );
    expect([...warm.keys()].toSorted()).toEqual([...cold.keys()].toSorted());
    expect([...warm].filter(([path, bytes]) => !cold.get(path)?.equals(bytes)).map(([path]) => path)).toEqual([]);
  },
  LONGEST,
);

it('of the pages that stayed as they were it made none', () => {
  const [, all = '', made = ''] = /Páginas y archivos: (\d+), (\d+) hechas/.exec(second) ?? [];
  expect(Number(made)).toBeGreaterThan(0);
  expect(Number(made)).toBeLessThan(Number(all) / 3);
});

it(
  'a program that is damaged is bundled again, and the build says so',
  () => {
    const [file = ''] = [...kept().keys()].filter((path) => path.endsWith('.mjs'));
    appendFileSync(file, '\nthrow new Error();');
    writeFileSync(RELEASE, readFileSync(RELEASE, 'utf8').replace(/^title: .*$/m, 'title: Un tercer título'));
    const { status, output } = build();
    expect(output).toContain('Se reúne de nuevo el programa de las páginas: lo guardado de él estaba dañado.');
    expect(status).toBe(0);
    expect(readFileSync(join(out, 'comunicados/2026-03-20-lavado-de-tanques/index.html'), 'utf8')).toContain('tercer');
  },
  LONGEST,
);

function coldSite(name: string): Map<string, Buffer> {
  const folder = join(base, name);
  expect(build(folder)).toMatchObject({ status: 0 });
  return filesOf(folder);
}
