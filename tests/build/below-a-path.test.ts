import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesOf } from '../helpers/build-site.ts';
import { escapedLinks } from '../helpers/escaped-links.ts';
import { FIXTURE_BELOW_DIST, FIXTURE_BELOW_URL, FIXTURE_DIST } from '../helpers/fixture-entity.ts';
import { serveFolder } from '../helpers/server.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

const read = (path: string) => readFileSync(join(FIXTURE_BELOW_DIST, path), 'utf8');

describe('a site below a path of a domain', () => {
  it('has the same files as at the root of one', () => {
    const names = (dist: string) =>
      [...filesOf(dist).keys()]
        .filter((path) => !/\.pf_\w+$/.test(path))
        // The rest of these names follows from the addresses in them.
        .map((path) => path.replace(/^(\/_astro\/[\w-]+)\..*(\.\w+)$/, '$1$2'))
        .toSorted();
    expect(names(FIXTURE_BELOW_DIST)).toEqual(names(FIXTURE_DIST));
  });

  it('has no address that leads out of it, or to nothing: in pages, feeds, calendars, data, spreadsheets and instructions', () => {
    expect(escapedLinks(FIXTURE_BELOW_DIST, FIXTURE_BELOW_URL)).toEqual([]);
  });

  it('names itself by its full address', () => {
    expect(read('informes/index.html')).toContain(`<link rel="canonical" href="${FIXTURE_BELOW_URL}/informes/">`);
    expect(read('sitemap.xml')).toContain(`<loc>${FIXTURE_BELOW_URL}/informes/</loc>`);
    expect(read('.well-known/security.txt')).toContain(`Canonical: ${FIXTURE_BELOW_URL}/.well-known/security.txt`);
    expect(read('robots.txt')).toContain('Disallow: /rendicion/admin/\n');
  });

  it('gives the desk the paths that editors write, as at the root', () => {
    for (const file of ['admin/addresses.json', 'admin/pages.json']) {
      expect(read(file)).toBe(readFileSync(join(FIXTURE_DIST, file), 'utf8'));
    }
  });
});

describe('the search for addresses that lead out', () => {
  it.each([
    ['a link', 'a/index.html', '<a href="/informes/">'],
    ['a picture of a set', 'a/index.html', '<img srcset="/rendicion/a/ 1x, /b.png 2x">'],
    ['a relative link', 'a/index.html', '<a href="../../">'],
    ['a link to nothing', 'a/index.html', '<a href="/rendicion/nada/">'],
    ['what is said to machines', 'a/index.html', '<script>{"url":"https://entidad.example/informes/"}</script>'],
    ['a style', 'a.css', '@font-face{src:url(/_astro/a.woff2)}'],
    ['a feed', 'rss.xml', '<link>https://entidad.example/informes/</link>'],
    ['the style of a feed', 'rss.xml', '<?xml-stylesheet href="/rss.css"?>'],
    ['a calendar, over two lines', 'a.ics', 'URL:https://entidad.example/inf\r\n ormes/'],
    ['a rule of the server', '_headers', '/informes/*\n  X-A: b\n'],
  ])('finds %s', (_, file, text) => {
    const folder = tempFolder({ 'a/index.html': '', [file]: text });
    expect(escapedLinks(folder, FIXTURE_BELOW_URL)).toHaveLength(1);
  });

  it('passes over what leads elsewhere', () => {
    const text =
      '<a href="https://otro.example/informes/"></a><a href="mailto:a@entidad.example"></a><a href="#x"></a><p>/informes/</p>';
    expect(escapedLinks(tempFolder({ 'index.html': text }), FIXTURE_BELOW_URL)).toEqual([]);
  });
});

describe('the server of a site below a path', () => {
  let server: Awaited<ReturnType<typeof serveFolder>>;
  beforeAll(async () => {
    server = await serveFolder(FIXTURE_BELOW_DIST);
  });
  afterAll(() => server.close());

  const ask = async (path: string) => {
    const { status, headers } = await fetch(new URL(path, server.url), { redirect: 'manual' });
    return [status, headers.get('location')];
  };

  it('leads from the root to it, and has nothing else beside it', async () => {
    expect(await ask('/')).toEqual([302, '/rendicion/']);
    expect(await ask('/rendicion')).toEqual([302, '/rendicion/']);
    expect(await ask('/rendicion/')).toEqual([200, null]);
    expect(await ask('/informes/')).toEqual([404, null]);
    expect(await ask('/rendiciones/informes/')).toEqual([404, null]);
  });

  it('adds a slash, follows moved addresses and hides its instructions, all below the path', async () => {
    expect(await ask('/rendicion/informes')).toEqual([301, '/rendicion/informes/']);
    expect(await ask('/rendicion/noticias/')).toEqual([301, '/rendicion/comunicados/']);
    expect(await ask('/rendicion/_headers')).toEqual([404, null]);
    expect(await ask('/rendicion/../_headers')).toEqual([404, null]);
  });

  it('sends each page the headers that are meant for it', async () => {
    const policyOf = async (path: string) => (await fetch(server.url + path)).headers.get('content-security-policy');
    expect(await policyOf('/buscar/')).toContain('wasm-unsafe-eval');
    expect(await policyOf('/informes/')).not.toContain('wasm-unsafe-eval');
    expect(await policyOf('/admin/')).toContain("form-action 'none'");
    const font = [...filesOf(FIXTURE_BELOW_DIST).keys()].find((path) => path.endsWith('.woff2')) ?? '';
    expect(existsSync(FIXTURE_BELOW_DIST + font)).toBe(true);
    expect((await fetch(server.url + font)).headers.get('cache-control')).toContain('immutable');
  });
});
