import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { requireProgram } from './deploy.ts';
import { freePort } from './free-port.ts';

/** A server of ssh on a free port, with keys that nobody else knows. `ssh` is what reaches it. */
export async function startSshServer(folder: string): Promise<{ ssh: string; close: () => void }> {
  const program = requireProgram('sshd', 'openssh-server');
  requireProgram('rsync');
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o700);
  // Where Debian's server changes its root to before it knows who asks.
  mkdirSync('/run/sshd', { recursive: true });
  const [host, user] = ['host', 'user'].map((name) => {
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(folder, name)]);
    return join(folder, name);
  });
  const port = await freePort();
  const options = [
    'ListenAddress=127.0.0.1',
    `HostKey=${host}`,
    `AuthorizedKeysFile=${user}.pub`,
    'StrictModes=no',
    'UsePAM=no',
    'PasswordAuthentication=no',
    'PermitRootLogin=prohibit-password',
    `PidFile=${folder}/pid`,
  ];
  const daemon = spawn(
    program,
    ['-D', '-e', '-f', '/dev/null', '-p', String(port), ...options.flatMap((one) => ['-o', one])],
    { stdio: 'ignore' },
  );
  await answers(port);
  return {
    ssh: `ssh -p ${port} -i ${user} -o BatchMode=yes -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o LogLevel=ERROR`,
    close: () => void daemon.kill(),
  };
}

async function answers(port: number): Promise<void> {
  for (;;) {
    const socket = createConnection(port, '127.0.0.1');
    const isOpen = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'error').then(() => false),
    ]).catch(() => false);
    socket.destroy();
    if (isOpen) return;
    await pause(20);
  }
}
