import { toUrl } from '../lib/site-address.ts';
import { escapeXml, withoutForbidden } from '../lib/xml.ts';
import type { FeedChannel } from './feed.ts';

/** OPML 2.0 (https://opml.org/spec2.opml): every feed, for a reader to subscribe to at once. */
export function toOpml(title: string, channels: readonly FeedChannel[]): string {
  const outlines = channels.map((channel) => {
    const attributes = {
      type: 'rss',
      text: channel.title,
      title: channel.title,
      description: channel.description,
      xmlUrl: toUrl(channel.self, channel.siteUrl),
      htmlUrl: toUrl(channel.page, channel.siteUrl),
    };
    const written = Object.entries(attributes).map(([name, value]) => `${name}="${escapeXml(value)}"`);
    return `    <outline ${written.join(' ')}/>`;
  });
  return withoutForbidden(
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<opml version="2.0">',
      '  <head>',
      `    <title>${escapeXml(title)}</title>`,
      '  </head>',
      '  <body>',
      ...outlines,
      '  </body>',
      '</opml>',
      '',
    ].join('\n'),
  );
}
