import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createDecapServer, type DecapServer } from '../../../../scripts/editor/decap-server.ts';

const INFO = '{"action":"info"}';

let folder: string;
let server: DecapServer;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mesa-'));
  server = createDecapServer(folder);
});
afterEach(() => {
  server.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('answers with a sentence where its folder is gone, and ends no process', async () => {
  rmSync(folder, { recursive: true });
  await expect(server.send(INFO)).rejects.toThrow('no arrancó');
});

test('starts another process after the first was killed', async () => {
  execFileSync('git', ['init', '--quiet'], { cwd: folder });
  expect((await server.send(INFO)).status).toBe(200);
  const first = server.pid();
  server.kill();
  expect((await server.send(INFO)).status).toBe(200);
  expect(server.pid()).not.toBe(first);
});

test('does not start again once it was stopped: what was asked for late hears why', async () => {
  server.stop();
  await expect(server.send(INFO)).rejects.toThrow('se está cerrando');
  expect(server.pid()).toBeUndefined();
});
