import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commitAll } from '../helpers/build-site.ts';
import { copyOfCode, GIT_ENV } from '../helpers/entity-repository.ts';
import { freePort } from '../helpers/free-port.ts';
import { ROOT } from '../helpers/paths.ts';
import { startPlainNginx } from '../helpers/plain-nginx.ts';

// An entity adopts the code as it lies here, runs what its forge and its container would run, and takes the next version.
const base = mkdtempSync(join(tmpdir(), 'cuentas-entidad-'));
const code = join(base, 'code');
const folder = join(base, 'contenido');
const site = join(folder, 'sitio');
const env = { ...process.env, ...GIT_ENV };
const git = (where: string, ...words: string[]) =>
  execFileSync('git', ['-C', where, ...words], { encoding: 'utf8', env }).trim();

/** Runs a step as a runner does: bash, in the repository of the entity, up to the first command that fails. */
function step(line: string, more: NodeJS.ProcessEnv = {}) {
  const path = `${dirname(process.execPath)}:${process.env['PATH']}`;
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', line], {
    cwd: folder,
    env: { ...env, PATH: path, GITHUB_OUTPUT: join(base, 'output'), ...more },
    encoding: 'utf8',
  });
  expect(status, `${line}\n${stdout}${stderr}`).toBe(0);
  return stdout;
}

beforeAll(() => {
  copyOfCode(code);
  const words = [
    '--name',
    'Aguas de Villa Nueva',
    '--short-name',
    'Villa Nueva',
    '--site',
    'https://villanueva.example',
  ];
  execFileSync(process.execPath, ['scripts/adopt.ts', ...words, '--dir', folder, '--code', code], { cwd: ROOT, env });
  // The packages came along: no step installs any.
  git(folder, 'config', 'user.name', 'Prueba');
});

afterAll(() => rmSync(base, { recursive: true, force: true }));

describe('the steps of the workflows', () => {
  it('of GitHub check, build and leave the site where it is taken from', () => {
    const { jobs } = parse(readFileSync(join(folder, '.github/workflows/sitio.yml'), 'utf8')) as {
      jobs: Record<string, { steps: { uses?: string; run?: string; with?: { path?: string } }[] }>;
    };
    const steps = Object.values(jobs).flatMap((job) => job.steps);
    // What is done on a push and what is done on a proposal, one after the other.
    for (const { run } of steps) if (run) step(run, { EVENT: 'push', SITE_URL: 'https://villanueva.example' });
    expect(steps.map(({ run }) => run)).toContain('npm run check:personal-data');
    const preview = steps.find(({ uses }) => uses?.includes('upload-artifact'))?.with?.path ?? '';
    expect(readFileSync(join(folder, preview, 'index.html'), 'utf8')).toContain('Villa Nueva');
    expect(readFileSync(join(base, 'output'), 'utf8')).toBe('construir=true\n');
    expect(existsSync(join(site, 'dist/estado.json'))).toBe(true);
    expect(JSON.parse(readFileSync(join(site, 'dist/estado.json'), 'utf8'))).toMatchObject({
      revision: git(folder, 'rev-parse', 'HEAD'),
    });
  });

  it('of Forgejo push the site to its branch', () => {
    const origin = join(base, 'origin.git');
    execFileSync('git', ['init', '--quiet', '--bare', origin]);
    git(folder, 'remote', 'add', 'origin', origin);
    const { jobs } = parse(readFileSync(join(folder, '.forgejo/workflows/sitio.yml'), 'utf8')) as {
      jobs: Record<string, { steps: { name?: string; run?: string }[] }>;
    };
    const publish = jobs['sitio']?.steps.find(({ name }) => name?.startsWith('Publicar'))?.run ?? '';
    step(publish);
    expect(git(origin, 'ls-tree', '--name-only', 'pages')).toContain('estado.json');
    rmSync(join(site, 'dist/.git'), { recursive: true });
  });

  it('of GitLab report on a proposal, show it built, and leave the site in public/', () => {
    const {
      revisar,
      'vista-previa': preview,
      pages,
    } = parse(readFileSync(join(folder, '.gitlab-ci.yml'), 'utf8')) as Record<
      string,
      { script: string[]; after_script?: string[]; artifacts?: { paths?: string[] } }
    >;
    for (const line of [...(revisar?.script ?? []), ...(revisar?.after_script ?? [])]) step(line);
    expect(Array.isArray(JSON.parse(readFileSync(join(folder, 'calidad.json'), 'utf8')))).toBe(true);
    for (const line of preview?.script ?? []) step(line, { CI_PIPELINE_SOURCE: 'merge_request_event' });
    const shown = join(folder, preview?.artifacts?.paths?.[0] ?? '');
    expect(readFileSync(join(shown, 'index.html'), 'utf8')).toContain('Villa Nueva');
    rmSync(shown, { recursive: true });
    for (const line of pages?.script ?? []) step(line, { CI_PIPELINE_SOURCE: 'push' });
    expect(existsSync(join(folder, 'public/index.html'))).toBe(true);
    rmSync(join(folder, 'public'), { recursive: true });
  });
});

describe('the steps of the container', () => {
  it('end in an nginx that serves the site as a user without rights', async () => {
    const file = readFileSync(join(folder, 'Containerfile'), 'utf8');
    const served = join(base, 'srv/www');
    const steps = [...file.matchAll(/^RUN (npm .*)$/gm)].map(([, line = '']) => line.replaceAll('/srv/www', served));
    expect(steps).toHaveLength(3);
    for (const line of steps) step(line);
    const port = await freePort();
    const block = readFileSync(join(served, 'sitio.conf'), 'utf8');
    expect(block).toContain('listen 8080');
    writeFileSync(join(served, 'sitio.conf'), block.replace('listen 8080', `listen ${port}`));
    execFileSync('chmod', ['-R', 'a+rX', base]);
    const server = await startPlainNginx(join(served, 'sitio.conf'), port, join(base, 'nginx'));
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/`);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(await answer.text()).toContain('Villa Nueva');
    } finally {
      await server.close();
    }
  });
});

describe('the next version of the code', () => {
  it('comes in with one command and touches no content', () => {
    git(folder, 'checkout', '--quiet', '.');
    const content = git(folder, 'rev-parse', 'HEAD:content');
    writeFileSync(join(code, 'CHANGELOG.md'), '# La versión siguiente\n');
    commitAll(code, 'Segunda versión', '2026-11-02');
    git(folder, 'submodule', 'update', '--init', '--remote', '--quiet', 'sitio');
    step('npm run update');
    expect(readFileSync(join(site, 'CHANGELOG.md'), 'utf8')).toBe('# La versión siguiente\n');
    expect(git(folder, 'status', '--porcelain', '--ignore-submodules=untracked')).toBe('M sitio');
    git(folder, 'commit', '--quiet', '--all', '--message', 'Trae la segunda versión');
    expect(git(folder, 'rev-parse', 'HEAD:content')).toBe(content);
    step('npm run build');
  });
});
