import { toUrl } from '../lib/site-address.ts';
import { withoutForbidden } from '../lib/xml.ts';
import { LOCALE } from '../site.ts';
import type { FeedChannel, FeedItem } from './feed.ts';
import { toFeedHtml } from './feed-html.ts';

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) with the same items as the RSS of the channel. */
export function toJsonFeed(channel: FeedChannel, items: readonly FeedItem[]): string {
  const { title, description, author, around = {} } = channel;
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: toUrl(channel.page, channel.siteUrl),
    feed_url: toUrl(channel.self, channel.siteUrl),
    description,
    language: LOCALE,
    ...(author !== undefined && { authors: [{ name: author }] }),
    ...(around.older !== undefined && { next_url: toUrl(around.older, channel.siteUrl) }),
    items: items.map((item) => toItem(item, channel)),
  };
  return withoutForbidden(`${JSON.stringify(feed, undefined, 2)}\n`);
}

function toItem(item: FeedItem, channel: FeedChannel) {
  const { path, title, summary, published, updated, html, topics, enclosure } = item;
  const url = toUrl(path, channel.siteUrl);
  return {
    id: url,
    url,
    title,
    summary,
    // One of the two has to be there.
    ...(html === undefined ? { content_text: summary } : { content_html: toFeedHtml(html, url, channel.siteUrl) }),
    date_published: published.toISOString(),
    ...(updated && { date_modified: updated.toISOString() }),
    ...(topics && topics.length > 0 && { tags: topics }),
    ...(enclosure && {
      attachments: [
        { url: toUrl(enclosure.url, channel.siteUrl), mime_type: enclosure.type, size_in_bytes: enclosure.size },
      ],
    }),
  };
}
