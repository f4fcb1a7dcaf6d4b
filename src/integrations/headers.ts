import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import {
  formatHeaderRules,
  formatRedirects,
  type Header,
  type HeaderRule,
  type Redirect,
} from '../lib/header-rules.ts';
import { openKeptAnswers } from '../lib/kept-answers.ts';
import { toAddress } from '../lib/site-address.ts';
import { stampOfShared } from '../lib/stamp.ts';
import { htmlFilesOf } from './built-pages.ts';
import {
  formatPolicy,
  inspectPage,
  mayBeFramed,
  toPolicy,
  REPORTS,
  type BlockedMarkup,
  type InlineHashes,
  type Policy,
  withReports,
} from './content-security-policy.ts';

interface Options {
  /** Renamed URLs, written to `_redirects`. */
  redirects?: readonly Redirect[];
  policies?: PathPolicies;
  /** What else single paths are sent with; a header of the same name takes the place of the common one. */
  paths?: Readonly<Record<string, readonly Header[]>>;
  /** True where the whole domain, with every name below it, is https for good. */
  hstsPreload?: boolean;
  /** Where browsers send what a policy refused; nowhere without it, because a report says what somebody reads. */
  reportsTo?: string | undefined;
}

/**
 * Paths that need a policy of their own, made from the common one: `{ '/buscar/*': withPagefind }`.
 */
type PathPolicies = Readonly<Record<string, (common: Policy) => Policy>>;

const POLICY = 'Content-Security-Policy';
/**
 * The policy of what no page is. The common one has the sum of everything that stands in a page: some two kilobytes, which
 * a search would bring twenty times. A video that is opened by itself plays itself.
 */
const NO_PAGE: Header = [POLICY, "default-src 'none'; media-src 'self'; frame-ancestors 'none'"];

/** Cloudflare Pages ignores longer lines of `_headers`. */
const LONGEST_LINE = 2000;

/** Writes `_headers` and `_redirects` for the production server, and refuses markup that the policy would block. */
export function headers({ redirects = [], ...options }: Options = {}): AstroIntegration {
  let https = false;
  let base = '';
  let cacheDir: string | undefined;
  return {
    name: 'headers',
    hooks: {
      'astro:config:done': ({ config }) => {
        https = config.site?.startsWith('https:') ?? false;
        base = config.base;
        cacheDir = config.cacheDir && fileURLToPath(config.cacheDir);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const pages = await inspectPages(fileURLToPath(dir), cacheDir);
        const text = formatHeaderRules(toHeaderRules(pages, { https, base, ...options }));
        if (text.split('\n').some((line) => line.length > LONGEST_LINE)) {
          logger.warn(
            `_headers: hay una línea de más de ${LONGEST_LINE} caracteres y Cloudflare Pages la ignora. Reduzca el número de estilos en línea distintos.`,
          );
        }
        await writeFile(new URL('_headers', dir), text);
        const moves = redirects.map(({ from, to }) => ({ from: toAddress(from, base), to: toAddress(to, base) }));
        await writeFile(new URL('_redirects', dir), formatRedirects(moves));
      },
    },
  };
}

/**
 * The rules of `_headers`, pure. Every path of `policies` first takes back the common policy, and allows what its own pages have inline
 * and no more.
 */
function toHeaderRules(
  pages: readonly InspectedPage[],
  { https, base, policies = {}, paths = {}, hstsPreload = false, reportsTo }: Site,
): HeaderRule[] {
  const own = Object.keys(policies);
  const policyOf = (isOwn: (page: string) => boolean) =>
    toPolicy(together(pages.filter(({ page }) => isOwn(page)).map(({ hashes }) => hashes)), { https });
  const policy = policyOf((page) => !own.some((path) => covers(path, page)));
  const write = (written: Policy) => [POLICY, formatPolicy(reportsTo ? withReports(written) : written)] as const;
  const rules: HeaderRule[] = [
    { path: '/*', set: [write(policy), ...securityHeaders({ https, hstsPreload, reportsTo })] },
    {
      path: '/_astro/*',
      drop: [POLICY],
      set: [NO_PAGE, ['Cache-Control', 'public, max-age=31536000, immutable']],
    },
    { path: '/pagefind/*', drop: [POLICY], set: [NO_PAGE] },
    ...Object.entries(policies).map(([path, toOwn]) => {
      const its = toOwn(policyOf((page) => covers(path, page)));
      const others = paths[path] ?? [];
      return {
        path,
        // The older header knows no list: it would refuse those whom the policy allows.
        drop: [POLICY, ...(mayBeFramed(its) ? ['X-Frame-Options'] : []), ...others.map(([name]) => name)],
        set: [write(its), ...others],
      };
    }),
  ];
  return rules.map((rule) => ({ ...rule, path: toAddress(rule.path, base) }));
}

/** What the editor or developer reads when a page has markup that would silently not work. */
function describeBlocked(blocked: readonly BlockedMarkup[]): string {
  const reasons = {
    'style-attribute': 'tiene un atributo «style». Use una clase y una hoja de estilos.',
    'event-handler': 'tiene un atributo de evento «on…». Use un archivo de src/client/.',
  };
  const shown = blocked.slice(0, 20).map(({ page, snippet, kind }) => `  ${page}: ${snippet}\n    ${reasons[kind]}`);
  return [
    `La política de seguridad (CSP) bloquearía en el navegador ${blocked.length} elemento(s) de las páginas construidas:`,
    ...shown,
    ...(blocked.length > shown.length ? [`  … y ${blocked.length - shown.length} más.`] : []),
  ].join('\n');
}

/** A built page by its file, and what it has inline. */
interface InspectedPage {
  page: string;
  hashes: InlineHashes;
}

/** What an earlier build found in the same page is taken from there: a page that is kept is the same file in each site. */
async function inspectPages(folder: string, cacheDir: string | undefined): Promise<InspectedPage[]> {
  const pages: InspectedPage[] = [];
  const blocked: BlockedMarkup[] = [];
  const kept =
    cacheDir === undefined ? undefined : await openKeptAnswers<Found>(join(cacheDir, 'inspected-pages'), readVersion());
  for (const { page, file } of htmlFilesOf(folder)) {
    // There are thousands of them: a promise for each would cost several times as much.
    const look = () => lookInto(page, readFileSync(file, 'utf8'));
    const found = kept ? kept.get(`${page} ${stampOfShared(file)}`, look) : look();
    blocked.push(...found.blocked);
    pages.push({ page, hashes: { styles: new Set(found.styles), scripts: new Set(found.scripts) } });
  }
  if (blocked.length > 0) throw new Error(describeBlocked(blocked));
  await kept?.save();
  return pages;
}

/** What is inline in a page, as plain data. */
interface Found {
  styles: string[];
  scripts: string[];
  blocked: BlockedMarkup[];
}

function lookInto(page: string, html: string): Found {
  const hashes: InlineHashes = { styles: new Set(), scripts: new Set() };
  const blocked = inspectPage(page, html, hashes);
  return { styles: [...hashes.styles], scripts: [...hashes.scripts], blocked };
}

/** Changes with whatever decides what is found in a page; the lockfile stands for the parser. */
const LOOKING_CODE = [
  'src/integrations/content-security-policy.ts',
  'src/integrations/html-tags.ts',
  'package-lock.json',
];

const readVersion = (): string =>
  LOOKING_CODE.reduce((hash, file) => hash.update(readFileSync(file)), createHash('sha256')).digest('hex');

/** Whether a path of the rules, `/buscar/*`, covers the page of a file, `buscar/index.html`. */
const covers = (path: string, page: string): boolean => `/${page}`.startsWith(path.replace(/\*$/, ''));

const together = (all: readonly InlineHashes[]): InlineHashes => ({
  styles: new Set(all.flatMap(({ styles }) => [...styles])),
  scripts: new Set(all.flatMap(({ scripts }) => [...scripts])),
});

type Site = Omit<Options, 'redirects'> & { https: boolean; base: string };

/**
 * R25 of docs/rules.md as real headers. Two listed ones are left out on purpose: HPKP was removed from every
 * browser because a wrong pin locks citizens out, and X-XSS-Protection switches on a filter that itself opened holes
 * (https://owasp.org/www-project-secure-headers/). HSTS does not include subdomains unless the entity says so: they may not be
 * ours to bind. Other sites may show what this one publishes: feeds are read and bulletins opened on the pages of others, with
 * the pictures of this one.
 */
function securityHeaders({
  https,
  hstsPreload,
  reportsTo,
}: Pick<Site, 'https' | 'hstsPreload' | 'reportsTo'>): Header[] {
  // Two years and every subdomain, as https://hstspreload.org asks.
  const hsts = hstsPreload ? 'max-age=63072000; includeSubDomains; preload' : 'max-age=31536000';
  return [
    ...(https ? [['Strict-Transport-Security', hsts] as const] : []),
    ['X-Content-Type-Options', 'nosniff'],
    ['X-Frame-Options', 'DENY'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Permissions-Policy', 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'cross-origin'],
    ...(reportsTo ? [['Reporting-Endpoints', `${REPORTS}="${reportsTo}"`] as const] : []),
  ];
}
