import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { galleryPaths, routes } from '../../src/routes.ts';
import { type BuiltPage, builtPages } from '../helpers/dist.ts';
import { FIRST_TRIP, travelSize } from '../helpers/first-trip.ts';
import { DIST } from '../helpers/paths.ts';

// What a reading page may cost.

let pages: BuiltPage[] = [];

beforeAll(async () => {
  const built = await builtPages();
  const isReading = ({ path, html }: BuiltPage) =>
    !path.startsWith('/admin/') && !galleryPaths.includes(path) && !html.includes('http-equiv="refresh"');
  pages = built.filter(isReading);
});

describe('every reading page', () => {
  it('is found', () => {
    const fixed = Object.values(routes).filter((path) => path.endsWith('/') && !galleryPaths.includes(path));
    expect(pages.map(({ path }) => path)).toEqual(expect.arrayContaining(fixed));
  });

  it('fits the first round trip with its style, compressed', () => {
    const heavy = pages
      .map(({ path, html }) => ({ path, size: travelSize(html) }))
      .filter(({ size }) => size > FIRST_TRIP);
    expect(heavy).toEqual([]);
  });

  it('loads no style sheet and no script, but the search on its page', () => {
    const loads = ({ path, document }: BuiltPage) =>
      [...document.querySelectorAll('link[rel="stylesheet"]'), ...document.querySelectorAll('script[src]')].length >
        0 && path !== routes.search;
    expect(pages.filter(loads).map(({ path }) => path)).toEqual([]);
  });

  it('of the search has a program of 16 KB at most, in one file: no validation, no interface of the index', () => {
    const search = pages.find(({ path }) => path === routes.search);
    const [first = ''] = [...(search?.html.matchAll(/<script[^>]* src="([^"]+)"/g) ?? [])].map(([, src = '']) => src);
    const modules = modulesOf(first);
    expect(modules.map(({ path }) => path)).toEqual([first]);
    expect(modules[0]?.size).toBeLessThan(16 * 1024);
  });

  it('preloads one font at most, and the search its engine', () => {
    const preloads = ({ path, document }: BuiltPage) =>
      document
        .querySelectorAll('link[rel="preload"]')
        .map((link) => link.getAttributeValue('href') ?? '')
        .filter((href) => path !== routes.search || !href.startsWith('/pagefind/'));
    const many = pages.filter((page) => preloads(page).length > 1);
    expect(many.map(({ path }) => path)).toEqual([]);
  });

  it('has pictures in modern formats with a fallback, and loads those below the first view when they are near', () => {
    const faults = pages.flatMap(({ path, document }) =>
      document.querySelectorAll('main picture').flatMap((picture) => {
        const types = picture.querySelectorAll('source').map((source) => source.getAttributeValue('type'));
        const image = picture.querySelector('img');
        const isFirst = image?.getAttributeValue('fetchpriority') === 'high';
        return [
          ...(types.includes('image/avif') && types.includes('image/webp') ? [] : [`${path}: no AVIF or WebP`]),
          ...(isFirst || image?.getAttributeValue('loading') === 'lazy' ? [] : [`${path}: a picture that is not lazy`]),
        ];
      }),
    );
    expect(faults).toEqual([]);
  });

  it('gives at most one picture precedence', () => {
    const many = pages.filter(({ document }) => document.querySelectorAll('img[fetchpriority="high"]').length > 1);
    expect(many.map(({ path }) => path)).toEqual([]);
  });
});

/** A module of the site and all that it imports without being asked: path and bytes of each. */
function modulesOf(path: string, seen = new Set<string>()): { path: string; size: number }[] {
  if (seen.has(path)) return [];
  seen.add(path);
  const code = readFileSync(join(DIST, path), 'utf8');
  const imports = [...code.matchAll(/\b(?:import|from)\s*["'](\.[^"']+)["']/g)].map(([, to = '']) =>
    posix.resolve(dirname(path), to),
  );
  return [{ path, size: Buffer.byteLength(code) }, ...imports.flatMap((next) => modulesOf(next, seen))];
}
