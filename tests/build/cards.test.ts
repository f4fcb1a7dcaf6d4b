import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { builtPages } from '../helpers/dist.ts';
import { SITES } from '../helpers/sites.ts';

describe.each(SITES)('the pictures of shared links of $name', async ({ dist }) => {
  const pages = (await builtPages(dist)).filter(
    ({ path, html }) =>
      !path.startsWith('/admin/') && !html.includes('http-equiv="refresh"') && !html.includes('content="noindex"'),
  );
  const pictureOf = (html: string) => /<meta property="og:image" content="([^"]+)">/.exec(html)?.[1];
  const fileOf = (html: string) => join(dist, new URL(pictureOf(html) ?? '', 'https://example.org').pathname);

  it('are there for every page that is meant to be found', () => {
    expect(pages.length).toBeGreaterThan(100);
    expect(pages.filter(({ html }) => pictureOf(html) === undefined).map(({ path }) => path)).toEqual([]);
    expect(pages.filter(({ html }) => !existsSync(fileOf(html))).map(({ path }) => path)).toEqual([]);
  });

  it('have the size that networks ask for, and weigh little', async () => {
    const files = [...new Set(pages.map(({ html }) => fileOf(html)))];
    const faults = await Promise.all(
      files.map(async (file) => {
        const { width, height } = await sharp(file).metadata();
        return width === 1200 && height === 630 && readFileSync(file).length < 300_000 ? [] : [file];
      }),
    );
    expect(faults.flat()).toEqual([]);
  });

  it('are drawn for a page of each kind, each its own', () => {
    const drawn = pages.filter(({ html }) => pictureOf(html)?.endsWith('/tarjeta.png'));
    const kinds = ['/', '/informes/', '/datos/', '/boletines/', '/temas/', '/calendario/'];
    expect(kinds.filter((path) => !drawn.some((page) => page.path === path))).toEqual([]);
    for (const { path, html } of drawn) expect(pictureOf(html)?.endsWith(`${path}tarjeta.png`)).toBe(true);
  });
});
