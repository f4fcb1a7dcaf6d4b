/** Where the desk of `npm start` listens, on the site's own origin: no port to know, no other origin to allow. */
export const LOCAL_API = '/admin/api';

/** A `backend` of Decap's configuration. */
export interface Backend {
  name: 'proxy' | 'gitlab' | 'forgejo' | 'github';
  branch: string;
  [option: string]: unknown;
}

/** Address that each forge has when none is given. */
const HOSTS = { gitlab: 'https://gitlab.com', forgejo: 'https://codeberg.org', github: 'https://github.com' } as const;

/** What Decap writes in the history, in Spanish. */
const COMMIT_MESSAGES = {
  create: 'Crear {{collection}}: {{slug}}',
  update: 'Editar {{collection}}: {{slug}}',
  delete: 'Borrar {{collection}}: {{slug}}',
  uploadMedia: 'Subir {{path}}',
  deleteMedia: 'Borrar {{path}}',
};

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * The backend of production, from `CMS_BACKEND` (gitlab, forgejo or github), `CMS_REPO` (owner/name), `CMS_BRANCH`,
 * `CMS_APP_ID` (GitLab and Forgejo: the public id of the OAuth application), `CMS_HOST` (a forge of one's own) and
 * `CMS_AUTH_URL` (GitHub: where the OAuth handler runs). Without `CMS_BACKEND` the desk works on this computer only.
 * @throws RangeError in Spanish on a wrong or incomplete choice.
 */
export function readBackend(env: Variables): Backend {
  const name = env['CMS_BACKEND'] || undefined;
  const branch = env['CMS_BRANCH'] || 'main';
  if (name === undefined) return { name: 'proxy', proxy_url: LOCAL_API, branch, commit_messages: COMMIT_MESSAGES };
  if (name !== 'gitlab' && name !== 'forgejo' && name !== 'github') {
    throw new RangeError(`CMS_BACKEND dice «${name}»; se esperaba gitlab, forgejo o github.`);
  }
  const common: Backend = {
    name,
    branch,
    repo: required(env, 'CMS_REPO', 'entidad/sitio'),
    commit_messages: COMMIT_MESSAGES,
  };
  const host = (env['CMS_HOST'] || HOSTS[name]).replace(/\/$/, '');
  if (name === 'github')
    return { ...common, ...githubOptions(required(env, 'CMS_AUTH_URL', 'https://acceso.entidad.gov.co'), host) };
  const app = { auth_type: 'pkce', app_id: required(env, 'CMS_APP_ID', 'el identificador público de la aplicación') };
  return { ...common, ...app, base_url: host, api_root: name === 'gitlab' ? `${host}/api/v4` : `${host}/api/v1` };
}

/** Origins that a backend makes the browser talk to, for the content security policy of `/admin/`. */
export function backendOrigins(backend: Backend): string[] {
  if (backend.name === 'proxy') return [];
  const origin = new URL(String(backend['api_root'])).origin;
  return backend.name === 'github' && origin === 'https://api.github.com'
    ? [origin, 'https://www.githubstatus.com']
    : [origin];
}

/** GitHub's own API has its own host; an enterprise server has it under a path. */
const githubOptions = (authUrl: string, host: string) => {
  const { origin, pathname } = new URL(authUrl);
  const isPublic = host === HOSTS.github;
  return {
    base_url: origin,
    auth_endpoint: `${pathname}/auth`.replace(/^\/+/, ''),
    api_root: isPublic ? 'https://api.github.com' : `${host}/api/v3`,
  };
};

function required(env: Variables, name: string, example: string): string {
  const value = env[name];
  if (value) return value;
  throw new RangeError(`CMS_BACKEND dice «${env['CMS_BACKEND']}» y falta ${name}. Ejemplo: ${name}=${example}`);
}
