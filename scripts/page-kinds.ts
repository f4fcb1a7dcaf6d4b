import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { galleryPaths, routes } from '../src/routes.ts';

/** Paths of every page that is meant to be found. */
export function sitemapPaths(folder: string): string[] {
  const sitemap = readFileSync(join(folder, 'sitemap.xml'), 'utf8');
  return [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname);
}

/**
 * One of every kind of page: addresses with the same section, depth and words in between are of one kind, so a new
 * section is looked at without being named here.
 */
export function oneOfEachKind(paths: readonly string[]): string[] {
  return [...Map.groupBy(paths, kindOf).values()].map(([first]) => first ?? '/');
}

/** Pages outside the site map that people still see. */
export function hiddenPaths(folder: string): string[] {
  const history = readdirSync(join(folder, 'informes'))
    .map((name) => `/informes/${name}/historial/`)
    .find((path) => existsSync(join(folder, path, 'index.html')));
  return [routes.notFound, ...galleryPaths, ...(history ? [history] : [])];
}

function kindOf(path: string): string {
  const [section = '', ...rest] = path.split('/').filter(Boolean);
  const fixed = rest.filter((part) => /^(archivo|tema|historial)$/.test(part));
  return [section, rest.length, ...fixed].join(' ');
}
