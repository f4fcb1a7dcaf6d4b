import { PassThrough } from 'node:stream';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { createGateway } from '../../../../scripts/editor/gateway.ts';

type Asked = { from?: string; method?: string; headers?: Record<string, string> };

/** What the gateway says to an order before it looks at it; undefined for one that it would look at. */
function refusalOf({ from = '127.0.0.1', method = 'POST', headers = {} }: Asked): string | undefined {
  const request = Object.assign(new PassThrough(), {
    method,
    socket: { remoteAddress: from },
    headers: { host: 'localhost:4321', 'content-type': 'application/json', ...headers },
  });
  let said: string | undefined;
  const response = { writeHead: (status: number) => expect(status).toBe(403), end: (text: string) => (said = text) };
  // Nothing of a desk is needed for what never gets that far.
  const gateway = createGateway({} as Parameters<typeof createGateway>[0]);
  gateway(request as unknown as IncomingMessage, response as unknown as ServerResponse);
  return said;
}

describe('the door of the desk', () => {
  it.each<Asked>([{}, { from: '::1' }, { from: '::ffff:127.0.0.1' }, { headers: { origin: 'http://localhost:4321' } }])(
    'is open to %j',
    (asked) => expect(refusalOf(asked)).toBeUndefined(),
  );

  it.each<[string, Asked]>([
    ['another computer, wherever the site listens', { from: '192.0.2.7' }],
    ['another computer over IPv6', { from: '2001:db8::7' }],
    ['another computer that a server hands on', { headers: { 'x-forwarded-for': '192.0.2.7' } }],
    ['one that a cache hands on', { headers: { via: '1.1 cache' } }],
    ['a name that leads to this computer', { headers: { host: 'malo.example' } }],
    ['a name that only begins like this computer', { headers: { host: 'localhost.malo.example' } }],
    ['no name', { headers: { host: '' } }],
    ['a page of another site', { headers: { origin: 'https://malo.example' } }],
    ['a page of another port of this computer', { headers: { origin: 'http://localhost:8080' } }],
    ['a page that hides where it is', { headers: { origin: 'null' } }],
    ['a form', { headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
    ['a link', { method: 'GET' }],
    ['a question before an order', { method: 'OPTIONS' }],
    ['TRACE', { method: 'TRACE' }],
  ])('is closed to %s', (_, asked) => expect(refusalOf(asked)).toMatch(/"error":"La (?:mesa|orden) /));
});
