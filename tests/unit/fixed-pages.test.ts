import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixedPages } from '../../src/fixed-pages.ts';
import { collectionModels } from '../../src/model/collections.ts';
import { collectionPath, entryCollections, routes } from '../../src/routes.ts';
import { ROOT } from '../helpers/paths.ts';

/** Addresses of the files in `src/pages` and `public` whose name has no parameter; the editor has its own place, `_` is no page. */
const built = [...addressesIn('src/pages'), ...addressesIn('public')].filter((path) => !path.startsWith('/admin/'));
const landings = entryCollections
  .filter((collection) => collectionModels[collection].section.landing === 'own')
  .map(collectionPath);

describe('the table of fixed pages', () => {
  it('has every page, feed and file that is made whatever the content says', () => {
    expect(built.length).toBeGreaterThan(20);
    // The documents of the search are no part of a finished site.
    const known = new Set<string>([...Object.values(routes), ...landings, '/favicon.svg', '/pagefind/documents.json']);
    expect(built.filter((path) => !known.has(path))).toEqual([]);
  });

  it('names no page without its file', () => {
    const pages = Object.values(fixedPages).filter(({ kind }) => kind === 'page' || kind === 'gallery');
    expect(pages.map(({ path }) => path).filter((path) => !built.includes(path))).toEqual([]);
  });

  it('names no address twice', () => {
    const paths = Object.values(fixedPages).map(({ path }) => path);
    expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([]);
  });
});

function addressesIn(folder: string): string[] {
  const files = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }).filter((item) =>
    item.isFile(),
  );
  return files
    .map((item) => join(item.parentPath, item.name).slice(join(ROOT, folder).length))
    .filter((path) => !path.includes('[') && !/\/_/.test(path))
    .map(toAddress);
}

/** `/plan.astro` → `/plan/`, `/datos/index.astro` → `/datos/`, `/data.json.ts` → `/data.json`. */
function toAddress(path: string): string {
  return path
    .replace(/^\/404\.astro$/, '/404.html')
    .replace(/\.ts$/, '')
    .replace(/index\.(astro|mdx)$/, '')
    .replace(/\.(astro|mdx)$/, '/');
}
