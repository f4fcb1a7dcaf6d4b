import { type HeaderRule, headersFor, type Redirect, splitQuery } from '../../src/lib/header-rules.ts';
import { isCompressible, servedTypeOf } from '../serve/content-types.ts';
import { READ_ONLY, REVALIDATE } from '../serve/handler.ts';
import type { SiteRules } from './site-rules.ts';

/** What nginx is told for one site: the first text for its `http` block, the second for the `server` block. */
export interface NginxFiles {
  http: string;
  server: string;
}

/**
 * The same answers as `npm start`, from the same `_headers` and `_redirects`, for the files of a built site. `id` sets the
 * variables of one site apart from those of another on the same nginx.
 * @throws Error in Spanish when a rule of `_headers` asks for what nginx cannot be told.
 */
export function toNginx({
  rules,
  redirects,
  files,
  base,
  id,
}: SiteRules & { files: readonly string[]; base: string; id: string }): NginxFiles {
  const names = [...new Set(['Cache-Control', ...rules.flatMap(({ set }) => set.map(([name]) => name))])];
  const types = typesOf(files);
  const byQuery = redirectsByQuery(redirects);
  const variableOf = (name: string) => `$cuentas_${id}_${name.toLowerCase().replaceAll('-', '_')}`;
  return {
    http: [
      WRITTEN,
      ...names.map((name) => headerMap(variableOf(name), name, rules, base)),
      varyMap(id),
      allowMap(id),
      ...byQuery.map(({ name, moves }) => queryMap(queryVariable(id, name), name, moves)),
    ].join('\n'),
    server: [
      WRITTEN,
      'index index.html;',
      'absolute_redirect off;',
      'default_type application/octet-stream;',
      `types {\n${types.map(([type, extensions]) => `  ${quote(type)} ${extensions.join(' ')};`).join('\n')}\n}`,
      'gzip_static on;',
      'gzip on;',
      'gzip_min_length 1024;',
      'gzip_proxied any;',
      `gzip_types ${types.flatMap(([type]) => (isCompressible(type) ? [quote(type)] : [])).join(' ')};`,
      ...names.map((name) => `add_header ${name} ${variableOf(name)} always;`),
      `add_header Vary ${variableOf('Vary')} always;`,
      `add_header Allow ${variableOf('Allow')} always;`,
      // A folder without a page is not there, and says no more than that.
      `error_page 403 404 =404 ${base}/404.html;`,
      'error_page 405 @solo_lectura;',
      'if ($request_method !~ ^(GET|HEAD)$) { return 405; }',
      ...byQuery.map(({ name }) => queryVariable(id, name)).map((to) => `if (${to}) { return 301 ${to}; }`),
      `location @solo_lectura { types {} default_type "text/plain; charset=utf-8"; return 405 ${quote(READ_ONLY)}; }`,
      `location = ${base}/_headers { return 404; }`,
      `location = ${base}/_redirects { return 404; }`,
      // At the root of the domain there is nothing else.
      ...(base === '' ? [] : ['/', base].map((path) => `location = ${path} { return 302 ${base}/; }`)),
      String.raw`location ~ /\.(?!well-known/) { return 404; }`,
      String.raw`location ~ \.(gz|br)$ { return 404; }`,
      ...redirects.filter(({ from }) => !from.includes('?')).map(redirectLocation),
      '',
    ].join('\n'),
  };
}

/** The `server` block around both: what depends on the machine and not on the site. */
export function toServerBlock({
  root,
  siteUrl,
  plainPort = 80,
  brotli = false,
}: {
  root: string;
  siteUrl: URL;
  /** Port of a server without https; without one the address decides. */
  plainPort?: number | undefined;
  /** True where this nginx has the module that sends what is compressed with brotli already. */
  brotli?: boolean | undefined;
}): string {
  const { hostname: host, protocol } = siteUrl;
  const content = `  server_name ${host};\n  server_tokens off;\n  root ${quote(root)};\n  include ${quote(`${root}/${FILES.server}`)};${brotli ? '\n  brotli_static on;' : ''}`;
  const head = `${HOW_TO}\n\ninclude ${quote(`${root}/${FILES.http}`)};\n`;
  if (protocol === 'http:' || plainPort !== 80)
    return `${head}\nserver {\n  listen ${plainPort};\n  listen [::]:${plainPort};\n${content}\n}\n`;
  return `${head}
server {
  listen 80;
  listen [::]:80;
  server_name ${host};
  server_tokens off;
  # Donde certbot deja la prueba de que el dominio es suyo: certbot certonly --webroot -w /var/www/letsencrypt -d ${host}
  location /.well-known/acme-challenge/ { root /var/www/letsencrypt; }
  location / { return 301 https://${host}$request_uri; }
}

server {
  listen 443 ssl http2;
  listen [::]:443 ssl http2;
  # POR COMPLETAR: el certificado de ${host} y su llave.
  ssl_certificate /etc/letsencrypt/live/${host}/fullchain.pem;
  ssl_certificate_key /etc/letsencrypt/live/${host}/privkey.pem;
  ssl_protocols TLSv1.2 TLSv1.3;
  ssl_session_cache shared:cuentas:5m;
${content}
}
`;
}

/** Names of the two files in a release; what begins with a dot is never served. */
export const FILES = { http: '.nginx-http.conf', server: '.nginx-server.conf' } as const;

const WRITTEN = '# Escrito por «npm run deploy» con cada versión del sitio: los cambios hechos a mano se pierden.';

const HOW_TO = `# Escrito por «npm run deploy:nginx». Guárdelo en /etc/nginx/sites-enabled/, complete el certificado y compruébelo con «nginx -t».
# Las cabeceras y las redirecciones vienen con cada versión del sitio: después de desplegar, «systemctl reload nginx».`;

const varyMap = (id: string) => `map "$status $sent_http_content_type" $cuentas_${id}_vary {
  default "";
  "~^(20.|404) .*(charset=|wasm)" Accept-Encoding;
}`;

const allowMap = (id: string) => `map $request_method $cuentas_${id}_allow {
  default "GET, HEAD";
  GET "";
  HEAD "";
}`;

/** One header by the path that was asked for: the longest rule that matches decides, with all that it leaves standing. */
function headerMap(variable: string, name: string, rules: readonly HeaderRule[], base: string): string {
  const paths = [...new Set(rules.map(({ path }) => path))].filter((path) => path !== '/*');
  const own = paths
    .toSorted((one, other) => other.length - one.length)
    .map((path) => {
      if (/\*(?!$)/.test(path))
        throw new Error(`_headers tiene la regla «${path}»; para nginx se esperaba un asterisco solo al final.`);
      const pattern = path.endsWith('*') ? `~^${escapeRegExp(path.slice(0, -1))}` : `~^${escapeRegExp(path)}(\\?|$)`;
      return `  ${quote(pattern, { isPattern: true })} ${valueAt(path.replace(/\*$/, ''), name, rules)};`;
    });
  // The way from the root of the domain to the site, which a browser must not remember.
  const outside =
    base !== '' && name === 'Cache-Control'
      ? [`  ${quote(`~^(/|${escapeRegExp(base)})(\\?|$)`, { isPattern: true })} "no-store";`]
      : [];
  return [`map $request_uri ${variable} {`, ...outside, `  default ${valueAt('/', name, rules)};`, ...own, '}'].join(
    '\n',
  );
}

function valueAt(path: string, name: string, rules: readonly HeaderRule[]): string {
  const value = headersFor(rules, path).get(name.toLowerCase());
  return quote(value ?? (name === 'Cache-Control' ? REVALIDATE : ''));
}

/** Content type → extensions of the files that have it. */
function typesOf(files: readonly string[]): [type: string, extensions: string[]][] {
  const extensions = [...new Set(files.flatMap((file) => /\.([\w-]+)$/.exec(file)?.[1] ?? []))].toSorted();
  return [...Map.groupBy(extensions, (extension) => servedTypeOf(`a.${extension}`))];
}

function redirectLocation({ from, to }: Redirect): string {
  return `location = ${quote(decodeURI(from))} { return 301 ${quote(to.replaceAll('$', '%24'), { isPattern: true }).slice(0, -1)}$is_args$args"; }`;
}

/** Redirections that one value of the query decides, by the name of that value. */
function redirectsByQuery(redirects: readonly Redirect[]): { name: string; moves: Redirect[] }[] {
  const nameOf = ({ from }: Redirect) => splitQuery(from).query?.replace(/=.*/, '');
  return [...Map.groupBy(redirects, nameOf)].flatMap(([name, moves]) => (name === undefined ? [] : [{ name, moves }]));
}

const queryVariable = (id: string, name: string): string => `$cuentas_${id}_by_${name}`;

/** Both forms of the path, with the slash and without. A key that is long is a pattern: nginx keeps plain ones in small buckets. */
function queryMap(variable: string, name: string, moves: readonly Redirect[]): string {
  const lines = moves.flatMap(({ from, to }) => {
    const { path, query = '' } = splitQuery(from);
    const value = query.slice(name.length + 1);
    const keys = [...new Set([path, path.replace(/(.)\/$/, '$1')])].map((form) => `${decodeURI(form)}?${value}`);
    const forms = keys.map((key) => (key.length > LONGEST_KEY ? `~^${escapeRegExp(key)}$` : key));
    return forms.map((key) => `  ${quote(key, { isPattern: true })} ${quote(to)};`);
  });
  return [`map "$uri?$arg_${name}" ${variable} {`, '  default "";', ...lines, '}'].join('\n');
}

const LONGEST_KEY = 40;

const escapeRegExp = (text: string): string => text.replace(/[\\^$.|?+*()[\]{}]/g, String.raw`\$&`);

/** A string of nginx, which reads `$` as the beginning of a variable and knows no way to write the sign itself. */
function quote(text: string, { isPattern = false } = {}): string {
  if (!isPattern && text.includes('$'))
    throw new Error(`«${text}» tiene el signo «$», que nginx no admite en un valor.`);
  return `"${text.replaceAll('\\', isPattern ? '\\' : '\\\\').replaceAll('"', String.raw`\"`)}"`;
}
