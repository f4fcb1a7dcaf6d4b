import type { APIRoute } from 'astro';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import FeedEntry from '../../components/entry/FeedEntry.astro';
import { t } from '../../i18n/es.ts';
import { collectionModels } from '../../model/collections.ts';
import { toFeed } from '../../open-data/feed.ts';
import { publisherOf } from '../../open-data/structured-data.ts';
import { getNewsFeedItems } from '../../queries/news-feed.ts';
import { getEntity } from '../../queries/settings.ts';
import { collectionPath, routes } from '../../routes.ts';

export const GET: APIRoute = async ({ site }) => {
  const siteUrl = String(site);
  const [entity, container] = await Promise.all([getEntity(), AstroContainer.create()]);
  const items = await getNewsFeedItems((entry) => container.renderToString(FeedEntry, { props: { entry } }));
  const channel = {
    siteUrl,
    title: t(entity.demo ? 'feed.demoTitle' : 'feed.title', { name: entity.shortName }),
    description: collectionModels['press-releases'].section.summary,
    page: collectionPath('press-releases'),
    self: routes.newsFeed,
    author: publisherOf(entity, siteUrl).name,
    inBrowser: {
      stylesheet: routes.newsFeedStyle,
      help: t('feed.help'),
      back: t('feed.back'),
      read: t('feed.read'),
    },
  };
  return new Response(await toFeed(channel, items), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
};
