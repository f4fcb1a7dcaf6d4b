import type { DecapConfig } from '../config/config.ts';
import { LOCAL_API } from '../config/backends.ts';
import { addressOnSite } from '../../src/lib/site-address.ts';

/** Where Decap keeps who has entered. */
const USER_KEY = 'decap-cms-user';

/**
 * On this computer, when the desk of `npm start` answers, uses it and enters without a login: whoever sits here can
 * change the files anyway. False elsewhere, and then Decap must not look for a desk either.
 */
export async function enterLocalDesk(config: DecapConfig): Promise<boolean> {
  const url = new URL(addressOnSite(LOCAL_API), location.origin).href;
  const hasDesk = ['localhost', '127.0.0.1'].includes(location.hostname) && (await answers(url));
  config['local_backend'] = hasDesk && { url };
  if (hasDesk) localStorage.setItem(USER_KEY, JSON.stringify({ backendName: 'proxy' }));
  return hasDesk;
}

async function answers(url: string): Promise<boolean> {
  const options = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"action":"info"}' };
  const response = await fetch(url, options).catch(() => undefined);
  return response?.ok ?? false;
}
