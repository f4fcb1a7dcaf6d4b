import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import FeedEntry from '../components/entry/FeedEntry.astro';
import { t } from '../i18n/es.ts';
import type { Entity } from '../model/settings/entity.ts';
import type { FeedChannel } from '../open-data/feed.ts';
import { publisherOf } from '../open-data/structured-data.ts';
import type { Entry } from '../queries/entries.ts';
import { type FeedContents, type FeedPlace, getFeedDocuments, type RenderEntry } from '../queries/feeds.ts';
import { onceABuild } from '../queries/once-a-build.ts';
import { type FeedForm, feedPath, routes } from '../routes.ts';

/** Parameters of the routes of feeds. */
interface FeedRoute {
  params: { folder: string | undefined; archive?: string };
  /** Plain data, by which a document is found again: what is in it is asked for when it is made. */
  props: FeedPlace;
}

/** Addresses of the current documents, or of the archives. */
export async function feedRoutes(kind: 'current' | 'archive'): Promise<FeedRoute[]> {
  const documents = (await getFeedDocuments()).filter(
    ({ archive }) => (archive !== undefined) === (kind === 'archive'),
  );
  return documents.map((document) => ({
    params: {
      folder: document.feed.page.slice(1, -1) || undefined,
      ...(document.archive !== undefined && { archive: String(document.archive) }),
    },
    props: { page: document.feed.page, ...(document.archive !== undefined && { archive: document.archive }) },
  }));
}

/** What a document says of itself and of those around it. */
export function channelOf(
  { feed, archive, archives }: Omit<FeedContents, 'newest' | 'older'>,
  form: FeedForm,
  { entity, siteUrl }: { entity: Entity; siteUrl: string },
): FeedChannel {
  const pathOf = (number?: number) => feedPath(feed.page, form, number);
  const older = archive === undefined ? archives : archive - 1;
  return {
    siteUrl,
    title: t(entity.demo ? 'feed.demoTitle' : 'feed.title', { feed: feed.name, name: entity.shortName }),
    description: feed.description,
    page: feed.page,
    self: pathOf(archive),
    around: {
      ...(older > 0 && { older: pathOf(older) }),
      ...(archive !== undefined && archive < archives && { newer: pathOf(archive + 1) }),
      ...(archive !== undefined && { current: pathOf() }),
    },
    author: publisherOf(entity, siteUrl).name,
    inBrowser: {
      stylesheet: routes.feedStyle,
      help: t('feed.help'),
      back: t('feed.back'),
      read: t('feed.read'),
    },
  };
}

const container = AstroContainer.create();
/** The whole text of an entry, which stands in several feeds: made once a build. */
export const renderEntry: RenderEntry = onceABuild(
  async (entry: Entry): Promise<string> => (await container).renderToString(FeedEntry, { props: { entry } }),
  ({ collection, id }) => `${collection}/${id}`,
);
