import { getRssString, type RSSFeedItem } from '@astrojs/rss';
import { toAddress, toUrl } from '../lib/site-address.ts';
import { escapeXml, withoutForbidden } from '../lib/xml.ts';
import { formatDay } from '../i18n/format.ts';
import { toDay } from '../lib/day.ts';
import { LOCALE, ZONE } from '../site.ts';
import { toFeedHtml } from './feed-html.ts';

/** What a feed is about, whatever format it is written in. Paths are those of the site. */
export interface FeedChannel {
  /** Public address of the site, which every path is resolved against. */
  siteUrl: string;
  title: string;
  description: string;
  /** Path of the page that shows the same. */
  page: string;
  /** Path of the feed itself. */
  self: string;
  /** The documents around this one, by path; older news is in the archives (RFC 5005). */
  around?: FeedNeighbours;
  /** Who answers for every item. */
  author?: string;
  /** What a person sees who opens the feed in a browser. */
  inBrowser?: FeedInBrowser;
}

/** Where a feed goes on. */
interface FeedNeighbours {
  /** Archive just before this document. */
  older?: string;
  /** Archive just after this one; only of archives. */
  newer?: string;
  /** The document that is read again and again; only of archives, which never get new items. */
  current?: string;
}

/** The style sheet of a feed and the words that only it shows; feed readers pass over them. */
interface FeedInBrowser {
  /** Path of the style sheet. */
  stylesheet: string;
  /** What a feed is and how to use it. */
  help: string;
  /** Words of the link to the page of the channel. */
  back: string;
  /** Words of the link to the page of an item. */
  read: string;
}

/** One piece of news. */
export interface FeedItem {
  /** Path of its page, with the mark of its place there: also the identity of the item. */
  path: string;
  /** Title that says everything alone, also that an example is one. */
  title: string;
  summary: string;
  published: Date;
  /** Last change of substance after that; a minor edit is none. */
  updated?: Date;
  /** The whole text as the site shows it; the feed keeps what feed readers understand. */
  html?: string;
  /** Names of its topics. */
  topics?: readonly string[];
  /** A file that goes with it: path, size in bytes, media type. */
  enclosure?: { url: string; size: number; type: string };
}

const NAMESPACES = {
  atom: 'http://www.w3.org/2005/Atom',
  dc: 'http://purl.org/dc/elements/1.1/',
  fh: 'http://purl.org/syndication/history/1.0',
  html: 'http://www.w3.org/1999/xhtml',
};

const RSS = 'application/rss+xml';

/** RSS 2.0 of `items` in the order given; the same data always gives the same bytes. */
export async function toFeed(channel: FeedChannel, items: readonly FeedItem[]): Promise<string> {
  const { author, inBrowser, around = {} } = channel;
  const page = toUrl(channel.page, channel.siteUrl);
  const xml = await getRssString({
    title: channel.title,
    description: channel.description,
    site: page,
    items: items.map((item) => toRssItem(item, channel)),
    xmlns: {
      atom: NAMESPACES.atom,
      ...(author !== undefined && { dc: NAMESPACES.dc }),
      ...(around.current !== undefined && { fh: NAMESPACES.fh }),
      ...(inBrowser && { html: NAMESPACES.html }),
    },
    ...(inBrowser && { stylesheet: toAddress(inBrowser.stylesheet, new URL(channel.siteUrl).pathname) }),
    customData: [
      // The package takes an address for a folder and adds a slash, also after a query.
      element('link', {}, page),
      element('language', {}, LOCALE.toLowerCase()),
      element('atom:link', { href: toUrl(channel.self, channel.siteUrl), rel: 'self', type: RSS }),
      ...(around.current === undefined ? [] : [element('fh:archive', {})]),
      ...[
        ['prev-archive', around.older],
        ['next-archive', around.newer],
        ['current', around.current],
      ].flatMap(([rel = '', path]) =>
        path === undefined ? [] : [element('atom:link', { href: toUrl(path, channel.siteUrl), rel, type: RSS })],
      ),
      ...(inBrowser ? [element('html:p', {}, inBrowser.help), readLink(page, inBrowser.back)] : []),
    ].join(''),
  });
  // The package escapes what it writes and lets every character through.
  return withoutForbidden(xml);
}

function toRssItem(item: FeedItem, channel: FeedChannel): RSSFeedItem {
  const { author, inBrowser } = channel;
  const { html, topics, enclosure } = item;
  const link = toUrl(item.path, channel.siteUrl);
  return {
    title: item.title,
    link,
    description: item.summary,
    pubDate: item.published,
    ...(html !== undefined && { content: toFeedHtml(html, link, channel.siteUrl) }),
    ...(topics && { categories: [...topics] }),
    ...(enclosure && {
      enclosure: { url: toUrl(enclosure.url, channel.siteUrl), length: enclosure.size, type: enclosure.type },
    }),
    customData: [
      ...(author === undefined ? [] : [element('dc:creator', {}, author)]),
      ...(item.updated ? [element('atom:updated', {}, item.updated.toISOString())] : []),
      ...(inBrowser
        ? [element('html:time', {}, formatDay(toDay(item.published, ZONE))), readLink(link, inBrowser.read)]
        : []),
    ].join(''),
  };
}

/** A link that works where a browser shows the feed itself; feed readers pass over foreign namespaces. */
const readLink = (href: string, text: string): string => element('html:a', { href }, text);

function element(name: string, attributes: Record<string, string>, text = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  return `<${name}${written.join('')}>${escapeXml(text)}</${name}>`;
}
