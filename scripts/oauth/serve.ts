import { createServer, type Server } from 'node:http';
import { createOauthHandler, type OauthOptions } from './handler.ts';

/** The handler as a node server. It logs method, path and status: never a query, where codes travel. */
export function createOauthServer(options: OauthOptions, log: (line: string) => void): Server {
  const handle = createOauthHandler(options);
  return createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', options.publicUrl);
    const headers = { cookie: request.headers.cookie ?? '' };
    const answer = await handle(new Request(url, { method: request.method ?? 'GET', headers }));
    log(`${request.method} ${url.pathname} ${answer.status}`);
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(await answer.text());
  });
}
