import { afterEach, describe, expect, it } from 'vitest';
import { createOauthHandler } from '../../../../scripts/oauth/handler.ts';
import { openOauthHandler } from '../../../helpers/forge-site.ts';
import { openForge } from '../../../helpers/forge.ts';

const SECRET = 'secreto-de-la-aplicacion';
const cleanUp: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of cleanUp.splice(0)) await step();
});

async function open() {
  const forge = await openForge({ clientId: 'aplicacion', clientSecret: SECRET });
  const handler = await openOauthHandler(forge.url, SECRET, ['https://rendicion.example']);
  cleanUp.push(forge.close, handler.close);
  return { forge, ...handler };
}

/** Enters as far as the forge sends a browser back: its cookie, and where the forge sends it each time that it is asked. */
async function begin(url: string) {
  const start = await fetch(`${url}/auth`, { redirect: 'manual' });
  const cookie = (start.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const enter = async () =>
    (await fetch(start.headers.get('location') ?? '', { redirect: 'manual' })).headers.get('location') ?? '';
  return { cookie, enter };
}

describe('the state of a login', () => {
  it('works once, also for who kept its cookie', async () => {
    const { forge, url } = await open();
    const { cookie, enter } = await begin(url);
    expect((await fetch(await enter(), { headers: { cookie } })).status).toBe(200);
    // A code that the forge has just given, for the same state.
    const again = await fetch(await enter(), { headers: { cookie } });
    expect([again.status, await again.text()]).toEqual([400, expect.stringContaining('entre de nuevo')]);
    expect(forge.tokens).toHaveLength(1);
  });

  it('is of the browser that began: another one gets nothing with the same address', async () => {
    const { forge, url } = await open();
    const victim = await begin(url);
    const other = await begin(url);
    expect((await fetch(await victim.enter(), { headers: { cookie: other.cookie } })).status).toBe(400);
    expect((await fetch(await victim.enter())).status).toBe(400);
    expect(forge.tokens).toEqual([]);
  });
});

it('the window keeps neither code nor token in its address, and tells no other page of it', async () => {
  const { url } = await open();
  const { cookie, enter } = await begin(url);
  const back = await enter();
  const answer = await fetch(back, { headers: { cookie } });
  const html = await answer.text();
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(html.indexOf('history.replaceState')).toBeGreaterThan(-1);
  expect(html.indexOf('history.replaceState')).toBeLessThan(html.indexOf('postMessage'));
  expect(html).not.toContain(new URL(back).searchParams.get('code') ?? '');
});

it('its cookie belongs to this host alone, where that is https', async () => {
  const handle = createOauthHandler({
    clientId: 'a',
    clientSecret: 'b',
    forge: 'https://github.com',
    publicUrl: 'https://acceso.example',
    allowedOrigins: [],
  });
  const cookie = (await handle(new Request('https://acceso.example/auth'))).headers.get('set-cookie');
  expect(cookie).toMatch(/^__Host-cuentas-acceso=.*; Path=\/; HttpOnly; SameSite=Lax; Max-Age=600; Secure$/);
});

it('who asks again and again is told to wait, and the others are not', async () => {
  let now = 0;
  const options = {
    clientId: 'a',
    clientSecret: 'b',
    forge: 'https://github.com',
    publicUrl: 'https://acceso.example',
    allowedOrigins: [],
  };
  const handle = createOauthHandler(options, () => now);
  const ask = (from: string) => handle(new Request('https://acceso.example/auth'), from);
  for (let turn = 0; turn < 20; turn += 1) expect((await ask('192.0.2.1')).status).toBe(302);
  const refused = await ask('192.0.2.1');
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
  expect((await ask('192.0.2.2')).status).toBe(302);
  now += 61_000;
  expect((await ask('192.0.2.1')).status).toBe(302);
});

it('behind a server on this computer each is counted by the address that this server saw', async () => {
  const { url } = await open();
  const ask = async (from: string, method = 'GET') =>
    (await fetch(`${url}/auth`, { method, redirect: 'manual', headers: { 'x-forwarded-for': from } })).status;
  const turns = Array.from({ length: 21 }, (_, turn) => ask(`203.0.113.${turn}, 192.0.2.1`));
  expect((await Promise.all(turns)).toSorted((a, b) => a - b)).toEqual([...Array.from({ length: 20 }, () => 302), 429]);
  expect(await ask('192.0.2.2')).toBe(302);
  expect(await ask('192.0.2.3', 'DELETE')).toBe(405);
});
