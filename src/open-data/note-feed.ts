import type { RSSOptions } from '@astrojs/rss';
import type { Day } from '../lib/day.ts';
import { LOCALE, UTC_OFFSET } from '../site.ts';

/** A dated note of a page; several notes of one page are several items. */
export interface NoteFeedItem {
  /** Path of the page with the mark of the note in it: also the identity of the item. */
  href: string;
  title: string;
  text: string;
  day: Day;
}

/** What a feed of notes is about. */
export interface NoteFeed {
  title: string;
  description: string;
  /** Path of the page that shows the same. */
  landing: string;
  /** Path of the feed. */
  self: string;
  items: readonly NoteFeedItem[];
}

/** RSS 2.0 of dated notes; each leads to its own place on a page. */
export const toNoteFeed = ({ title, description, landing, self, items }: NoteFeed, siteUrl: string): RSSOptions => ({
  title,
  description,
  site: new URL(landing, siteUrl).href,
  xmlns: { atom: 'http://www.w3.org/2005/Atom' },
  customData: [
    `<language>${LOCALE.toLowerCase()}</language>`,
    `<atom:link href="${new URL(self, siteUrl).href}" rel="self" type="application/rss+xml"/>`,
  ].join(''),
  items: items.map((item) => ({
    title: item.title,
    link: new URL(item.href, siteUrl).href,
    description: item.text,
    pubDate: new Date(`${item.day}T00:00:00${UTC_OFFSET}`),
  })),
});
