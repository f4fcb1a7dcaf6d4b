import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mainPart, sumOfText } from '../../src/lib/page-text.ts';
import { builtPages } from '../helpers/dist.ts';
import { FIXTURE_DIST, FIXTURE_REPOSITORY } from '../helpers/fixture-entity.ts';
import { ROOT } from '../helpers/paths.ts';

// The site of the fixture entity, released with a real key into a real repository, and proven with the real commands.
const base = mkdtempSync(join(tmpdir(), 'cuentas-sumas-'));
const [site, repository, key, signers] = ['dist', 'repository', 'llave', 'firmantes'].map((name) =>
  join(base, name),
) as [string, string, string, string];
const PAGE = 'preguntas-frecuentes/que-es-rendir-cuentas/index.html';

const run = (script: string, ...words: string[]) =>
  spawnSync(process.execPath, [`scripts/${script}.ts`, ...words], {
    cwd: ROOT,
    env: { ...process.env, CONTENT_DIR: join(repository, 'content'), OUT_DIR: site },
    encoding: 'utf8',
  });
const release = () => run('release', `--key=${key}`);
const git = (...words: string[]) => execFileSync('git', ['-C', repository, ...words], { encoding: 'utf8' });

/** Runs some work on the copy with one file changed, and gives the file back. */
function withFile<T>(file: string, change: (text: string) => string, work: () => T): T {
  const path = join(site, file);
  const before = readFileSync(path);
  writeFileSync(path, Buffer.from(change(before.toString('latin1')), 'latin1'));
  try {
    return work();
  } finally {
    writeFileSync(path, before);
  }
}

beforeAll(() => {
  cpSync(FIXTURE_DIST, site, { recursive: true });
  cpSync(dirname(FIXTURE_REPOSITORY), repository, { recursive: true });
  git('config', 'user.name', 'Prueba');
  git('config', 'user.email', 'prueba@example.org');
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', key]);
  writeFileSync(signers, `publicacion ${readFileSync(`${key}.pub`, 'utf8')}`);
  const { status, stderr } = release();
  expect(status, stderr).toBe(0);
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

describe('a release', () => {
  it('is proven whole, with its signature', () => {
    const { status, stdout, stderr } = run('verify', site, `--signers=${signers}`);
    expect(status, stderr).toBe(0);
    expect(stdout).toMatch(
      /^La firma de la lista es de quien dice\.\nLa copia es lo que se publicó: \d+ archivos\.\n$/,
    );
  });

  it('proves its documents with the program that every Linux has', () => {
    expect(() => execFileSync('sha256sum', ['--check', '--quiet', 'sumas.sha256'], { cwd: site })).not.toThrow();
  });

  it('is kept in a tag of the content that only the key could sign', () => {
    const tag = git('tag', '--list', 'publicacion-*').trim();
    expect(git('tag', '--list', '--format=%(contents:body)', tag)).toContain(
      readFileSync(join(site, 'sumas.sha256'), 'utf8').trim(),
    );
    const proof = ['-c', `gpg.ssh.allowedSignersFile=${signers}`, 'verify-tag', tag];
    expect(() => execFileSync('git', ['-C', repository, ...proof], { stdio: 'pipe' })).not.toThrow();
  });

  it('is refused without a key, and of a site that was built from another revision', () => {
    expect(run('release').stderr).toContain('Falta la llave con que se firma');
    const other = withFile('estado.json', (text) => text.replace(/"revision": "\w/, '"revision": "x'), release);
    expect([other.status, other.stderr]).toEqual([1, expect.stringContaining('Constrúyalo de nuevo: npm run build')]);
  });
});

describe('a copy that is not what was published', () => {
  it.each([
    [
      'a byte of a document',
      'datos/indicadores.csv',
      (text: string) => text.replace(/.$/s, 'x'),
      'Cambió: datos/indicadores.csv',
    ],
    [
      'a word of a page',
      PAGE,
      (text: string) => text.replaceAll('dinero de todos', 'dinero de nadie'),
      `Cambió: ${PAGE}`,
    ],
  ])('fails for %s, and names it', (_, file, change, words) => {
    const { status, stderr } = withFile(file, change, () => run('verify', site));
    expect(status).toBe(1);
    expect(stderr.trim().split('\n')).toEqual([
      words,
      expect.stringMatching(/^La copia no es lo que se publicó: 1 de \d+ archivos\.$/),
    ]);
  });

  it('fails for what is missing and for what was added', () => {
    const [here, there] = [join(site, 'datos/indicadores.csv'), join(site, 'datos/otro.csv')];
    renameSync(here, there);
    const { status, stderr } = run('verify', site);
    renameSync(there, here);
    expect(status).toBe(1);
    expect(stderr).toContain('Falta: datos/indicadores.csv\nNo se publicó: datos/otro.csv\n');
  });

  it('fails for a page that says the same in another file, and says so', () => {
    const other = (text: string) => text.replace('<h1', '<h1 style="color: red"').replaceAll('</p>', '</p>\n\n');
    const { status, stderr } = withFile(PAGE, other, () => run('verify', site));
    expect([status, stderr.split('\n')[0]]).toEqual([1, `Cambió su archivo, no sus palabras: ${PAGE}`]);
  });

  it('fails for a list that was written anew without the key', () => {
    const list = join(site, 'sumas.sha256');
    const before = readFileSync(list);
    appendFileSync(list, '# otra\n');
    const { status, stderr } = run('verify', site, `--signers=${signers}`);
    writeFileSync(list, before);
    expect([status, stderr]).toEqual([1, expect.stringMatching(/signature|verify/i)]);
  });
});

it('tells one document that was published from another', () => {
  const [sums, file] = [`--sums=${join(site, 'sumas.sha256')}`, join(base, 'descargado.csv')];
  cpSync(join(site, 'datos/indicadores.csv'), file);
  expect(run('verify', file, sums).stdout).toContain('Es el que se publicó: datos/indicadores.csv');
  appendFileSync(file, ' ');
  expect(run('verify', file, sums)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('no es ninguno de los'),
  });
});

it('every page carries the sum of its own words', async () => {
  const pages = (await builtPages(FIXTURE_DIST)).filter(({ html }) => mainPart(html) !== undefined);
  expect(pages.length).toBeGreaterThan(100);
  const wrong = pages.filter(({ html }) => !html.includes(`"sha256":"${sumOfText(mainPart(html)!)}"`));
  expect(wrong.map(({ path }) => path)).toEqual([]);
});
