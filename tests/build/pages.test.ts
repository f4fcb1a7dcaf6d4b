import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { galleryPaths, routes } from '../../src/routes.ts';
import { type BuiltPage, builtPages } from '../helpers/dist.ts';
import { htmlFaults } from '../helpers/html-rules.ts';
import { FIXTURE_DIST, FIXTURE_NOW } from '../helpers/fixture-entity.ts';
import { DIST } from '../helpers/paths.ts';
import { SITES } from '../helpers/sites.ts';

// What is true of every page, whatever it says. A rule that a page breaks names the page.
let pages: BuiltPage[] = [];
/** Pages of the site itself: not the stubs of redirections. */
let real: BuiltPage[] = [];

const isRedirect = (page: BuiltPage) => page.html.includes('http-equiv="refresh"');
const isHidden = (page: BuiltPage) => page.html.includes('<meta name="robots" content="noindex">');
const attributes = (page: BuiltPage, selector: string, name: string): string[] =>
  page.document.querySelectorAll(selector).flatMap((element) => element.getAttributeValue(name) ?? []);
const decode = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&#38;', '&').replaceAll('&quot;', '"');

/** Small pages that other sites show inside theirs; `embeds.test.ts` says what they have instead of the frame of the site. */
const isFrame = ({ path }: BuiltPage) => path.startsWith(routes.embeds) && path !== routes.embeds;

/** Paths of pages that break a rule. */
const breaking = (isBroken: (page: BuiltPage) => boolean): string[] => real.filter(isBroken).map(({ path }) => path);

beforeAll(async () => {
  pages = (await builtPages()).filter(({ path }) => !path.startsWith('/admin/'));
  real = pages.filter((page) => !isRedirect(page));
});

describe('every page', () => {
  it('is found, also those that are there whatever the content says', () => {
    const fixed = Object.values(routes).filter((path) => path.endsWith('/'));
    expect(real.map(({ path }) => path)).toEqual(expect.arrayContaining([...fixed, routes.notFound]));
  });

  it('is in Spanish', () => {
    expect(breaking((page) => attributes(page, 'html', 'lang')[0] !== 'es')).toEqual([]);
  });

  it('has one main heading and one main region', () => {
    expect(breaking(({ document }) => document.querySelectorAll('h1').length !== 1)).toEqual([]);
    expect(breaking(({ document }) => document.querySelectorAll('main').length !== 1)).toEqual([]);
  });

  it('has a title that no other page has', () => {
    const titles = Map.groupBy(real, (page) => page.document.querySelector('title')?.textContent ?? '');
    const shared = [...titles].filter(([title, own]) => title === '' || own.length > 1);
    expect(shared.map(([title, own]) => `${title}: ${own.map(({ path }) => path).join(' ')}`)).toEqual([]);
  });

  it('says what it is about, and where it is', () => {
    expect(breaking((page) => (attributes(page, 'meta[name="description"]', 'content')[0] ?? '').length < 20)).toEqual(
      [],
    );
    const site = new URL(
      attributes(
        real.find(({ path }) => path === '/')!,
        'link[rel="canonical"]',
        'href',
      )[0] ?? '',
    ).origin;
    expect(breaking((page) => attributes(page, 'link[rel="canonical"]', 'href')[0] !== `${site}${page.path}`)).toEqual(
      [],
    );
    expect(
      breaking((page) => attributes(page, 'meta[property="og:url"]', 'content')[0] !== `${site}${page.path}`),
    ).toEqual([]);
    expect(breaking((page) => !attributes(page, 'meta[property="og:title"]', 'content')[0])).toEqual([]);
  });

  it('offers the news feed', () => {
    const feed = 'link[rel="alternate"]';
    expect(breaking((page) => !attributes(page, feed, 'href').includes('/comunicados/rss.xml'))).toEqual([]);
  });

  it('has a breadcrumb, but for the home page', () => {
    const without = (page: BuiltPage) => page.path === '/' || isFrame(page);
    expect(breaking((page) => without(page) === page.html.includes('"@type":"BreadcrumbList"'))).toEqual([]);
  });

  it('carries the search form and the legal footer', () => {
    const lacks = (pattern: RegExp) => breaking((page) => !isFrame(page) && !pattern.test(page.html));
    expect(lacks(/<form[^>]* action="\/buscar\/" method="get">/)).toEqual([]);
    expect([/NIT/, /Notificaciones judiciales/, /Línea anticorrupción/].flatMap(lacks)).toEqual([]);
  });

  it('runs no JavaScript but one preference script of 1 KB at most, the same everywhere; the search page adds its own', () => {
    const scripts = ({ html }: BuiltPage) =>
      [...html.matchAll(/<script(?![^>]*application\/ld\+json)([^>]*)>(.*?)<\/script>/gs)].map(
        ([, marks = '', code = '']) => ({ marks, code }),
      );
    const inline = real.flatMap((page) => scripts(page).filter(({ marks }) => !marks.includes('src=')));
    expect(new Set(inline.map(({ code }) => code)).size).toBeLessThanOrEqual(1);
    expect(Buffer.byteLength(inline[0]?.code ?? '')).toBeLessThanOrEqual(1024);
    expect(breaking((page) => scripts(page).length > (page.path === '/buscar/' ? 2 : 1))).toEqual([]);
    expect(
      breaking((page) => page.path !== '/buscar/' && scripts(page).some(({ marks }) => marks.includes('src='))),
    ).toEqual([]);
  });

  it('carries nothing of the search, but for the search page', () => {
    expect(breaking((page) => page.path !== '/buscar/' && /pagefind/i.test(page.html))).toEqual([]);
  });

  it('asks nothing of any other host', () => {
    const loaded = (page: BuiltPage) => [
      ...attributes(page, 'img, script, source, video, audio, track, iframe, embed', 'src'),
      ...attributes(page, 'img, source', 'srcset'),
      ...attributes(page, 'link[rel="stylesheet"], link[rel="preload"], link[rel="icon"]', 'href'),
    ];
    expect(breaking((page) => loaded(page).some((address) => /(^|[\s,])(https?:)?\/\//.test(address)))).toEqual([]);
    expect(breaking(({ html }) => /<iframe|<object|<embed/.test(html))).toEqual([]);
  });

  it('has pictures with text and size', () => {
    expect(
      breaking(({ document }) =>
        document
          .querySelectorAll('img')
          .some(
            (img) =>
              !img.getAttributeValue('alt') || !img.getAttributeValue('width') || !img.getAttributeValue('height'),
          ),
      ),
    ).toEqual([]);
  });

  it('is valid HTML', { timeout: 120_000 }, async () => {
    const faults = await Promise.all(
      pages.map(async ({ path, html }) => (await htmlFaults(html)).map((fault) => `${path} ${fault}`)),
    );
    expect(faults.flat()).toEqual([]);
  });
});

describe('every link', () => {
  // The gallery shows components with made-up entries, which have no page.
  const linking = () => pages.filter(({ path }) => !galleryPaths.includes(path));
  const exists = (path: string) => existsSync(join(DIST, path.endsWith('/') ? `${path}index.html` : path));

  it('of the site leads to a file of the site', () => {
    const broken = linking().flatMap((page) =>
      [...attributes(page, 'a, link', 'href'), ...attributes(page, 'img, source, track, video', 'src')]
        .map(decode)
        .filter((href) => href.startsWith('/') && !exists(decodeURIComponent(href.replace(/[?#].*$/, ''))))
        .map((href) => `${page.path} → ${href}`),
    );
    expect([...new Set(broken)]).toEqual([]);
  });

  it('to a section finds it', () => {
    const ids = new Map(pages.map((page) => [page.path, new Set(attributes(page, '[id]', 'id'))]));
    const broken = linking().flatMap((page) =>
      attributes(page, 'a', 'href')
        .filter((href) => href.includes('#') && (href.startsWith('/') || href.startsWith('#')))
        .filter((href) => {
          const [path = '', id = ''] = href.split('#');
          return !ids.get(path === '' ? page.path : path)?.has(decodeURIComponent(id));
        })
        .map((href) => `${page.path} → ${href}`),
    );
    expect(broken).toEqual([]);
  });
});

describe('the gallery', () => {
  it('is on every one of its pages, hidden, with a list that leads to each specimen', () => {
    const shown = pages.filter(({ path }) => galleryPaths.includes(path));
    expect(shown.map(({ path }) => path).toSorted()).toEqual(galleryPaths.toSorted());
    expect(shown.filter((page) => !isHidden(page))).toEqual([]);
    for (const page of shown) {
      const listed = attributes(page, '.gallery-contents .tag-list a', 'href');
      expect(listed.length).toBeGreaterThan(5);
      expect(listed).toEqual(attributes(page, '.specimen-name', 'id').map((id) => `#${id}`));
    }
  });
});

describe('the site map for programs', () => {
  const robots = () => readFileSync(join(DIST, 'robots.txt'), 'utf8');
  const sitemap = () =>
    [...readFileSync(join(DIST, 'sitemap.xml'), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, url]) => new URL(url ?? '').pathname,
    );

  it('holds every page that is meant to be found, and no other', () => {
    expect(sitemap().toSorted()).toEqual(
      real
        .filter((page) => !isHidden(page))
        .map(({ path }) => path)
        .toSorted(),
    );
  });

  it('is named in robots.txt', () => {
    expect(robots()).toMatch(/^Sitemap: https:\/\/[^/]+\/sitemap\.xml$/m);
  });

  it('leaves out the editing form, which robots.txt closes to programs', () => {
    expect(robots()).toMatch(/^User-agent: \*\nDisallow: \/admin\/$/m);
  });
});

describe('the error page', () => {
  it('offers at least three ways out', () => {
    const html = readFileSync(join(DIST, '404.html'), 'utf8');
    const main = /<main.*<\/main>/s.exec(html)?.[0] ?? '';
    expect([...main.matchAll(/<a href="\//g)].length).toBeGreaterThanOrEqual(3);
  });
});

describe('the frequent questions', () => {
  it('can be read and linked one by one without JavaScript', async () => {
    const page = (await builtPages(FIXTURE_DIST)).find(({ path }) => path === '/preguntas-frecuentes/');
    const answers = page?.document.querySelectorAll('details .faq-answer') ?? [];
    expect(answers).toHaveLength(11);
    for (const answer of answers) expect(answer.textContent.trim().length).toBeGreaterThan(40);
    const anchors = page?.document.querySelectorAll('details .faq-anchor') ?? [];
    expect(anchors).toHaveLength(answers.length);
    for (const anchor of anchors) expect(anchor.getAttributeValue('id')).toMatch(/^[a-z0-9-]+$/);
  });
});

describe('security.txt', () => {
  it.each(SITES)('of $name has the fields that RFC 9116 requires', ({ dist }) => {
    const text = readFileSync(join(dist, '.well-known/security.txt'), 'utf8');
    expect(text).toMatch(/^Contact: (https:|mailto:)\S+$/m);
    expect(text).toMatch(/^Canonical: https:\/\/\S+\/\.well-known\/security\.txt$/m);
  });

  it('ends after its build, and less than a year after it', () => {
    const text = readFileSync(join(FIXTURE_DIST, '.well-known/security.txt'), 'utf8');
    const end = Date.parse(/^Expires: (\S+)$/m.exec(text)?.[1] ?? '');
    const days = (end - Date.parse(FIXTURE_NOW)) / 86_400_000;
    expect(days).toBeGreaterThan(30);
    expect(days).toBeLessThan(365);
  });
});
