import type { APIRoute } from 'astro';
import { t } from '../../i18n/es.ts';
import { toFeed } from '../../open-data/feed.ts';
import { getNoteFeedItems } from '../../queries/change-log.ts';
import { getEntity } from '../../queries/settings.ts';
import { routes } from '../../routes.ts';

export const GET: APIRoute = async ({ site }) => {
  const [entity, items] = await Promise.all([getEntity(), getNoteFeedItems()]);
  const channel = {
    siteUrl: String(site),
    title: t('corrections.feedTitle', { name: entity.shortName }),
    description: t('corrections.summary'),
    page: routes.corrections,
    self: routes.correctionsFeed,
  };
  return new Response(await toFeed(channel, items), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
};
