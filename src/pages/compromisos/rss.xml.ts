import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { t } from '../../i18n/es.ts';
import { toNoteFeed } from '../../open-data/note-feed.ts';
import { getCommitmentFeedItems } from '../../queries/change-log.ts';
import { getEntity } from '../../queries/settings.ts';
import { collectionPath, routes } from '../../routes.ts';

export const GET: APIRoute = async ({ site }) =>
  rss(
    toNoteFeed(
      {
        title: t('commitment.feedTitle', { name: (await getEntity()).shortName }),
        description: t('commitment.feedSummary'),
        landing: collectionPath('commitments'),
        self: routes.commitmentsFeed,
        items: await getCommitmentFeedItems(),
      },
      String(site),
    ),
  );
