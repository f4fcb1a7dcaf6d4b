import type { APIRoute } from 'astro';
import { t } from '../../i18n/es.ts';
import { toFeed } from '../../open-data/feed.ts';
import { getCommitmentFeedItems } from '../../queries/change-log.ts';
import { getEntity } from '../../queries/settings.ts';
import { collectionPath, routes } from '../../routes.ts';

export const GET: APIRoute = async ({ site }) => {
  const [entity, items] = await Promise.all([getEntity(), getCommitmentFeedItems()]);
  const channel = {
    siteUrl: String(site),
    title: t('commitment.feedTitle', { name: entity.shortName }),
    description: t('commitment.feedSummary'),
    page: collectionPath('commitments'),
    self: routes.commitmentsFeed,
  };
  return new Response(await toFeed(channel, items), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
};
