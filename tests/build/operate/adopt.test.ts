import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite, commitAll, filesOf, textOf } from '../../helpers/build-site.ts';
import { writeFiles } from '../../helpers/content-folder.ts';
import { CONTENT, ROOT } from '../../helpers/paths.ts';

// A made-up municipality adopts the site with the real command, and its site is built by the real one.
const NOW = '2026-11-22T12:00:00-05:00';
const base = mkdtempSync(join(tmpdir(), 'cuentas-adopta-'));
const folder = join(base, 'contenido');
const content = join(folder, 'content');
const dist = join(ROOT, `.cache/adopt-${process.pid}/dist`);
const SIGNED = {
  GIT_AUTHOR_NAME: 'Prueba',
  GIT_AUTHOR_EMAIL: 'prueba@example.org',
  GIT_COMMITTER_NAME: 'Prueba',
  GIT_COMMITTER_EMAIL: 'prueba@example.org',
};
const DATA = `--name=Aguas de Villa Nueva S.A. E.S.P.
--short-name=Aguas de Villa Nueva
--site=https://rendicion.villanueva.example
--nit=900.123.456-7
--color=#ffd200
--municipality=Villa Nueva
--phone=+57 601 555 0100
--email=contacto@villanueva.example`.split('\n');

function adopt(words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/adopt.ts', ...words], {
    cwd: ROOT,
    env: { ...process.env, ...SIGNED, BUILD_NOW: NOW },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { status, output: stdout + stderr };
}

let printed: string;

beforeAll(() => {
  // The code of a site, as far as git is concerned.
  writeFiles(join(base, 'code'), { 'README.md': 'El código' });
  commitAll(join(base, 'code'), 'Primera versión', '2026-11-01');
  writeFiles(base, { 'logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40"/>' });
  const adopted = adopt([...DATA, '--dir', folder, '--code', join(base, 'code'), '--logo', join(base, 'logo.svg')]);
  expect(adopted.status, adopted.output).toBe(0);
  printed = adopted.output;
  mkdirSync(join(dist, '..'), { recursive: true });
  const built = buildSite(content, dist, { BUILD_NOW: NOW });
  expect(built.status, built.output).toBe(0);
});

afterAll(() => {
  rmSync(base, { recursive: true, force: true });
  rmSync(join(dist, '..'), { recursive: true, force: true });
});

describe('the repository of an entity that adopts the site', () => {
  it('has its data, nothing of its own that is not known, and no entry', () => {
    expect(parse(readFileSync(join(content, 'settings/entity.yaml'), 'utf8'))).toMatchObject({
      legalName: 'Aguas de Villa Nueva S.A. E.S.P.',
      siteUrl: 'https://rendicion.villanueva.example',
      taxId: '900.123.456-7',
      judicialEmail: 'por confirmar',
      demo: true,
    });
    expect(readdirSync(content).toSorted()).toEqual(['pages', 'plan', 'settings']);
    for (const page of readdirSync(join(content, 'pages'))) {
      expect(readFileSync(join(content, 'pages', page), 'utf8'), page).toContain('titulo="Texto modelo"');
    }
    const order = [
      'datos siguen «por confirmar»',
      'settings/entity.yaml',
      'settings/obligations.yaml',
      'pages/terminos.mdx',
    ];
    const places = order.map((words) => printed.indexOf(words));
    expect(places).toEqual(places.filter((place) => place >= 0).toSorted((a, b) => a - b));
    // What was told is not asked again, and what was not is called as in its form.
    expect(printed).not.toContain('NIT (');
    expect(printed).toMatch(/Dirección › Código postal \(línea \d+\)/);
    expect(printed).toMatch(/el código viene de la carpeta .*\n {2}git submodule set-url sitio/);
    expect(printed).toContain('la revisión del contenido no encontró errores');
  });

  it('has the code as a submodule, its workflows, and one commit of everything', () => {
    const git = (...words: string[]) => execFileSync('git', ['-C', folder, ...words], { encoding: 'utf8' });
    expect(git('status', '--porcelain')).toBe('');
    expect(git('ls-files', '--stage', 'sitio')).toMatch(/^160000 /);
    for (const file of ['.github/workflows/sitio.yml', '.gitlab-ci.yml', 'servidor/sitio.service', 'Containerfile']) {
      expect(existsSync(join(folder, file)), file).toBe(true);
    }
    const marks = [...filesOf(folder)].filter(
      ([path, bytes]) => !path.startsWith('/.git/') && /@\w+@/.test(bytes.toString()),
    );
    expect(marks.map(([path]) => path)).toEqual([]);
    expect(readFileSync(join(folder, '.github/workflows/sitio.yml'), 'utf8')).toContain(
      "SITE_URL: 'https://rendicion.villanueva.example'",
    );
  });
});

describe('its site', () => {
  const files = () => [...filesOf(dist)].map(([path, bytes]) => ({ path, text: textOf(path, bytes) }));

  it('has no trace of the first entity: not in a page, the search, the desk or the manual', () => {
    const naming = files().filter(({ text }) => /\bibal\b|ibagu|combeima|tolima/i.test(text));
    expect(naming.map(({ path }) => path)).toEqual([]);
    expect(readFileSync(join(dist, 'index.html'), 'utf8')).toContain('Aguas de Villa Nueva');
  });

  it('says of what it does not have yet that it is not there, and nothing twice', () => {
    const home = textOf('/index.html', readFileSync(join(dist, 'index.html')));
    for (const words of [
      'Todavía no hay informes ni comunicados.',
      'Todavía no hay historias.',
      'respuestas hasta hoy',
    ])
      expect(home).toContain(words);
    expect(home).not.toContain('Rendición de cuentas de Aguas de Villa Nueva Aguas');
    expect(home).toMatch(/<p>Villa Nueva\.<\/p>/);
    const ways = readFileSync(join(dist, 'participa/index.html'), 'utf8');
    expect(ways).not.toContain('Pregunte en persona');
  });

  it('has none of its colours, and its own yellow as far as it can be read', () => {
    const colorsOf = (contentDir: string): string[] => [
      ...(readFileSync(join(contentDir, 'settings/appearance.yaml'), 'utf8').match(/#[0-9a-f]{6}/g) ?? []),
    ];
    const own = colorsOf(content);
    const foreign = colorsOf(CONTENT).filter((color) => !own.includes(color));
    expect(foreign.length).toBeGreaterThan(15);
    const styled = files().filter(({ path }) => /\.(html|css)$/.test(path) && !path.startsWith('/galeria/'));
    const wearing = styled.filter(({ text }) => foreign.some((color) => text.includes(color)));
    expect(wearing.map(({ path }) => path)).toEqual([]);
  });

  it('shows no drawing that it did not choose', () => {
    const drawings = [...filesOf(dist).keys()].filter((path) => path.endsWith('.svg'));
    expect(drawings.toSorted()).toEqual(['/favicon.svg', '/logo/logo.svg']);
  });
});

describe('what the command refuses', () => {
  it.each([
    ['no folder', DATA, /Diga en qué carpeta/],
    ['a folder of the code', [...DATA, '--dir', 'contenido'], /está dentro del código/],
    ['a folder with files', [...DATA, '--dir', base], /ya existe y no está vacía/],
    ['no name', ['--dir', join(base, 'otra')], /Repita la orden con: --name/],
    ['no colour', [...DATA, '--dir', join(base, 'otra'), '--color', 'azul'], /se esperaba # con seis cifras/],
    ['no mail', [...DATA, '--dir', join(base, 'otra'), '--email', 'contacto'], /entity\.yaml:\d+/],
  ])('%s', (_what, words, sentence) => {
    const { status, output } = adopt(words);
    expect([status, output]).toEqual([1, expect.stringMatching(sentence)]);
    expect(existsSync(join(base, 'otra'))).toBe(false);
    expect(readdirSync(base).filter((name) => name.endsWith('.adopt'))).toEqual([]);
  });
});
