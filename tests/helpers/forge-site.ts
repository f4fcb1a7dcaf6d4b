import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBackend } from '../../decap/config/backends.ts';
import { adminPolicy } from '../../decap/config/policy.ts';
import { createOauthServer } from '../../scripts/oauth/serve.ts';
import { listen } from '../../scripts/serve/listen.ts';
import { formatPolicy } from '../../src/integrations/content-security-policy.ts';
import { FIXTURE_DIST } from './fixture-entity.ts';
import { serveFolder } from './server.ts';

/**
 * The built site as it would be with a backend, on the port asked for or a free one: its configuration and its policy are
 * the only things that change. Its files keep their days, so that a browser that saw them at this address keeps them too.
 */
export async function serveForgeSite(
  env: Readonly<Record<string, string>>,
  port?: number,
): Promise<{ url: string; close: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'acceso-'));
  for (const part of ['admin', '_astro', '_headers', 'favicon.svg'])
    cpSync(join(FIXTURE_DIST, part), join(folder, part), { recursive: true, preserveTimestamps: true });
  const backend = readBackend(env);
  const config = JSON.parse(readFileSync(join(folder, 'admin/config.yml'), 'utf8')) as object;
  writeFileSync(join(folder, 'admin/config.yml'), JSON.stringify({ ...config, backend }));
  const local = formatPolicy(adminPolicy(readBackend({})));
  const headers = readFileSync(join(folder, '_headers'), 'utf8');
  if (!headers.includes(local)) throw new Error('The built headers do not hold the policy of /admin/.');
  writeFileSync(join(folder, '_headers'), headers.replace(local, formatPolicy(adminPolicy(backend))));
  const site = await serveFolder(folder, port);
  return {
    url: site.url,
    close: async () => {
      await site.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Our OAuth handler for GitHub, with the lines that it logs. Sites may still be added to `allowedOrigins`. */
export async function openOauthHandler(forge: string, clientSecret: string, allowedOrigins: string[]) {
  const log: string[] = [];
  const options = { clientId: 'aplicacion', clientSecret, forge, publicUrl: '', allowedOrigins };
  const server = createOauthServer(options, (line) => log.push(line));
  await listen(server, 0, '127.0.0.1');
  options.publicUrl = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    url: options.publicUrl,
    log,
    close: () => new Promise<void>((resolve) => (server.closeAllConnections(), server.close(() => resolve()))),
  };
}
