import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { routes } from '../../src/routes.ts';
import { DIST } from './paths.ts';

/** Paths of every page that is meant to be found. */
export function sitemapPaths(folder = DIST): string[] {
  const sitemap = readFileSync(join(folder, 'sitemap.xml'), 'utf8');
  return [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname);
}

/**
 * One page of every kind: addresses with the same section, depth and words in between are of one kind, so a new
 * section is looked at without being named here.
 */
export function onePageOfEachKind(folder = DIST): string[] {
  const byKind = Map.groupBy([...sitemapPaths(folder), ...hiddenPaths(folder)], kindOf);
  return [...byKind.values()].map((paths) => paths[0] ?? '/');
}

/** Pages outside the site map that people still see. */
function hiddenPaths(folder: string): string[] {
  const history = readdirSync(join(folder, 'informes'))
    .map((name) => `/informes/${name}/historial/`)
    .find((path) => existsSync(join(folder, path, 'index.html')));
  return [routes.notFound, routes.gallery, ...(history ? [history] : [])];
}

function kindOf(path: string): string {
  const [section = '', ...rest] = path.split('/').filter(Boolean);
  const fixed = rest.filter((part) => /^(archivo|tema|historial)$/.test(part));
  return [section, rest.length, ...fixed].join(' ');
}
