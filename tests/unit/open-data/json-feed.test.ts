import { parseJsonFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import type { FeedChannel, FeedItem } from '../../../src/open-data/feed.ts';
import { toJsonFeed } from '../../../src/open-data/json-feed.ts';

const CHANNEL: FeedChannel = {
  siteUrl: 'https://sitio.example/',
  title: 'Comunicados',
  description: 'Lo que pasó',
  page: '/comunicados/',
  self: '/comunicados/feed.json',
};
const ITEM: FeedItem = {
  path: '/comunicados/uno/',
  title: 'Uno',
  summary: 'El primero',
  published: new Date('2026-03-01T05:00:00Z'),
};

const read = (channel: Partial<FeedChannel>, ...items: Partial<FeedItem>[]) =>
  parseJsonFeed(
    toJsonFeed(
      { ...CHANNEL, ...channel },
      items.map((item) => ({ ...ITEM, ...item })),
    ),
  );

describe('toJsonFeed', () => {
  it('names itself, its page and its author, and where older items are', () => {
    expect(read({ author: 'Acueducto', around: { older: '/comunicados/feed-2.json' } })).toMatchObject({
      title: 'Comunicados',
      home_page_url: 'https://sitio.example/comunicados/',
      feed_url: 'https://sitio.example/comunicados/feed.json',
      next_url: 'https://sitio.example/comunicados/feed-2.json',
      language: 'es-CO',
      authors: [{ name: 'Acueducto' }],
    });
  });

  it('writes every part of an item', () => {
    const enclosure = { url: '/archivos/uno.png', size: 3, type: 'image/png' };
    const updated = new Date('2026-03-02T05:00:00Z');
    const html = '<p>Uno <a href="/dos/">dos</a></p>';
    expect(read({}, { html, topics: ['Agua'], enclosure, updated }).items?.[0]).toMatchObject({
      id: 'https://sitio.example/comunicados/uno/',
      url: 'https://sitio.example/comunicados/uno/',
      title: 'Uno',
      summary: 'El primero',
      content_html: '<p>Uno <a href="https://sitio.example/dos/">dos</a></p>',
      tags: ['Agua'],
      attachments: [{ url: 'https://sitio.example/archivos/uno.png', mime_type: 'image/png', size_in_bytes: 3 }],
      date_published: '2026-03-01T05:00:00.000Z',
      date_modified: '2026-03-02T05:00:00.000Z',
    });
  });

  it('gives an item without a whole text its summary, and leaves out what it does not have', () => {
    const [item] = read({}, { topics: [] }).items ?? [];
    expect(item).toMatchObject({ content_text: 'El primero', summary: 'El primero' });
    for (const part of ['content_html', 'date_modified', 'tags', 'attachments']) expect(item).not.toHaveProperty(part);
  });
});
