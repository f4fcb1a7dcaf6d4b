import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixedPages, pathsOfKind, titledPages } from '../../src/fixed-pages.ts';
import { routes } from '../../src/routes.ts';
import { sitemapPaths } from '../../scripts/page-kinds.ts';
import { DIST } from '../helpers/paths.ts';

const fileOf = (path: string): string => join(DIST, path.endsWith('/') ? `${path}index.html` : path);

describe('the fixed pages of the built site', () => {
  it.each(Object.values(fixedPages).map(({ path }) => path))('%s is there', (path) =>
    expect(existsSync(fileOf(path))).toBe(true),
  );

  it('are in sitemap.xml where they are meant to be found, and only then', () => {
    const inSitemap = new Set(sitemapPaths(DIST));
    const listed = Object.values(fixedPages)
      .map(({ path }) => path as string)
      .filter((path) => inSitemap.has(path));
    expect(listed.toSorted()).toEqual(pathsOfKind('page').toSorted());
  });

  it('are in the site map where the table says so', () => {
    const html = readFileSync(fileOf(routes.siteMap), 'utf8');
    const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
    const missing = titledPages.filter(({ siteMap, path }) => siteMap !== 'none' && !main.includes(`href="${path}"`));
    expect(missing.map(({ path }) => path)).toEqual([]);
  });
});
