import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { createDoor, deskAccess } from '../../../../scripts/editor/door.ts';

const SECRET = 'una-clave-larga';

/** A door that asks for a secret, with a clock that stands still. */
function door() {
  let now = 0;
  const access = deskAccess(SECRET, { host: '0.0.0.0', isHere: false });
  const answers = createDoor(
    access,
    () => '/',
    () => now,
  );
  /** The status that somebody gets; undefined for who is let in. */
  const ask = (secret?: string, from = '192.0.2.7', url = '/admin/api'): number | undefined => {
    let status: number | undefined;
    const authorization = secret === undefined ? {} : { authorization: `Basic ${btoa(`ana:${secret}`)}` };
    const request = { url, headers: authorization, socket: { remoteAddress: from } } as unknown as IncomingMessage;
    const response = { writeHead: (code: number) => (status = code), end: () => undefined };
    expect(answers(request, response as unknown as ServerResponse)).toBe(status !== undefined);
    return status;
  };
  return { ask, later: (milliseconds: number) => (now += milliseconds) };
}

describe('the door of a desk with a secret', () => {
  it('lets in who says it, and asks the others', () => {
    const { ask } = door();
    expect([ask(), ask('otra'), ask(''), ask(SECRET)]).toEqual([401, 401, 401, undefined]);
    expect(ask(undefined, '192.0.2.7', '/')).toBeUndefined();
  });

  it('hears twenty guesses of an address in a minute: then the right one waits too, or guessing would go on', () => {
    const { ask, later } = door();
    const guesses = Array.from({ length: 25 }, (_, index) => ask(`intento-${index}`));
    expect(guesses.slice(0, 20).every((status) => status === 401)).toBe(true);
    expect(guesses.slice(20).every((status) => status === 429)).toBe(true);
    expect(ask(SECRET)).toBe(429);
    later(60_000);
    expect(ask(SECRET)).toBeUndefined();
  });

  it('lets who knows it work while somebody else guesses, and as long as they like', () => {
    const { ask } = door();
    for (let index = 0; index < 25; index += 1) ask(`intento-${index}`, '192.0.2.7');
    expect(Array.from({ length: 200 }, () => ask(SECRET, '127.0.0.1')).every((status) => status === undefined)).toBe(
      true,
    );
  });
});

it.each(['corta', 'con espacios dentro', 'con-eñe-y-larga'])(
  'a secret that cannot be kept is refused: %s',
  (secret) => {
    expect(() => deskAccess(secret, { host: 'localhost', isHere: true })).toThrow(/DESK_SECRET debe tener/);
  },
);
