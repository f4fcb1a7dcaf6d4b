import { createServer } from 'node:http';
import { baseOfFolder, createHandler } from '../../scripts/serve/handler.ts';
import { listen } from '../../scripts/serve/listen.ts';

/** Serves a folder exactly as `npm start` does, on the port asked for or a free one; `url` has no slash at its end. */
export async function serveFolder(folder: string, port = 0): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer(createHandler(folder));
  const taken = await listen(server, port, '127.0.0.1');
  return {
    url: `http://localhost:${taken}${baseOfFolder(folder)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
