import type { APIRoute } from 'astro';
import { t } from '../i18n/es.ts';
import { channelOf } from '../layouts/feed-documents.ts';
import { toOpml } from '../open-data/opml.ts';
import { getFeeds } from '../queries/feeds.ts';
import { getEntity } from '../queries/settings.ts';

export const GET: APIRoute = async ({ site }) => {
  const [entity, feeds] = await Promise.all([getEntity(), getFeeds()]);
  const title = t('feed.title', { feed: t('feed.allName'), name: entity.shortName });
  const channels = feeds.map((feed) => channelOf({ feed, archives: 0 }, 'rss', { entity, siteUrl: String(site) }));
  return new Response(toOpml(title, channels), { headers: { 'Content-Type': 'text/x-opml; charset=utf-8' } });
};
