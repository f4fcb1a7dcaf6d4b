import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';

const PATIENCE_MS = 10_000;

/** Decap's own git server, kept running on a free port of the loopback interface. */
export interface DecapServer {
  /** Sends an action; a server that died is started again first. */
  send: (body: string) => Promise<{ status: number; text: string }>;
  stop: () => void;
  /** Process id, for tests that end it on purpose. */
  pid: () => number | undefined;
}

export function createDecapServer(repository: string): DecapServer {
  let child: ChildProcess | undefined;
  let url = '';

  const start = async () => {
    const port = await freePort();
    const script = join(dirname(createRequire(import.meta.url).resolve('decap-server/package.json')), 'dist/index.js');
    const env = {
      ...process.env,
      MODE: 'git',
      GIT_REPO_DIRECTORY: repository,
      PORT: String(port),
      BIND_HOST: '127.0.0.1',
      LOG_LEVEL: 'error',
    };
    const started = spawn(process.execPath, [script], { cwd: repository, env, stdio: 'ignore' });
    child = started;
    // Also when the desk ends by an error: a server left behind would keep the clone busy.
    const end = () => started.kill();
    process.once('exit', end);
    url = `http://127.0.0.1:${port}/api/v1`;
    started.once('exit', () => {
      process.off('exit', end);
      if (child === started) child = undefined;
    });
    await untilReady(url, () => child === started);
  };

  return {
    send: async (body) => {
      if (!child) await start();
      const response = await fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
      return { status: response.status, text: await response.text() };
    },
    stop: () => {
      child?.kill();
      child = undefined;
    },
    pid: () => child?.pid,
  };
}

async function untilReady(url: string, isAlive: () => boolean): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline && isAlive()) {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"action":"info"}',
    }).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('El programa que guarda los cambios (decap-server) no arrancó.');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
