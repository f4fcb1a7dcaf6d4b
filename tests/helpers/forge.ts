import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listen } from '../../scripts/serve/listen.ts';
import { forgejoCalls } from './forge/forgejo.ts';
import { githubCalls } from './forge/github.ts';
import { gitlabCalls } from './forge/gitlab.ts';
import { dispatch, type ForgeAnswer } from './forge/http.ts';
import { createOauthDoors, readForm } from './forge/oauth.ts';
import { createPulls, type Pulls } from './forge/pulls.ts';
import { type BareRepository, createBareRepository } from './forge/repository.ts';

/** A code forge on this machine: the doors of OAuth and the calls that Decap makes, on a real bare repository. */
export interface Forge {
  url: string;
  repository: BareRepository;
  pulls: Pulls;
  /** Tokens that it gave. */
  tokens: string[];
  /** Scopes that were asked for. */
  scopes: string[];
  /** Requests that came with a good token: method and path. */
  served: string[];
  /** Requests that the simulation does not know: a test that leaves some has proven less than it seems. */
  unknown: string[];
  /** Runs before a request is answered, for what must happen at that very moment. */
  before: (step: (request: string) => void | Promise<void>) => void;
  close: () => Promise<void>;
}

/** A page of any origin may ask, as on the real ones; what it may read of the headers has to be named. */
const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': '*, Authorization',
  'Access-Control-Allow-Methods': 'GET, HEAD, POST, PUT, PATCH, DELETE',
  'Access-Control-Expose-Headers': 'ETag, Link, X-Gitlab-Blob-Id, X-Page, X-Per-Page, X-Total, X-Total-Pages',
};

/** Opens a forge that speaks the three interfaces, each under the path that the real one has. */
export async function openForge(application: { clientId: string; clientSecret?: string }): Promise<Forge> {
  const doors = createOauthDoors(application);
  const repository = createBareRepository();
  const pulls = createPulls(repository);
  const interfaces = {
    '/api/v3': githubCalls(repository, pulls),
    '/api/v4': gitlabCalls(repository, pulls),
    '/api/v1': forgejoCalls(repository, pulls),
  };
  const served: string[] = [];
  const unknown: string[] = [];
  let step: (request: string) => void | Promise<void> = () => undefined;

  const answer = async (request: IncomingMessage, url: URL): Promise<ForgeAnswer> => {
    const method = request.method ?? 'GET';
    const text = await readText(request);
    if (url.pathname.endsWith('/authorize')) {
      const back = doors.authorize(url.searchParams);
      return back ? { status: 302, headers: { Location: back } } : { status: 400, body: { error: 'invalid_client' } };
    }
    if (/\/(token|access_token)$/.test(url.pathname)) return { status: 200, body: doors.exchange(readForm(text)) };
    const user = doors.personOf(request);
    if (!user) {
      const message = url.pathname.startsWith('/api/v4') ? '401 Unauthorized' : 'Bad credentials';
      return { status: 401, body: { message } };
    }
    const prefix = Object.keys(interfaces).find((start) => url.pathname.startsWith(start)) as keyof typeof interfaces;
    const path = url.pathname.slice(prefix?.length);
    const root = `http://${request.headers.host}${prefix}`;
    served.push(`${method} ${path}`);
    await step(`${method} ${path}`);
    const json = text ? (JSON.parse(text) as Record<string, unknown>) : {};
    const result = dispatch(interfaces[prefix] ?? [], { method, root, path, query: url.searchParams, json, user });
    if (result.status === 501) unknown.push(`${method} ${path}`);
    // As GitHub does: an editor that trusts the browser's cache sees what was there a minute ago.
    return { ...result, headers: { 'Cache-Control': 'private, max-age=60', ...result.headers } };
  };

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (request.method === 'OPTIONS') return void response.writeHead(204, CORS).end();
    answer(request, url).then(
      (result) => send(response, result),
      (error: Error) => send(response, { status: 500, body: { message: error.message } }),
    );
  });
  // Git answers in the thread of the tests: a connection that waited that long would be closed under the next request.
  server.keepAliveTimeout = 0;
  const port = await listen(server, 0, '127.0.0.1');
  return {
    url: `http://localhost:${port}`,
    repository,
    pulls,
    tokens: doors.tokens,
    scopes: doors.scopes,
    served,
    unknown,
    before: (next) => {
      step = next;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      repository.remove();
    },
  };
}

function send(response: ServerResponse, { status, body, headers }: ForgeAnswer): void {
  const isFile = Buffer.isBuffer(body);
  const type = isFile ? 'application/octet-stream' : 'application/json';
  response.writeHead(status, { ...CORS, ...(body === undefined ? {} : { 'Content-Type': type }), ...headers });
  response.end(isFile || body === undefined ? body : JSON.stringify(body));
}

async function readText(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}
