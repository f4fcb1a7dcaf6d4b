import { createHash, randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Person } from './repository.ts';

/** Who enters: the first person, the second, and so on around. */
const PEOPLE: readonly Person[] = [
  { login: 'redactora', name: 'Redactora', email: 'redactora@example.org' },
  { login: 'revisora', name: 'Revisora', email: 'revisora@example.org' },
];

interface Grant {
  redirect: string;
  challenge: string | null;
}

/** GitHub asks for the secret of the application; GitLab and Forgejo, with PKCE, do not. */
export function createOauthDoors({ clientId, clientSecret }: { clientId: string; clientSecret?: string | undefined }) {
  const grants = new Map<string, Grant>();
  const tokens: string[] = [];
  const scopes: string[] = [];

  return {
    tokens,
    scopes,
    /** Where the browser goes with its code; undefined for an application that the forge does not know. */
    authorize: (query: URLSearchParams): string | undefined => {
      if (query.get('client_id') !== clientId) return undefined;
      const code = randomBytes(12).toString('hex');
      grants.set(code, { redirect: query.get('redirect_uri') ?? '', challenge: query.get('code_challenge') });
      scopes.push(query.get('scope') ?? '');
      const back = new URL(query.get('redirect_uri') ?? '');
      back.searchParams.set('code', code);
      back.searchParams.set('state', query.get('state') ?? '');
      return back.href;
    },
    exchange: (form: URLSearchParams) => {
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
      tokens.push(token);
      return { access_token: token, token_type: 'bearer', scope: 'repo' };
    },
    /** Whose token a request carries; undefined for one that the forge did not give. */
    personOf: ({ headers }: IncomingMessage): Person | undefined => {
      const token = /^(?:token|Bearer) (.+)$/.exec(headers.authorization ?? '')?.[1] ?? '';
      const place = tokens.indexOf(token);
      return place < 0 ? undefined : PEOPLE[place % PEOPLE.length];
    },
  };
}

/** PKCE in the browser sends JSON; our handler, a form. */
export function readForm(text: string): URLSearchParams {
  return text.startsWith('{')
    ? new URLSearchParams(JSON.parse(text) as Record<string, string>)
    : new URLSearchParams(text);
}
