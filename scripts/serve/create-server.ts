import { createServer, type RequestListener, type Server, type ServerOptions } from 'node:http';

/**
 * Who does not say what it wants within ten seconds, or send all of it within two minutes, is let go: two hundred such callers
 * would keep the site from everybody else. Node's own bounds are six times as long, and looked at twice a minute.
 */
const PATIENCE = { headersTimeout: 10_000, requestTimeout: 120_000, connectionsCheckingInterval: 2000 } as const;

/** A server of HTTP that waits for nobody without end. `patience` is for tests. */
export const createSiteServer = (
  listener: RequestListener,
  patience: Pick<ServerOptions, keyof typeof PATIENCE> = PATIENCE,
): Server => createServer(patience, listener);
