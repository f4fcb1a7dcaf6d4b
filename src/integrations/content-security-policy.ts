import { createHash } from 'node:crypto';
import { tagsOf, type Tag } from './html-tags.ts';

/** Directive → sources, in the order they are written. */
export type Policy = Readonly<Record<string, readonly string[]>>;

/** What pages need in `style-src` and `script-src` for their inline elements. */
export interface InlineHashes {
  styles: Set<string>;
  scripts: Set<string>;
}

/** Something in a built page that the policy would block. */
export interface BlockedMarkup {
  page: string;
  snippet: string;
  kind: 'style-attribute' | 'event-handler';
}

/** The policy of every page: this origin only, and the inline styles and scripts of the build by their hash. */
export function toPolicy({ styles, scripts }: InlineHashes, { https }: { https: boolean }): Policy {
  return {
    'default-src': ["'none'"],
    'img-src': ["'self'", 'data:'],
    'style-src': ["'self'", ...sorted(styles)],
    'font-src': ["'self'"],
    'media-src': ["'self'"],
    'script-src': ["'self'", ...sorted(scripts)],
    'connect-src': ["'self'"],
    'manifest-src': ["'self'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
    'frame-ancestors': ["'none'"],
    ...(https ? { 'upgrade-insecure-requests': [] } : {}),
  };
}

/** The policy of the search: Pagefind runs WebAssembly. */
export function withPagefind(policy: Policy): Policy {
  const scripts = policy['script-src'] ?? [];
  return { ...policy, 'script-src': [...scripts, "'wasm-unsafe-eval'"] };
}

/** The policy of small pages that the given sites may show inside theirs; without any, nobody may. */
export const withAncestors =
  (origins: readonly string[]) =>
  (policy: Policy): Policy => ({ ...policy, 'frame-ancestors': origins.length > 0 ? origins : ["'none'"] });

/** Name of the endpoint that takes the reports of browsers. */
export const REPORTS = 'csp';

/** The policy whose violations browsers report. */
export const withReports = (policy: Policy): Policy => ({ ...policy, 'report-to': [REPORTS] });

/** True where a policy lets some site frame its pages. */
export const mayBeFramed = (policy: Policy): boolean => policy['frame-ancestors']?.[0] !== "'none'";

export function formatPolicy(policy: Policy): string {
  return Object.entries(policy)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');
}

/** Adds to `hashes` what a page has inline, and returns what the policy would block in it. */
export function inspectPage(page: string, html: string, hashes: InlineHashes): BlockedMarkup[] {
  const blocked: BlockedMarkup[] = [];
  for (const tag of tagsOf(html)) {
    if (tag.name === 'style') hashes.styles.add(hashOf(tag.text ?? ''));
    if (isInlineScript(tag)) hashes.scripts.add(hashOf(tag.text ?? ''));
    const kind = blockedKind(tag);
    if (kind) blocked.push({ page, snippet: tag.source.replace(/\s+/g, ' ').slice(0, 160), kind });
  }
  return blocked;
}

const EXECUTABLE = /^(|module|importmap|speculationrules|(text|application)\/(x-)?(java|ecma)script)$/;

/** Data blocks such as JSON-LD never run, so they need no hash. */
function isInlineScript({ name, attributes }: Tag): boolean {
  const type = (attributes.get('type') ?? '').trim().toLowerCase();
  return name === 'script' && !attributes.has('src') && EXECUTABLE.test(type);
}

function blockedKind({ attributes }: Tag): BlockedMarkup['kind'] | undefined {
  if (attributes.has('style')) return 'style-attribute';
  return [...attributes.keys()].some((name) => /^on[a-z]+$/.test(name)) ? 'event-handler' : undefined;
}

/** The browser hashes the text after the HTML parser turned every line end into `\n`. */
function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text.replace(/\r\n?/g, '\n')).digest('base64')}'`;
}

const sorted = (values: Set<string>): string[] => [...values].toSorted();
