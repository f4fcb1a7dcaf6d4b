/** Headers of the URLs that match `path`, as in the `_headers` file of Netlify and Cloudflare Pages. */
export interface HeaderRule {
  /** URL path; `*` stands for anything. */
  path: string;
  /** Headers that earlier rules gave and this one takes back (`! Name`). */
  drop?: readonly string[];
  set: readonly Header[];
}

export type Header = readonly [name: string, value: string];

/** A permanent move of one URL to another, as in a `_redirects` file. */
export interface Redirect {
  /** A path, and no more than one value of its query: `/?p=123`. */
  from: string;
  to: string;
}

/** Where a site stands, from its rules: the first one is that of everything. Empty at the root of a domain. */
export const baseOfRules = ([first]: readonly HeaderRule[]): string => first?.path.replace(/\/\*$/, '') ?? '';

/** Text of a `_headers` file. */
export function formatHeaderRules(rules: readonly HeaderRule[]): string {
  return rules.map(formatHeaderRule).join('\n');
}

/** Rules of a `_headers` file, in order. */
export function parseHeaderRules(text: string): HeaderRule[] {
  const rules: { path: string; drop: string[]; set: Header[] }[] = [];
  for (const line of meaningfulLines(text)) {
    if (line.startsWith('/')) rules.push({ path: line, drop: [], set: [] });
    else if (line.startsWith('!')) rules.at(-1)?.drop.push(line.slice(1).trim());
    else rules.at(-1)?.set.push(parseHeader(line));
  }
  return rules;
}

/**
 * The headers of a URL path, by lower-case name. A name given by two rules is joined with a comma, as Cloudflare
 * does: two policies joined are both enforced, so a rule that forgets its `! Name` breaks here before it does there.
 */
export function headersFor(rules: readonly HeaderRule[], pathname: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const rule of rules.filter(({ path }) => matchesPath(path, pathname))) {
    for (const name of rule.drop ?? []) headers.delete(name.toLowerCase());
    for (const [name, value] of rule.set) {
      const earlier = headers.get(name.toLowerCase());
      headers.set(name.toLowerCase(), earlier === undefined ? value : `${earlier}, ${value}`);
    }
  }
  return headers;
}

/**
 * Text of a `_redirects` file. The form without the final slash has its own line: Cloudflare matches exactly. A query is written
 * as Netlify reads it, with a `!` because its path has a page of its own; Cloudflare passes over such a line.
 */
export function formatRedirects(redirects: readonly Redirect[]): string {
  return redirects
    .flatMap(({ from, to }) => {
      const { path, query } = splitQuery(from);
      if (query !== undefined) return [`${path} ${query} ${to} 301!\n`];
      return [...new Set([from, withoutFinalSlash(from)])].map((form) => `${form} ${to} 301\n`);
    })
    .join('');
}

/** Redirects of a `_redirects` file. */
export function parseRedirects(text: string): Redirect[] {
  return meaningfulLines(text).flatMap((line) => {
    const [from, second, third] = line.split(/\s+/);
    if (!from || !second) return [];
    return /^[^/:]+=/.test(second) && third ? [{ from: `${from}?${second}`, to: third }] : [{ from, to: second }];
  });
}

/** Where a URL moved to, if it did, and whether its query said so; a missing or extra final slash of the path makes no difference. */
export function findRedirect(
  redirects: readonly Redirect[],
  pathname: string,
  query = '',
): { to: string; isByQuery: boolean } | undefined {
  const path = withoutFinalSlash(pathname);
  const asked = query.split('&');
  const byQuery = redirects.find(({ from }) => {
    const old = splitQuery(from);
    return old.query !== undefined && asked.includes(old.query) && withoutFinalSlash(old.path) === path;
  });
  if (byQuery) return { to: byQuery.to, isByQuery: true };
  const byPath = redirects.find(({ from }) => withoutFinalSlash(from) === path);
  return byPath && { to: byPath.to, isByQuery: false };
}

/** The path of an old URL, and the one value of its query that tells it from others, `p=123`. */
export function splitQuery(from: string): { path: string; query?: string } {
  const [path = '', query] = from.split('?');
  return query === undefined ? { path } : { path, query };
}

function formatHeaderRule({ path, drop = [], set }: HeaderRule): string {
  const lines = [...drop.map((name) => `! ${name}`), ...set.map(([name, value]) => `${name}: ${value}`)];
  return [path, ...lines.map((line) => `  ${line}`), ''].join('\n');
}

function meaningfulLines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

function parseHeader(line: string): Header {
  const colon = line.indexOf(':');
  return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
}

function matchesPath(pattern: string, pathname: string): boolean {
  const source = pattern
    .split('*')
    .map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'))
    .join('.*');
  return new RegExp(`^${source}$`).test(pathname);
}

const withoutFinalSlash = (path: string): string => (path.length > 1 ? path.replace(/\/$/, '') : path);
