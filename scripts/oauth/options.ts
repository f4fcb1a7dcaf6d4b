import type { OauthOptions } from './handler.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * Reads `GITHUB_CLIENT_ID`, `GITHUB_CLIENT_SECRET`, `ALLOWED_ORIGINS` (separated by commas), `PUBLIC_URL` and, for a
 * forge of one's own, `CMS_HOST`. @throws RangeError in Spanish when one is missing or unsafe.
 */
export function readOauthOptions(env: Variables): OauthOptions {
  const publicUrl = required(env, 'PUBLIC_URL', 'https://acceso.entidad.gov.co').replace(/\/$/, '');
  const allowedOrigins = required(env, 'ALLOWED_ORIGINS', 'https://rendicion.entidad.gov.co')
    .split(',')
    .map((origin) => new URL(origin.trim()).origin);
  for (const url of [publicUrl, ...allowedOrigins]) {
    if (!/^https:|^http:\/\/localhost(:|\/|$)/.test(url)) throw new RangeError(`«${url}» debe empezar por https://.`);
  }
  return {
    publicUrl,
    allowedOrigins,
    clientId: required(env, 'GITHUB_CLIENT_ID', 'Iv1.0123456789abcdef'),
    clientSecret: required(env, 'GITHUB_CLIENT_SECRET', 'el secreto de la aplicación'),
    forge: (env['CMS_HOST'] || 'https://github.com').replace(/\/$/, ''),
  };
}

function required(env: Variables, name: string, example: string): string {
  const value = env[name];
  if (value) return value;
  throw new RangeError(`Falta la variable ${name}. Ejemplo: ${name}=${example}`);
}
