import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pathsIn, withFolder } from '../../../../scripts/preview/links.ts';
import { asOlder, withNotice } from '../../../../scripts/preview/notice.ts';
import { writePreview } from '../../../../scripts/preview/page-folder.ts';
import { newToken, openPreviews, type Preview, toTidy } from '../../../../scripts/preview/store.ts';
import { tempFolder } from '../../../helpers/temp-folder.ts';

describe('addresses', () => {
  const html =
    '<a href="/informes/x/#nota-1">Vea /_astro/a.png</a><img src="/_astro/a.png" srcset="/_astro/a.png 1x, /_astro/b.png 2x"><a href="//otro.example/_astro/a.png">';

  test('are found in tags alone, each of a list too', () => {
    expect(pathsIn(html, '')).toEqual(['/informes/x/', '/_astro/a.png', '/_astro/a.png', '/_astro/b.png']);
  });

  test('get the base where the preview has what they lead to', () => {
    expect(withFolder(html, '', '/v/t', new Set(['/_astro/a.png', '/informes/x/']))).toBe(
      '<a href="/v/t/informes/x/#nota-1">Vea /_astro/a.png</a><img src="/v/t/_astro/a.png" srcset="/v/t/_astro/a.png 1x, /_astro/b.png 2x"><a href="//otro.example/_astro/a.png">',
    );
  });
});

test('addresses of a site below a path keep it', () => {
  const html = '<a href="/sitio/informes/x/#nota-1"></a><img src="/sitio/_astro/a.png"><a href="/informes/x/"></a>';
  expect(pathsIn(html, '/sitio')).toEqual(['/informes/x/', '/_astro/a.png']);
  expect(withFolder(html, '/sitio', '/v/t', new Set(['/_astro/a.png', '/informes/x/']))).toBe(
    '<a href="/sitio/v/t/informes/x/#nota-1"></a><img src="/sitio/v/t/_astro/a.png"><a href="/informes/x/"></a>',
  );
});

describe('the notice', () => {
  const html = '<html><head><meta name="robots" content="index"></head><body class="a"><p>Texto</p></body></html>';
  const expiresAt = new Date('2026-06-24T12:00:00-05:00');

  test('stands above everything and says until when', () => {
    const shown = withNotice(html, '/v/t', { expiresAt });
    expect(shown).toMatch(
      /<body class="a"><aside [^>]+><p><strong>Borrador:<\/strong> .* vence el miércoles 24 de junio de 2026/,
    );
    expect(shown).toContain('<meta name="robots" content="noindex, nofollow">');
    expect(shown).not.toContain('content="index"');
  });

  test('says once that the draft changed', () => {
    const older = asOlder(withNotice(html, '/v/t', { expiresAt }));
    expect(older.match(/El borrador cambió después/g)).toHaveLength(1);
    expect(asOlder(older)).toBe(older);
  });
});

test('a page takes with it what lies below it and its files, and nothing from outside of the site', async () => {
  const folder = tempFolder({ 'secreto.txt': 'secreto' });
  const site = join(folder, 'sitio');
  const files = {
    'a/index.html':
      '<head></head><body><a href="/a/mas/">m</a><a href="/b/">b</a><a href="/x.pdf"></a><a href="/feed.xml"></a><a href="/../secreto.txt"></a>',
    'a/mas/index.html': '<head></head><body>',
    'b/index.html': '<head></head><body>',
    'x.pdf': 'x',
    'feed.xml': 'x',
    _headers: "/*\n  Content-Security-Policy: default-src 'none'\n  Referrer-Policy: strict-origin\n",
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(site, path, '..'), { recursive: true });
    writeFileSync(join(site, path), text);
  }
  const target = join(folder, 'vista');
  const page = { site, folder: target, base: '/v/t', expiresAt: new Date(0) };
  expect(await writePreview({ ...page, page: '/no/' })).toBe(false);
  expect(await writePreview({ ...page, page: '/a/' })).toBe(true);
  const found = readdirSync(target, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(found.map(({ parentPath, name }) => join(parentPath, name).slice(target.length)).toSorted()).toEqual([
    '/_headers',
    '/a/index.html',
    '/a/mas/index.html',
    '/vista-previa.css',
    '/x.pdf',
  ]);
});

describe('the store', () => {
  const DAY = 86_400_000;
  const preview = (at: number, bytes = 1, slug = 's'): Preview => ({
    token: `t${at}${slug}`,
    collection: 'faqs',
    slug,
    page: '/a/',
    commit: 'c',
    madeAt: at,
    expiresAt: at + 7 * DAY,
    bytes,
  });

  test('a token has 192 bits and is never the same', () => {
    const tokens = Array.from({ length: 100 }, newToken);
    expect(new Set(tokens).size).toBe(100);
    expect(tokens.every((token) => /^[\w-]{32}$/.test(token))).toBe(true);
  });

  test('the files of what has expired go, and weeks later the memory of it', () => {
    const previews = [preview(0), preview(10 * DAY)];
    expect(toTidy(previews, 8 * DAY)).toEqual({ withoutFiles: [previews[0]], forgotten: [] });
    expect(toTidy(previews, 37 * DAY).forgotten).toEqual([previews[0]]);
  });

  test('of too many, or too large ones, the oldest go; the newest never does', () => {
    const many = Array.from({ length: 32 }, (_, at) => preview(at));
    expect(toTidy(many, 40).withoutFiles).toEqual([many[1], many[0]]);
    const large = [preview(1, 400e6), preview(2, 400e6), preview(3, 600e6)];
    expect(toTidy(large, 4).withoutFiles).toEqual([large[1], large[0]]);
  });

  test('remembers what it holds, by a token that stands in no path', async () => {
    const root = tempFolder();
    const now = () => new Date(0);
    const made = { ...preview(0), token: newToken() };
    const store = openPreviews(root, now);
    expect(await store.put(made, async () => false)).toBe(false);
    expect(store.find(made.token)).toBeUndefined();
    await store.put(made, async (folder) => {
      writeFileSync(join(folder, 'index.html'), '12345');
      return true;
    });
    const again = openPreviews(root, now);
    expect(again.find(made.token)?.bytes).toBe(5);
    expect(again.find(`${made.token}x`)).toBeUndefined();
    expect(again.find('')).toBeUndefined();
    expect(again.of({ collection: 'faqs', slug: 's' })?.token).toBe(made.token);
    expect(readdirSync(root, { recursive: true }).join('\n')).not.toContain(made.token);
    expect(existsSync(again.folderOf({ ...preview(0), token: made.token }))).toBe(true);
  });
});
