import { Readable } from 'node:stream';
import FeedParser from 'feedparser';
import { parseRssFeed } from 'feedsmith';
import { parseFeed } from 'htmlparser2';

/** A feed as a reader shows it. */
export interface ReadFeed {
  title: string;
  items: { id: string; title: string; link: string; published: number; summary: string }[];
}

/** Three parsers, each on an XML parser of its own: fast-xml-parser, sax and htmlparser2. */
export const feedReaders: Readonly<Record<string, (xml: string) => Promise<ReadFeed>>> = {
  async feedsmith(xml) {
    const { title = '', items = [] } = parseRssFeed(xml);
    return {
      title,
      items: items.map(({ guid, link, pubDate, ...item }) => ({
        id: guid?.value ?? '',
        title: item.title ?? '',
        link: link ?? '',
        published: Date.parse(pubDate ?? ''),
        summary: item.description ?? '',
      })),
    };
  },
  async feedparser(xml) {
    const parser = Readable.from([xml]).pipe(new FeedParser({ normalize: true }));
    const items = [];
    for await (const { guid, title, link, pubdate, summary } of parser) {
      items.push({ id: guid, title, link, published: pubdate?.getTime() ?? NaN, summary });
    }
    return { title: parser.meta.title, items };
  },
  async htmlparser2(xml) {
    const feed = parseFeed(xml);
    return {
      title: feed?.title ?? '',
      items: (feed?.items ?? []).map(({ id = '', title = '', link = '', pubDate, description = '' }) => ({
        id,
        title,
        link,
        published: pubDate?.getTime() ?? NaN,
        summary: description,
      })),
    };
  },
};
