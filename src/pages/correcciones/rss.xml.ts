import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { t } from '../../i18n/es.ts';
import { toNoteFeed } from '../../open-data/note-feed.ts';
import { getNoteFeedItems } from '../../queries/change-log.ts';
import { getEntity } from '../../queries/settings.ts';
import { routes } from '../../routes.ts';

export const GET: APIRoute = async ({ site }) =>
  rss(
    toNoteFeed(
      {
        title: t('corrections.feedTitle', { name: (await getEntity()).shortName }),
        description: t('corrections.summary'),
        landing: routes.corrections,
        self: routes.correctionsFeed,
        items: await getNoteFeedItems(),
      },
      String(site),
    ),
  );
