import { createHash, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { listen } from '../../scripts/serve/listen.ts';

/** A code forge reduced to its doors: it asks nobody, but checks everything that OAuth says it must. */
export interface Forge {
  url: string;
  /** Tokens that it gave. */
  tokens: string[];
  /** Scopes that were asked for. */
  scopes: string[];
  /** Requests to the interface that came with a good token, by path. */
  served: string[];
  close: () => Promise<void>;
}

interface Grant {
  redirect: string;
  challenge: string | null;
}

/** GitHub asks for the secret of the application; GitLab and Forgejo, with PKCE, do not. */
export async function openForge({
  clientId,
  clientSecret,
}: {
  clientId: string;
  clientSecret?: string;
}): Promise<Forge> {
  const grants = new Map<string, Grant>();
  const forge = { tokens: [] as string[], scopes: [] as string[], served: [] as string[] };

  const authorize = (query: URLSearchParams): string => {
    if (query.get('client_id') !== clientId) return '';
    const code = randomBytes(12).toString('hex');
    grants.set(code, { redirect: query.get('redirect_uri') ?? '', challenge: query.get('code_challenge') });
    forge.scopes.push(query.get('scope') ?? '');
    const back = new URL(query.get('redirect_uri') ?? '');
    back.searchParams.set('code', code);
    back.searchParams.set('state', query.get('state') ?? '');
    return back.href;
  };

  const exchange = (form: URLSearchParams) => {
    const code = form.get('code') ?? '';
    const grant = grants.get(code);
    grants.delete(code);
    const proof = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const isGood =
      grant?.redirect === form.get('redirect_uri') &&
      grant.challenge === proof &&
      form.get('client_id') === clientId &&
      (clientSecret === undefined || form.get('client_secret') === clientSecret);
    if (!isGood) return { error: 'invalid_grant' };
    const token = `ficha-${randomBytes(12).toString('hex')}`;
    forge.tokens.push(token);
    return { access_token: token, token_type: 'bearer', scope: 'repo' };
  };

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const json = (status: number, body: unknown) =>
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', '*');
    if (request.method === 'OPTIONS') return response.writeHead(204).end();
    if (url.pathname.endsWith('/authorize')) {
      const back = authorize(url.searchParams);
      return back ? response.writeHead(302, { Location: back }).end() : json(400, { error: 'invalid_client' });
    }
    if (/\/(token|access_token)$/.test(url.pathname)) return json(200, exchange(await readForm(request)));
    const token = /^(?:token|Bearer) (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    if (!forge.tokens.includes(token)) return json(401, { message: 'Bad credentials' });
    forge.served.push(url.pathname);
    if (url.pathname.endsWith('/user'))
      return json(200, { id: 1, login: 'redactora', username: 'redactora', name: 'Redactora', email: 'r@example.org' });
    if (/\/(repos|projects)\/[^/]+(\/[^/]+)?$/.test(url.pathname)) {
      return json(200, {
        id: 1,
        owner: { login: 'entidad' },
        default_branch: 'main',
        permissions: { push: true, admin: false, pull: true, project_access: { access_level: 40 } },
      });
    }
    return json(200, []);
  });
  const port = await listen(server, 0, '127.0.0.1');
  return {
    ...forge,
    url: `http://localhost:${port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** PKCE in the browser sends JSON; our handler, a form. */
async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  const text = Buffer.concat(parts).toString('utf8');
  return text.startsWith('{')
    ? new URLSearchParams(JSON.parse(text) as Record<string, string>)
    : new URLSearchParams(text);
}
