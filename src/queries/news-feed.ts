import type { RSSFeedItem, RSSOptions } from '@astrojs/rss';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import FeedEntry from '../components/entry/FeedEntry.astro';
import { appearedAt } from '../domain/publication.ts';
import { titleAlone } from '../i18n/entry-title.ts';
import { t } from '../i18n/es.ts';
import { escapeXml } from '../lib/xml.ts';
import { toFeedHtml } from '../open-data/feed-html.ts';
import { publisherOf } from '../open-data/structured-data.ts';
import { collectionPath, entryPath, routes } from '../routes.ts';
import { LOCALE } from '../site.ts';
import { type Entry, getListedEntries } from './entries.ts';
import { getFile } from './files.ts';
import { getEntity, getTopics } from './settings.ts';

/** Readers poll often; older releases are in the archive. */
const LATEST = 50;
const NAMESPACES = {
  atom: 'http://www.w3.org/2005/Atom',
  dc: 'http://purl.org/dc/elements/1.1/',
  html: 'http://www.w3.org/1999/xhtml',
};

/** RSS 2.0 of the press releases with their full text. The same content always gives the same bytes. */
export async function getNewsFeed(siteUrl: string): Promise<RSSOptions> {
  const [entity, releases, container] = [
    await getEntity(),
    await getListedEntries('press-releases'),
    await AstroContainer.create(),
  ];
  const author = publisherOf(entity, siteUrl).name;
  const self = new URL(routes.newsFeed, siteUrl).href;
  const landing = new URL(collectionPath('press-releases'), siteUrl).href;
  const topics = new Map((await getTopics()).map((topic) => [topic.id, topic.name]));
  const toItem = async (entry: Entry<'press-releases'>): Promise<RSSFeedItem> => {
    const link = new URL(entryPath(entry.collection, entry.id), siteUrl).href;
    const html = await container.renderToString(FeedEntry, { props: { entry } });
    return {
      title: titleAlone(entry.data),
      link,
      description: entry.data.summary,
      pubDate: appearedAt(entry.data),
      content: toFeedHtml(html, link),
      categories: entry.data.topics.map((topic) => topics.get(topic) ?? topic),
      customData: `<dc:creator>${escapeXml(author)}</dc:creator>${readLink(link, t('feed.read'))}`,
      ...(await enclosureOf(entry, siteUrl)),
    };
  };
  return {
    title: t(entity.demo ? 'feed.demoTitle' : 'feed.title', { name: entity.shortName }),
    description: t('press-releases.summary'),
    site: landing,
    items: await Promise.all(releases.toSorted(byAppearance).slice(0, LATEST).map(toItem)),
    xmlns: NAMESPACES,
    stylesheet: routes.newsFeedStyle,
    customData: [
      `<language>${LOCALE.toLowerCase()}</language>`,
      `<atom:link href="${escapeXml(self)}" rel="self" type="application/rss+xml"/>`,
      `<html:p>${escapeXml(t('feed.help'))}</html:p>`,
      readLink(landing, t('feed.back')),
    ].join(''),
  };
}

/** Latest first, as readers could see them; the order of the list decides between equals. */
const byAppearance = (a: Entry, b: Entry): number => appearedAt(b.data).getTime() - appearedAt(a.data).getTime();

/** The main picture in its original form, with its real size. */
async function enclosureOf({ data }: Entry, siteUrl: string): Promise<Pick<RSSFeedItem, 'enclosure'>> {
  if (!data.image) return {};
  const { url, size, type } = await getFile('press-releases', data.image.src);
  return { enclosure: { url: new URL(url, siteUrl).href, length: size, type } };
}

/** A link that works where a browser shows the feed itself; feed readers pass over foreign namespaces. */
const readLink = (href: string, text: string): string =>
  `<html:a href="${escapeXml(href)}">${escapeXml(text)}</html:a>`;
