import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { parseJsonFeed, parseOpml, parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { builtPages } from '../helpers/dist.ts';
import { feedReaders } from '../helpers/feed-readers.ts';
import { FIXTURE_DIST } from '../helpers/fixture-entity.ts';
import { SITES } from '../helpers/sites.ts';

const SIZE = 50;

const readText = (dist: string, path: string): string => readFileSync(join(dist, path), 'utf8');
const readRss = (dist: string, path: string) => parseRssFeed(readText(dist, path));
const pathOf = (address = ''): string => new URL(address).pathname;
const twinOf = (path: string): string => path.replace(/rss(-\d+)?\.xml$/, 'feed$1.json');

/** Every feed that the list for readers names. */
const feedsOf = (dist: string): string[] =>
  (parseOpml(readText(dist, 'suscripciones.opml')).body?.outlines ?? []).map(({ xmlUrl }) => pathOf(xmlUrl));

/** A feed and its archives, the newest first, as a reader follows them. */
function documentsOf(dist: string, path: string): string[] {
  const older = readRss(dist, path).atom?.links?.find(({ rel }) => rel === 'prev-archive')?.href;
  return older ? [path, ...documentsOf(dist, pathOf(older))] : [path];
}

describe.each(SITES)('the feeds of $name', async ({ dist }) => {
  const feeds = feedsOf(dist);
  const pages = new Map((await builtPages(dist)).map(({ path, html }) => [path, html]));

  it('are one for everything, one for each kind of news, one for each topic', () => {
    expect(feeds).toEqual(expect.arrayContaining(['/rss.xml', '/comunicados/rss.xml', '/correcciones/rss.xml']));
    const topics = [...pages.keys()].filter((path) => /^\/temas\/[^/]+\/$/.test(path));
    const ofTopics = feeds.filter((path) => path.startsWith('/temas/'));
    expect(ofTopics.toSorted()).toEqual(topics.map((path) => `${path}rss.xml`).toSorted());
    expect(new Set(feeds).size).toBe(feeds.length);
  });

  it('are named by every page, each once, that of its own first', () => {
    for (const [path, html] of pages) {
      const named = [...html.matchAll(/<link rel="alternate" type="application\/rss\+xml"[^>]* href="([^"]+)"/g)];
      const addresses = named.map(([, href = '']) => href);
      expect(new Set(addresses).size, path).toBe(addresses.length);
      expect(
        addresses.filter((address) => !feeds.includes(address)),
        path,
      ).toEqual([]);
      if (feeds.includes(`${path}rss.xml`)) expect(addresses[0]).toBe(`${path}rss.xml`);
    }
  });

  it.each(feeds)('%s has items, once, latest first, that lead to places on pages', (path) => {
    const items = readRss(dist, path).items ?? [];
    expect(new Set(items.map(({ guid }) => guid?.value)).size).toBe(items.length);
    expect(items.length).toBeLessThanOrEqual(SIZE);
    const moments = items.map(({ pubDate }) => Date.parse(pubDate ?? ''));
    expect(moments).toEqual(moments.toSorted((a, b) => b - a));
    for (const { link } of items) {
      const { pathname, hash } = new URL(link ?? '');
      expect(pages.has(pathname), pathname).toBe(true);
      if (hash) expect(pages.get(pathname)).toContain(`id="${hash.slice(1)}"`);
    }
  });

  it.each(feeds.flatMap((feed) => documentsOf(dist, feed)))('%s says the same in JSON Feed, item by item', (path) => {
    const rss = readRss(dist, path);
    const json = parseJsonFeed(readText(dist, twinOf(path)));
    expect(json.title).toBe(rss.title);
    expect(pathOf(json.feed_url)).toBe(twinOf(path));
    expect(json.home_page_url).toBe(rss.link);
    const said = (rss.items ?? []).map(({ guid, title, description, content, pubDate, atom }) => ({
      id: guid?.value,
      title,
      summary: description,
      content_html: content?.encoded,
      published: Date.parse(pubDate ?? '') / 1000,
      date_modified: atom?.updated,
    }));
    const twin = (json.items ?? []).map(({ id, title, summary, content_html, date_published, date_modified }) => ({
      id,
      title,
      summary,
      content_html,
      published: Math.trunc(Date.parse(date_published ?? '') / 1000),
      date_modified,
    }));
    expect(twin).toEqual(said);
  });

  it('are read by a parser of plain XML too', () => {
    for (const path of feeds) {
      const { channel } = new XMLParser().parse(readText(dist, path)).rss;
      expect([channel.item ?? []].flat()).toHaveLength(readRss(dist, path).items?.length ?? 0);
    }
  });

  it.each(feeds.flatMap((feed) => documentsOf(dist, feed)))('%s is read alike by three parsers', async (path) => {
    const xml = readText(dist, path);
    const [first, ...others] = await Promise.all(Object.values(feedReaders).map((read) => read(xml)));
    expect(others).toEqual([first, first]);
    expect(first!.items.every(({ id, title, published }) => id && title && published > 0)).toBe(true);
  });

  it('go on in archives that are full and lead back', () => {
    for (const feed of feeds) {
      for (const archive of documentsOf(dist, feed).slice(1)) {
        const { items, atom } = readRss(dist, archive);
        expect(items).toHaveLength(SIZE);
        expect(pathOf(atom?.links?.find(({ rel }) => rel === 'current')?.href)).toBe(feed);
      }
    }
  });
});

describe('the feeds of the fixture entity', () => {
  const itemsOf = (path: string) => readRss(FIXTURE_DIST, path).items ?? [];

  it('go on in an archive where there is much', () => {
    expect(documentsOf(FIXTURE_DIST, '/rss.xml')).toEqual(['/rss.xml', '/rss-2.xml', '/rss-1.xml']);
    expect(itemsOf('/rss.xml')).toHaveLength(SIZE);
    expect(existsSync(join(FIXTURE_DIST, 'rss-3.xml'))).toBe(false);
  });

  it('announce what was taken down, with its reason and without its text', () => {
    const gone = itemsOf('/comunicados/rss.xml').filter(({ title }) => title?.startsWith('[Retirado] '));
    expect(gone.map(({ description }) => description)).toEqual([
      'Se retiró el 12 de mayo de 2026. Motivo: Se contó dos veces a las mismas personas.',
    ]);
    expect(gone[0]?.content).toBeUndefined();
    expect(gone[0]?.atom?.updated).toBe('2026-05-12T05:00:00.000Z');
  });

  it('bring each question with its answer, and none that waits for one', () => {
    const items = itemsOf('/preguntas-ciudadanas/rss.xml');
    expect(items.length).toBeGreaterThan(0);
    for (const { content } of items) expect(content?.encoded).toMatch(/^<blockquote>[\s\S]+<\/blockquote>\s*<p>/);
    const page = readText(FIXTURE_DIST, 'preguntas-ciudadanas/index.html');
    const waiting = page.slice(page.indexOf('id="esperan"'), page.indexOf('id="respondidas"'));
    const open = [...waiting.matchAll(/href="(\/preguntas-ciudadanas\/[^"/]+\/)"/g)].map(([, path]) => path);
    expect(open.length).toBeGreaterThan(0);
    expect(items.filter(({ link }) => open.includes(pathOf(link)))).toEqual([]);
  });

  it('say of an event when and where, of a report also what was not achieved', () => {
    for (const { content } of itemsOf('/eventos/rss.xml').filter(({ title }) => !title?.startsWith('[Retirado]')))
      expect(content?.encoded).toMatch(/^<p>\s*\d{1,2} de [a-z]+ de \d{4}/);
    const reports = itemsOf('/informes/rss.xml').filter(({ title }) => !title?.startsWith('[Retirado]'));
    expect(reports.length).toBeGreaterThan(0);
    for (const { content } of reports) expect(content?.encoded).toContain('Lo que no logramos');
  });

  it('have a day of change only where something of substance changed', () => {
    const changed = new Set(itemsOf('/correcciones/rss.xml').map(({ link }) => pathOf(link)));
    const items = itemsOf('/rss.xml').filter(({ link, title }) => !link?.includes('#') && !title?.startsWith('[Ret'));
    const marked = items.filter(({ atom }) => atom?.updated).map(({ link }) => pathOf(link));
    expect(marked.length).toBeGreaterThan(0);
    expect(marked.filter((path) => !changed.has(path))).toEqual([]);
  });
});
