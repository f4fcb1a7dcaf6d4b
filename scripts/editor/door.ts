import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { LOCAL_API } from '../../decap/config/backends.ts';
import { toPath } from '../../src/lib/site-address.ts';
import { createLimiter } from '../oauth/limiter.ts';
import { refuse } from './answer.ts';

/** Whether the desk opens: to who works at this computer, to who knows the secret, or to nobody. */
export type DeskAccess = { kind: 'here' } | { kind: 'secret'; secret: string } | { kind: 'closed'; reason: string };

/**
 * A site that other computers read has no desk without a secret: what stands between them and it, a proxy for one, may make
 * everybody look like the person at this keyboard.
 * @throws RangeError in Spanish when the secret is none that can be kept.
 */
export function deskAccess(
  secret: string | undefined,
  { host, isHere }: { host: string; isHere: boolean },
): DeskAccess {
  if (secret === undefined || secret === '')
    return isHere ? { kind: 'here' } : { kind: 'closed', reason: closed(host) };
  if (!/^[\x21-\x7E]{12,200}$/.test(secret)) throw new RangeError(POOR_SECRET);
  return { kind: 'secret', secret };
}

const PAGES = new Set(['/admin/', '/admin/index.html', LOCAL_API]);
/** Wrong secrets of one address that are heard in a minute; after them the right one waits too, or guessing would go on. */
const MOST_WRONG = 20;

/**
 * Stands before the page of the desk and its orders, and answers whoever may not come in. The browser asks for the secret
 * itself and keeps it until it is closed.
 * @returns a function that is true when it answered
 */
export function createDoor(
  access: DeskAccess,
  base: () => string,
  now = Date.now,
): (request: IncomingMessage, response: ServerResponse) => boolean {
  if (access.kind === 'here') return () => false;
  const mayGuess = createLimiter(MOST_WRONG, 60_000, now);
  return (request, response) => {
    const path = toPath((request.url ?? '').replace(/\?.*$/s, ''), base());
    if (path === undefined || !PAGES.has(path)) return false;
    const tell = (status: number, words: string, headers = {}) => {
      const isOrder = path === LOCAL_API;
      const type = isOrder ? 'application/json; charset=utf-8' : 'text/plain; charset=utf-8';
      response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store', ...headers });
      response.end(isOrder ? refuse(status, words).text : `${words}\n`);
      return true;
    };
    if (access.kind === 'closed') return tell(403, access.reason);
    const said = secretOf(request);
    const from = request.socket.remoteAddress ?? '';
    const wait = () => tell(429, TOO_MANY, { 'Retry-After': '60' });
    if (said !== undefined && !mayGuess(from, 0)) return wait();
    if (said !== undefined && isSame(said, access.secret)) return false;
    if (said !== undefined && !mayGuess(from)) return wait();
    return tell(401, ASKED, { 'WWW-Authenticate': 'Basic realm="Mesa de redaccion", charset="UTF-8"' });
  };
}

/** What the browser sends as password; whoever asks may give any name. */
function secretOf({ headers }: IncomingMessage): string | undefined {
  const [, sent] = /^Basic ([\w+/=]+)$/i.exec(headers.authorization ?? '') ?? [];
  return (
    sent &&
    Buffer.from(sent, 'base64')
      .toString('utf8')
      .replace(/^[^:]*:/, '')
  );
}

/** Takes as long for every secret, so that its time tells nothing. */
const isSame = (one: string, other: string): boolean => timingSafeEqual(digestOf(one), digestOf(other));
const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();

const closed = (host: string): string =>
  `Otros equipos leen este sitio (HOST es «${host}»), y por eso la mesa de redacción no se abre sin una clave. Quien lo arranca la pone en DESK_SECRET, de doce signos o más, o quita HOST.`;
const POOR_SECRET =
  'DESK_SECRET debe tener entre 12 y 200 letras sin tilde, cifras o signos, sin espacios. Por ejemplo, lo que escribe: openssl rand -hex 16';
const ASKED = 'La mesa de redacción pide su clave: el nombre puede ser cualquiera, y la clave es la de DESK_SECRET.';
const TOO_MANY = 'Hubo demasiadas claves equivocadas. Espere un minuto.';
