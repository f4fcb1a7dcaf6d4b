import { createServer } from 'node:http';
import { createHandler } from '../../scripts/serve/handler.ts';
import { listen } from '../../scripts/serve/listen.ts';

/** Serves a folder on a free port exactly as `npm start` does. */
export async function serveFolder(folder: string): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer(createHandler(folder));
  const port = await listen(server, 0, '127.0.0.1');
  return {
    url: `http://localhost:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
