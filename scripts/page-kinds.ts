import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { toPath } from '../src/lib/site-address.ts';
import { routes } from '../src/routes.ts';
import { baseOfFolder } from './serve/handler.ts';

/** Paths in the site of every page that is meant to be found. */
export function sitemapPaths(folder: string): string[] {
  const sitemap = readFileSync(join(folder, 'sitemap.xml'), 'utf8');
  const base = baseOfFolder(folder);
  return [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].flatMap(
    ([, url = '']) => toPath(new URL(url).pathname, base) ?? [],
  );
}

/** Pages outside the site map that people still see: withdrawn entries, histories, the gallery, the error page. */
function hiddenPaths(folder: string): string[] {
  const listed = new Set(sitemapPaths(folder));
  const isRedirect = (path: string) => readFileSync(fileOf(folder, path), 'utf8').includes('http-equiv="refresh"');
  return globSync('**/*.html', { cwd: folder })
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`)
    .filter((path) => !listed.has(path) && !path.startsWith('/admin/') && !isRedirect(path))
    .toSorted();
}

/**
 * One of every kind of page: addresses with the same section, depth and words in between are of one kind, so a new
 * section is looked at without being named here. A page with an address of its own in the code is a kind of its own.
 */
export function oneOfEachKind(paths: readonly string[]): string[] {
  return [...Map.groupBy(paths, kindOf).values()].map(([first]) => first ?? '/');
}

/**
 * Every template at its plainest and at its fullest: of each kind the newest page and the longest, and one of each
 * hidden kind. A forum to come and a forum that was held are both there.
 */
export function everyTemplate(folder: string): string[] {
  return [...new Set([...oneOfEachKind(sitemapPaths(folder)), ...fullestTemplates(folder)])];
}

/** Every template once, at its fullest. */
export const fullestTemplates = (folder: string): string[] => [
  ...fullestOfEachKind(folder, sitemapPaths(folder)),
  ...oneOfEachKind(hiddenPaths(folder)),
];

/** Of every kind of page the longest, which shows most of what the kind can show. */
function fullestOfEachKind(folder: string, paths: readonly string[]): string[] {
  const sizeOf = (path: string) => statSync(fileOf(folder, path)).size;
  return [...Map.groupBy(paths, kindOf).values()].map((own) =>
    own.reduce((fullest, path) => (sizeOf(path) > sizeOf(fullest) ? path : fullest)),
  );
}

const FIXED: readonly string[] = Object.values(routes);

function kindOf(path: string): string {
  if (FIXED.includes(path)) return path;
  if (path.endsWith('/historial/')) return 'historial';
  if (path.includes('/historial/')) return 'historial, una versión';
  const [section = '', ...rest] = path.split('/').filter(Boolean);
  const fixed = rest.filter((part) => /^(archivo|tema)$/.test(part));
  return [section, rest.length, ...fixed].join(' ');
}

const fileOf = (folder: string, path: string): string => join(folder, path, path.endsWith('/') ? 'index.html' : '');
