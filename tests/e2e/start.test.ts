import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { copyFixture, FIXTURE_NOW } from '../helpers/fixture-entity.ts';
import { ROOT } from '../helpers/paths.ts';

const PAGE = '/accesibilidad/';
const START = join(ROOT, 'scripts/start.ts');

let folder: string;
let env: NodeJS.ProcessEnv;
let entry: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cuentas-'));
  copyFixture(join(folder, 'content'));
  entry = join(folder, 'content/pages/accesibilidad.mdx');
  // PORT 0: any free port. The content is a copy outside git, so it is built without its history.
  env = {
    ...process.env,
    CONTENT_DIR: join(folder, 'content'),
    OUT_DIR: join(folder, 'dist'),
    // What another test builds at the same time is no part of it.
    CACHE_DIR: join(folder, 'cache'),
    HISTORY: 'off',
    BUILD_NOW: FIXTURE_NOW,
    PORT: '0',
  };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts the real script; `said` waits until its output holds something. */
function start() {
  const child = spawn(process.execPath, [START], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  onTestFinished(() => void child.kill('SIGTERM'));
  const said = async (expected: RegExp) => {
    while (!expected.test(output)) {
      if (child.exitCode !== null) throw new Error(`It ended:\n${output}`);
      await wait(50);
    }
    return expected.exec(output);
  };
  return { child, said };
}

async function end(child: ChildProcess): Promise<number | null> {
  child.kill('SIGINT');
  await once(child, 'exit');
  return child.exitCode;
}

/** How many processes run with this test's own environment: the server, its build and what the build started. */
function startedProcesses(): number {
  const isOurs = (pid: string) => {
    try {
      return readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`OUT_DIR=${folder}`);
    } catch {
      return false;
    }
  };
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name) && isOurs(name)).length;
}

const edit = (from: string | RegExp, to: string) => writeFileSync(entry, readFileSync(entry, 'utf8').replace(from, to));
const textOf = async (url: string) => (await fetch(url)).text();

describe('npm start', () => {
  it(
    'shows every saved change at the next request, survives a bad one, and ends cleanly',
    { timeout: 300_000 },
    async () => {
      const { child, said } = start();
      const [, url] = (await said(/Inicio +(\S+)\/\n/)) ?? [];
      expect((await fetch(`${url}${PAGE}`)).headers.get('content-security-policy')).toContain("default-src 'none'");

      edit(/^title: .*/m, 'title: Una prueba recién guardada');
      expect(await textOf(`${url}${PAGE}`)).toContain('Una prueba recién guardada');

      edit(/^title: /m, 'no-existe: x\ntitle: ');
      expect(await textOf(`${url}${PAGE}`)).toContain('Una prueba recién guardada');
      await said(/accesibilidad\.mdx[\s\S]*La construcción falló/);

      edit('no-existe: x\ntitle: Una prueba recién guardada', 'title: Corregido después');
      expect(await textOf(`${url}${PAGE}`)).toContain('Corregido después');

      expect(await end(child)).toBe(0);
      await expect(fetch(`${url}/`)).rejects.toThrow();
    },
  );

  // On a machine with little memory no build waits, and every one begins when it is asked for.
  it.runIf(process.availableMemory() > 3e9)(
    'has the next build ready, and lets go of it where what the site is set up with changed',
    { timeout: 300_000 },
    async () => {
      const { child, said } = start();
      const [, url] = (await said(/Inicio +(\S+)\/\n/)) ?? [];
      // Server, build and Astro.
      const isReady = () => expect.poll(startedProcesses).toBe(3);
      await isReady();
      // Saved as it was: there is nothing to build.
      edit('', '');
      await wait(300);
      expect((await fetch(`${url}${PAGE}`)).status).toBe(200);
      await said(/Nada cambió/);
      await isReady();

      // Time for Astro to read what it is set up with.
      await wait(6000);
      const redirects = join(folder, 'content/settings/redirects.yaml');
      const before = readFileSync(redirects, 'utf8');
      onTestFinished(() => writeFileSync(redirects, before));
      writeFileSync(
        redirects,
        `${before.trimEnd()}\n  - from: /direccion-vieja/\n    to: /accesibilidad/\n    date: '2026-03-25'\n`,
      );
      await wait(300);
      await fetch(`${url}${PAGE}`);
      const moved = await fetch(`${url}/direccion-vieja/`, { redirect: 'manual' });
      expect([moved.status, moved.headers.get('location')]).toEqual([301, '/accesibilidad/']);
      await isReady();

      edit(/^title: .*/m, 'title: Una más, con lo que estaba listo');
      expect(await textOf(`${url}${PAGE}`)).toContain('Una más, con lo que estaba listo');
      await isReady();
      expect(await end(child)).toBe(0);
      expect(startedProcesses()).toBe(0);
    },
  );

  it('leaves no process behind when it ends in the middle of a build', async () => {
    const { child } = start();
    await expect.poll(startedProcesses).toBeGreaterThan(1);
    // Time for the build to start what it starts.
    await wait(500);
    expect(await end(child)).toBe(0);
    expect(startedProcesses()).toBe(0);
  });
});

describe('npm start refuses in one sentence, before it builds', () => {
  const refusal = (more: NodeJS.ProcessEnv) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [START], {
      cwd: ROOT,
      env: { ...env, ...more },
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([1, '']);
    return stderr;
  };

  it('a port in use', async () => {
    const server = createServer().listen(0, 'localhost');
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    expect(refusal({ PORT: String(port) })).toMatch(new RegExp(`^El puerto ${port} está ocupado .*\\n$`));
  });

  it.each([
    ['a port that is no number', { PORT: 'abc' }, /^PORT es «abc» .*\n$/],
    ['a machine without git', { PATH: '/no/existe' }, /^Falta git.*\n$/],
    ['a secret that is soon guessed', { DESK_SECRET: 'corta' }, /^DESK_SECRET debe tener entre 12 y 200 .*\n$/],
    ['a moment that is none', { BUILD_NOW: 'ayer' }, /^BUILD_NOW dice «ayer».*\n$/],
  ])('%s', (_what, more, sentence) => {
    expect(refusal(more)).toMatch(sentence);
  });
});
