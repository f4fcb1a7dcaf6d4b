import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createSiteServer } from '../serve/create-server.ts';
import { createOauthHandler, type OauthOptions } from './handler.ts';

/** The handler as a node server. It logs method, path and status: never a query, where codes travel. */
export function createOauthServer(options: OauthOptions, log: (line: string) => void): Server {
  const handle = createOauthHandler(options);
  const answerTo = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', options.publicUrl);
    const headers = { cookie: request.headers.cookie ?? '' };
    // Some methods no `Request` can have; none but one is answered.
    const method = request.method === 'GET' ? 'GET' : 'POST';
    const answer = await handle(new Request(url, { method, headers }), addressOf(request));
    log(`${request.method} ${url.pathname} ${answer.status}`);
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(await answer.text());
  };
  return createSiteServer((request, response) => {
    answerTo(request, response).catch((error: Error) => {
      log(`${request.method} ${error.name}`);
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end('No se pudo responder. Vuelva a intentarlo.\n');
    });
  });
}

/** Who asks: behind a server on this computer, the one that it names last. */
function addressOf({ headers, socket: { remoteAddress = '' } }: IncomingMessage): string {
  const isNeighbour = /^(?:127\.|::1$|::ffff:127\.)/.test(remoteAddress);
  const named = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim();
  return (isNeighbour && named) || remoteAddress;
}
