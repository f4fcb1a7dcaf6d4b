import { withoutForbidden } from '../lib/xml.ts';
import { LOCALE } from '../site.ts';
import { type FeedChannel, type FeedItem, toUrl } from './feed.ts';
import { toFeedHtml } from './feed-html.ts';

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) with the same items as the RSS of the channel. */
export function toJsonFeed(channel: FeedChannel, items: readonly FeedItem[]): string {
  const { title, description, author, around = {} } = channel;
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: toUrl(channel, channel.page),
    feed_url: toUrl(channel, channel.self),
    description,
    language: LOCALE,
    ...(author !== undefined && { authors: [{ name: author }] }),
    ...(around.older !== undefined && { next_url: toUrl(channel, around.older) }),
    items: items.map((item) => toItem(item, channel)),
  };
  return withoutForbidden(`${JSON.stringify(feed, undefined, 2)}\n`);
}

function toItem(item: FeedItem, channel: FeedChannel) {
  const { path, title, summary, published, updated, html, topics, enclosure } = item;
  const url = toUrl(channel, path);
  return {
    id: url,
    url,
    title,
    summary,
    // One of the two has to be there.
    ...(html === undefined ? { content_text: summary } : { content_html: toFeedHtml(html, url) }),
    date_published: published.toISOString(),
    ...(updated && { date_modified: updated.toISOString() }),
    ...(topics && topics.length > 0 && { tags: topics }),
    ...(enclosure && {
      attachments: [{ url: toUrl(channel, enclosure.url), mime_type: enclosure.type, size_in_bytes: enclosure.size }],
    }),
  };
}
