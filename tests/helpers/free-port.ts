import { createServer } from 'node:http';
import { listen } from '../../scripts/serve/listen.ts';

/** A port of this computer that nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  const port = await listen(probe, 0, '127.0.0.1');
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
