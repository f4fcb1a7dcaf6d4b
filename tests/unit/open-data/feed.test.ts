import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { type FeedChannel, type FeedItem, toFeed } from '../../../src/open-data/feed.ts';

const SITE = 'https://sitio.example/';
const CHANNEL: FeedChannel = {
  siteUrl: SITE,
  title: 'Comunicados',
  description: 'Lo que pasó',
  page: '/comunicados/',
  self: '/comunicados/rss.xml',
};
const ITEM: FeedItem = {
  path: '/comunicados/uno/',
  title: 'Uno',
  summary: 'El primero',
  published: new Date('2026-03-01T05:00:00Z'),
};
const IN_BROWSER = { stylesheet: '/rss.css', help: 'Esto es una fuente', back: 'Volver', read: 'Leer' };
const WHOLE: FeedItem = {
  ...ITEM,
  html: '<p>Uno</p>',
  topics: ['Agua'],
  enclosure: { url: '/archivos/uno.png', size: 3, type: 'image/png' },
};

const read = async (channel: Partial<FeedChannel>, ...items: Partial<FeedItem>[]) => {
  const xml = await toFeed(
    { ...CHANNEL, ...channel },
    items.map((item) => ({ ...ITEM, ...item })),
  );
  expect(XMLValidator.validate(xml)).toBe(true);
  return { xml, feed: parseRssFeed(xml), raw: new XMLParser({ ignoreAttributes: false }).parse(xml).rss.channel };
};

describe('toFeed', () => {
  it('writes a channel that names itself and its page by absolute addresses', async () => {
    const { feed } = await read({});
    expect(feed).toMatchObject({
      title: 'Comunicados',
      description: 'Lo que pasó',
      link: 'https://sitio.example/comunicados/',
      language: 'es-co',
      atom: {
        links: [{ href: 'https://sitio.example/comunicados/rss.xml', rel: 'self', type: 'application/rss+xml' }],
      },
    });
    expect(feed.items ?? []).toEqual([]);
  });

  it('writes every part of an item', async () => {
    const { feed } = await read({ author: 'IBAL' }, WHOLE, { path: '/comunicados/dos/#nota-1', title: 'Dos' });
    expect(feed.items?.[0]).toMatchObject({
      title: 'Uno',
      link: 'https://sitio.example/comunicados/uno/',
      guid: { value: 'https://sitio.example/comunicados/uno/', isPermaLink: true },
      description: 'El primero',
      pubDate: 'Sun, 01 Mar 2026 05:00:00 GMT',
      categories: [{ name: 'Agua' }],
      enclosures: [{ url: 'https://sitio.example/archivos/uno.png', length: 3, type: 'image/png' }],
      content: { encoded: '<p>Uno</p>' },
      dc: { creators: ['IBAL'] },
    });
    expect(feed.items?.[1]?.guid?.value).toBe('https://sitio.example/comunicados/dos/#nota-1');
  });

  it('gives the HTML of an item without what only the site can show', async () => {
    const { feed } = await read({}, { html: '<script>x</script><a class="y" href="#a">a</a>' });
    expect(feed.items?.[0]?.content?.encoded).toBe('<a href="https://sitio.example/comunicados/uno/#a">a</a>');
  });

  it('shows help and links where a browser opens it, and only declares what it uses', async () => {
    const { xml, raw } = await read({ inBrowser: IN_BROWSER }, {});
    expect(xml).toContain('<?xml-stylesheet href="/rss.css"?>');
    expect(raw['html:p']).toBe('Esto es una fuente');
    expect(raw['html:a']).toEqual({ '#text': 'Volver', '@_href': 'https://sitio.example/comunicados/' });
    expect(raw.item['html:a']).toEqual({ '#text': 'Leer', '@_href': 'https://sitio.example/comunicados/uno/' });
    const plain = (await read({}, {})).xml;
    expect([...plain.matchAll(/xmlns:(\w+)/g)].map(([, name]) => name)).toEqual(['atom']);
  });

  it('gives the same bytes for the same data', async () => {
    const channel = { ...CHANNEL, author: 'IBAL', inBrowser: IN_BROWSER };
    expect(await toFeed(channel, [WHOLE])).toBe(await toFeed(channel, [WHOLE]));
  });
});

/** Values that break a feed where one of its places forgets to escape. */
const HOSTILE = [
  'Agua & <b>luz</b>',
  '&amp;lt; &#60; &nbsp;',
  ']]> <![CDATA[ x ]]>',
  'a "b" \'c\' > d',
  '</title></channel></rss>',
  '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY y "z">]>&y;',
  '<!-- nota -- -->',
  '007',
  '😀 ñ',
];

describe.each(HOSTILE)('the text «%s»', (text) => {
  it('comes back as it was from every place of a feed', async () => {
    const { feed } = await read(
      { title: text, description: text, author: `Entidad ${text}` },
      { title: text, summary: text, topics: [text], html: `<p>${html(text)}</p>` },
    );
    const [item] = feed.items ?? [];
    expect([feed.title, feed.description, item?.title, item?.description, item?.categories?.[0]?.name]).toEqual(
      Array.from({ length: 5 }, () => text),
    );
    expect(item?.dc?.creators).toEqual([`Entidad ${text}`]);
    expect(textOf(item?.content?.encoded ?? '')).toBe(text);
  });

  it('comes back from the words that only a browser shows', async () => {
    const words = { ...IN_BROWSER, help: `x ${text}`, back: `y ${text}`, read: `z ${text}` };
    const { raw } = await read({ inBrowser: words }, {});
    expect([raw['html:p'], raw['html:a']['#text'], raw.item['html:a']['#text']]).toEqual([
      `x ${text}`,
      `y ${text}`,
      `z ${text}`,
    ]);
  });

  it('does no harm in an address', async () => {
    const path = `/a/?q=${text}&b="1"'2'`;
    const url = new URL(path, SITE).href;
    const { feed, raw } = await read(
      { page: path, self: path, inBrowser: IN_BROWSER },
      { path, enclosure: { url: path, size: 1, type: 'image/png' } },
    );
    const [item] = feed.items ?? [];
    expect([feed.link, feed.atom?.links?.[0]?.href, item?.link, item?.guid?.value, item?.enclosures?.[0]?.url]).toEqual(
      Array.from({ length: 5 }, () => url),
    );
    expect([raw['html:a']['@_href'], raw.item['html:a']['@_href']]).toEqual([url, url]);
  });
});

it('leaves out what no XML may hold', async () => {
  const text = 'a\u0000\u0001\u000b\u001f\ufffe\ud800b\tc\nd';
  const { xml, feed } = await read(
    { title: text, author: text },
    { title: text, topics: [text], html: `<p>${text}</p>`, enclosure: { url: '/a', size: 1, type: text } },
  );
  expect([...xml].filter((one) => (one < ' ' && !'\t\n\r'.includes(one)) || '\ufffe\uffff'.includes(one))).toEqual([]);
  expect(xml.isWellFormed()).toBe(true);
  expect(feed.items?.[0]?.title).toBe('ab\tc\nd');
});

it('says when an item last changed, only where it did', async () => {
  const { feed } = await read({}, { updated: new Date('2026-04-02T05:00:00Z') }, { path: '/comunicados/dos/' });
  expect(feed.items?.map(({ atom }) => atom?.updated)).toEqual(['2026-04-02T05:00:00.000Z', undefined]);
});

describe('leads from the current document to the archives, and through them (RFC 5005):', () => {
  const relations = async (around: FeedChannel['around']) => {
    const { feed, xml } = await read({ ...(around && { around }) });
    const links = feed.atom?.links?.map(({ rel, href }) => [rel, new URL(href ?? '').pathname]);
    return { links: links?.slice(1), isArchive: xml.includes('<fh:archive/>') };
  };

  it('nothing around it', async () => expect(await relations(undefined)).toEqual({ links: [], isArchive: false }));

  it('the current document', async () =>
    expect(await relations({ older: '/rss-2.xml' })).toEqual({
      links: [['prev-archive', '/rss-2.xml']],
      isArchive: false,
    }));

  it('an archive between two', async () =>
    expect(await relations({ older: '/rss-1.xml', newer: '/rss-3.xml', current: '/rss.xml' })).toEqual({
      links: [
        ['prev-archive', '/rss-1.xml'],
        ['next-archive', '/rss-3.xml'],
        ['current', '/rss.xml'],
      ],
      isArchive: true,
    }));
});

const html = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Text of a paragraph of feed HTML, each of its references read once. */
const textOf = (paragraph: string): string =>
  paragraph
    .replaceAll(/^<p>|<\/p>$/g, '')
    .replaceAll(/&(?:#x(\w+)|lt|amp);/g, (name, code) =>
      code ? String.fromCodePoint(Number.parseInt(code, 16)) : name === '&lt;' ? '<' : '&',
    );
