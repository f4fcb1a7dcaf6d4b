import { randomBytes } from 'node:crypto';
import {
  type AuthorizationServer,
  authorizationCodeGrantRequest,
  allowInsecureRequests,
  calculatePKCECodeChallenge,
  type Client,
  ClientSecretPost,
  generateRandomCodeVerifier,
  generateRandomState,
  processAuthorizationCodeResponse,
  validateAuthResponse,
} from 'oauth4webapi';
import { createLimiter } from './limiter.ts';

/** What the handler is told by its environment. */
export interface OauthOptions {
  clientId: string;
  clientSecret: string;
  /** Address of the forge, `https://github.com`. */
  forge: string;
  /** Address of this handler as browsers see it, without a final slash. */
  publicUrl: string;
  /** Origins of the sites whose editors may enter. */
  allowedOrigins: readonly string[];
}

/** Forges let a token read and write the repository with this scope. */
const SCOPE = 'repo';
const COOKIE = 'cuentas-acceso';
/** Time to enter at the forge. */
const MAX_AGE_SECONDS = 600;
/** A login is two requests: nobody needs twenty a minute. */
const MOST_A_MINUTE = 20;
const MINUTE = 60_000;

/**
 * The one thing that GitHub needs a server for: it exchanges a code for a token with a secret. `/auth` sends the
 * editor to the forge, `/callback` hands the token to the page that opened the window, and only to an allowed one.
 * A state works once, in the browser that began with it. Nothing is stored but which states were used, and neither code nor
 * token is ever written to a log. `now` gives the milliseconds of the clock; `from` is who asks, for the limit of each.
 */
export function createOauthHandler(
  options: OauthOptions,
  now: () => number = Date.now,
): (request: Request, from?: string) => Promise<Response> {
  const mayAsk = createLimiter(MOST_A_MINUTE, MINUTE, now);
  const isFirstUse = createLimiter(1, MAX_AGE_SECONDS * 1000, now);
  return async (request, from = '') => {
    const { pathname } = new URL(request.url);
    if (!mayAsk(from)) return text(429, 'Demasiados intentos: espere un minuto.', { 'Retry-After': '60' });
    if (request.method !== 'GET') return text(405, 'Use GET.', { Allow: 'GET' });
    if (pathname.endsWith('/auth')) return start(options);
    if (pathname.endsWith('/callback')) return finish(request, options, isFirstUse);
    return text(404, 'No existe.');
  };
}

async function start({ clientId, forge, publicUrl }: OauthOptions): Promise<Response> {
  const state = generateRandomState();
  const verifier = generateRandomCodeVerifier();
  const url = new URL('/login/oauth/authorize', forge);
  const challenge = await calculatePKCECodeChallenge(verifier);
  const params = {
    client_id: clientId,
    redirect_uri: `${publicUrl}/callback`,
    scope: SCOPE,
    state,
    response_type: 'code',
    code_challenge: challenge,
    code_challenge_method: 'S256',
  };
  for (const [name, value] of Object.entries(params)) url.searchParams.set(name, value);
  const secure = publicUrl.startsWith('https:') ? '; Secure' : '';
  const cookie = `${cookieName(publicUrl)}=${state}.${verifier}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${MAX_AGE_SECONDS}${secure}`;
  return new Response(null, {
    status: 302,
    headers: { Location: url.href, 'Set-Cookie': cookie, 'Cache-Control': 'no-store' },
  });
}

async function finish(
  request: Request,
  options: OauthOptions,
  isFirstUse: (state: string) => boolean,
): Promise<Response> {
  const [state, verifier] = readCookie(request, cookieName(options.publicUrl)).split('.');
  if (!state || !verifier || !isFirstUse(state))
    return answer(options, {
      error: 'El acceso tardó demasiado o empezó en otra ventana. Cierre esta y entre de nuevo.',
    });
  try {
    return answer(options, { token: await exchange(new URL(request.url), state, verifier, options) });
  } catch {
    // The reason may hold the code: it stays here.
    return answer(options, { error: 'El repositorio no aceptó el acceso. Cierre esta ventana y entre de nuevo.' });
  }
}

/** @throws when the state is not the one that this browser was sent with, or the forge refuses. */
async function exchange(
  url: URL,
  state: string,
  verifier: string,
  { clientId, clientSecret, forge, publicUrl }: OauthOptions,
): Promise<string> {
  const server: AuthorizationServer = {
    issuer: forge,
    token_endpoint: new URL('/login/oauth/access_token', forge).href,
  };
  const client: Client = { client_id: clientId };
  const params = validateAuthResponse(server, client, url, state);
  const insecure = forge.startsWith('http://localhost') ? { [allowInsecureRequests]: true } : {};
  const response = await authorizationCodeGrantRequest(
    server,
    client,
    ClientSecretPost(clientSecret),
    params,
    `${publicUrl}/callback`,
    verifier,
    insecure,
  );
  return (await processAuthorizationCodeResponse(server, client, response)).access_token;
}

type Outcome = { token: string } | { error: string };

/** The page of the small window: it speaks Decap's handshake, and sends the outcome only to an allowed origin. */
function answer({ allowedOrigins, publicUrl }: OauthOptions, outcome: Outcome): Response {
  const nonce = randomBytes(16).toString('base64');
  const message =
    'token' in outcome
      ? `success:${JSON.stringify({ token: outcome.token, provider: 'github' })}`
      : `error:${JSON.stringify({ message: outcome.error })}`;
  // The code leaves the address first: it would stay in the history.
  const script = `
history.replaceState(null, '', location.pathname);
const allowed = ${toScript(allowedOrigins)};
addEventListener('message', (event) => {
  if (!allowed.includes(event.origin) || event.data !== 'authorizing:github') return;
  event.source.postMessage(${toScript(`authorization:github:${message}`)}, event.origin);
});
for (const origin of allowed) opener?.postMessage('authorizing:github', origin);`;
  const words = 'token' in outcome ? 'Entrando…' : outcome.error;
  const html = `<!doctype html><html lang="es"><meta charset="utf-8"><title>Acceso</title><p>${words}</p><script nonce="${nonce}">${script}</script></html>`;
  return new Response(html, {
    status: 'token' in outcome ? 200 : 400,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': `default-src 'none'; script-src 'nonce-${nonce}'; base-uri 'none'; frame-ancestors 'none'`,
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'Set-Cookie': `${cookieName(publicUrl)}=; Path=/; Max-Age=0${publicUrl.startsWith('https:') ? '; Secure' : ''}`,
    },
  });
}

/** JSON that may stand inside a script. */
const toScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** Over https of this host alone: no other one of the domain can set it. */
const cookieName = (publicUrl: string): string => `${publicUrl.startsWith('https:') ? '__Host-' : ''}${COOKIE}`;

function readCookie(request: Request, name: string): string {
  const pairs = (request.headers.get('cookie') ?? '').split(/;\s*/);
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
}

const text = (status: number, words: string, headers: Record<string, string> = {}): Response =>
  new Response(`${words}\n`, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8', ...headers } });
