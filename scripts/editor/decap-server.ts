import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Answer } from './answer.ts';

const PATIENCE_MS = 10_000;

/** Decap's own git server, kept running on a socket that only this user can open. */
export interface DecapServer {
  /** Sends an action; a server that died is started again first. @throws in Spanish when it does not start, or was stopped. */
  send: (body: string) => Promise<Answer>;
  /** Ends its process, whatever it is doing; the next action starts another. */
  kill: () => void;
  /** Ends it for good. */
  stop: () => void;
  /** Process id, for tests that end it on purpose. */
  pid: () => number | undefined;
}

export function createDecapServer(repository: string): DecapServer {
  let child: ChildProcess | undefined;
  let socket = '';
  let isStopped = false;

  const start = async () => {
    const place = makeSocket();
    const started = spawn(process.execPath, [join(import.meta.dirname, 'decap-process.ts')], {
      cwd: repository,
      env: { ...process.env, GIT_REPO_DIRECTORY: repository, SOCKET: place.socket },
      // Its input ends when this process does, however it ends.
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    child = started;
    socket = place.socket;
    const end = () => {
      started.kill();
      place.remove();
    };
    process.once('exit', end);
    const forget = () => {
      process.off('exit', end);
      place.remove();
      if (child === started) child = undefined;
    };
    // Of these comes one: a program that cannot be started, as in a folder that is gone, never ends.
    started.once('exit', forget).once('error', forget);
    await untilReady(socket, () => child === started);
  };

  const kill = () => {
    child?.kill();
    child = undefined;
  };

  return {
    send: async (body) => {
      if (isStopped) throw new Error('La mesa se está cerrando.');
      if (!child) await start();
      return post(socket, body);
    },
    kill,
    stop: () => {
      isStopped = true;
      kill();
    },
    pid: () => child?.pid,
  };
}

/** A socket in a folder of its own, which nobody else may enter; a named pipe on Windows. */
function makeSocket(): { socket: string; remove: () => void } {
  if (process.platform === 'win32')
    return { socket: String.raw`\\.\pipe\mesa-${randomBytes(16).toString('hex')}`, remove: () => undefined };
  const folder = mkdtempSync(join(tmpdir(), 'mesa-'));
  return { socket: join(folder, 'decap'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function post(socketPath: string, body: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) };
    request({ socketPath, path: '/api/v1', method: 'POST', headers }, (response) => {
      text(response).then((said) => resolve({ status: response.statusCode ?? 500, text: said }), reject);
    })
      .once('error', reject)
      .end(body);
  });
}

async function untilReady(socket: string, isAlive: () => boolean): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline && isAlive()) {
    const answer = await post(socket, '{"action":"info"}').catch(() => undefined);
    if (answer?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('El programa que guarda los cambios (decap-server) no arrancó.');
}
