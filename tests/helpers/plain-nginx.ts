import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { requireProgram } from './deploy.ts';

/**
 * Starts Debian's nginx as a user without rights on the block of `npm run deploy:nginx -- --plain=…` in `block`, and waits until it
 * answers. `folder` is its own.
 */
export async function startPlainNginx(
  block: string,
  port: number,
  folder: string,
): Promise<{ close: () => Promise<void> }> {
  const program = requireProgram('nginx');
  mkdirSync(folder, { recursive: true });
  const isRoot = process.getuid?.() === 0;
  if (isRoot) execFileSync('chmod', ['777', folder]);
  writeFileSync(block, readFileSync(block, 'utf8').replace(/listen \[::\].*\n/, ''));
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  const file = join(folder, 'nginx.conf');
  const log = join(folder, 'error.log');
  writeFileSync(
    file,
    `daemon off; pid ${folder}/pid; error_log ${log};\nevents {}\nhttp { access_log off; ${paths.join(' ')} include ${block}; }`,
  );
  const server = spawn(program, ['-c', file, '-e', log], {
    stdio: 'ignore',
    ...(isRoot ? { uid: 65_534, gid: 65_534 } : {}),
  });
  for (let isUp = false; !isUp;) {
    if (server.exitCode !== null)
      throw new Error(`nginx no arrancó: ${existsSync(log) ? readFileSync(log, 'utf8') : ''}`);
    isUp = await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    );
    await pause(20);
  }
  return {
    close: async () => {
      if (server.exitCode !== null) return;
      const closed = once(server, 'close');
      server.kill();
      await closed;
    },
  };
}
