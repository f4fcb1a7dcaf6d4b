import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createOauthHandler, type OauthOptions } from './handler.ts';

/** The handler as a node server. It logs method, path and status: never a query, where codes travel. */
export function createOauthServer(options: OauthOptions, log: (line: string) => void): Server {
  const handle = createOauthHandler(options);
  const answerTo = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', options.publicUrl);
    const headers = { cookie: request.headers.cookie ?? '' };
    const answer = await handle(new Request(url, { method: request.method ?? 'GET', headers }));
    log(`${request.method} ${url.pathname} ${answer.status}`);
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(await answer.text());
  };
  return createServer((request, response) => {
    answerTo(request, response).catch((error: Error) => {
      log(`${request.method} ${error.name}`);
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end('No se pudo responder. Vuelva a intentarlo.\n');
    });
  });
}
