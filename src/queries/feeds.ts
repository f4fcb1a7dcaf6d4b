import { toFeedPages } from '../domain/feed-pages.ts';
import { appearedAt, appearedOn, lastSubstantiveDay, startOfDay } from '../domain/publication.ts';
import { titleAlone } from '../i18n/entry-title.ts';
import { t } from '../i18n/es.ts';
import { formatDay } from '../i18n/format.ts';
import { collectionModels, type EntryCollection, modelOf } from '../model/collections.ts';
import type { FeedItem } from '../open-data/feed.ts';
import { collectionPath, entryCollections, entryPath, routes, topicPath } from '../routes.ts';
import { getBulletinItems } from './bulletins.ts';
import { getCommitmentItems, getFindingItems, getNoteItems } from './change-log.ts';
import { getToday } from './clock.ts';
import { type Entry, getEntryPages } from './entries.ts';
import { getFile } from './files.ts';
import { notedByAnswer, onceABuild } from './once-a-build.ts';
import { getTopics } from './settings.ts';

/** What a feed is about, and how to get at what it brings. */
export interface Feed {
  /** Page that shows the same; the feed stands in its folder. */
  page: string;
  name: string;
  description: string;
  /** Part of the page of subscriptions that offers it. */
  group: 'section' | 'topic';
  /** Latest first, still without their whole text. */
  items: () => Promise<NewsItem[]>;
}

/** An item, and the entry whose text it may bring. */
interface NewsItem extends FeedItem {
  entry?: Entry;
}

/** HTML of what an entry says, complete in itself. */
export type RenderEntry = (entry: Entry) => Promise<string>;

/** A document of a feed: the current one, or an archive of older items. */
export interface FeedDocument {
  feed: Feed;
  /** Number of the archive, counted from the oldest; absent in the current document. */
  archive?: number;
  /** Archives that the feed has. */
  archives: number;
}

/** Items of a document: readers poll often. */
const SIZE = 50;
/** The newest of them, which bring their whole text: whoever reads now and then has it of the others already. */
const WITH_TEXT = 20;

/** Collections whose entries are news of their own. */
const NEWS = ['press-releases', 'reports', 'stories', 'events'] as const;

/** Every feed, in the order in which people are offered them. */
export const getFeeds = onceABuild(async (): Promise<Feed[]> => {
  const topics = await getTopics();
  const topicNames = new Map(topics.map(({ id, name }) => [id, name]));
  const itemsOf = (entries: readonly Entry[]) => newestFirst(entries.map((entry) => toItem(entry, topicNames)));
  const listed = async () => (await Promise.all(entryCollections.map(getNews))).flat();
  const ofSection = (collection: EntryCollection, words: { name?: string; description?: string } = {}): Feed => ({
    page: collectionPath(collection),
    name: words.name ?? collectionModels[collection].label,
    description: words.description ?? collectionModels[collection].section.summary,
    group: 'section',
    items: async () => itemsOf(await getNews(collection)),
  });
  const asked = { name: t('feed.questionsName'), description: t('feed.questionsSummary') };
  const feeds: Feed[] = [
    {
      page: routes.home,
      name: t('feed.allName'),
      description: t('feed.allSummary'),
      group: 'section',
      items: async () => {
        const parts: NewsItem[][] = await Promise.all([
          listed().then(itemsOf),
          getNoteItems(),
          getCommitmentItems(),
          getFindingItems(),
        ]);
        // A commitment or a finding that is new stands among the entries already.
        return newestFirst([...new Map(parts.flat().map((item) => [item.path, item])).values()]);
      },
    },
    ofSection(NEWS[0], { name: t('feed.newsName') }),
    ...NEWS.slice(1).map((collection) => ofSection(collection)),
    ofSection('questions', asked),
    {
      page: collectionPath('commitments'),
      name: t('commitment.feedTitle'),
      description: t('commitment.feedSummary'),
      group: 'section',
      items: getCommitmentItems,
    },
    {
      page: collectionPath('findings'),
      name: t('finding.feedTitle'),
      description: t('finding.feedSummary'),
      group: 'section',
      items: getFindingItems,
    },
    ofSection('adjustments'),
    {
      page: routes.corrections,
      name: t('corrections.title'),
      description: t('corrections.summary'),
      group: 'section',
      items: getNoteItems,
    },
    {
      page: routes.bulletins,
      name: t('bulletin.title'),
      description: t('bulletin.summary'),
      group: 'section',
      items: getBulletinItems,
    },
    ...topics.map(({ id, name, description }): Feed => ({
      page: topicPath(id),
      name: t('feed.topicName', { topic: name }),
      description,
      group: 'topic',
      items: async () => itemsOf((await listed()).filter(({ data }) => data.topics.includes(id))),
    })),
  ];
  return feeds.map((feed) => ({ ...feed, items: onceABuild(feed.items) }));
});

/** The current document of every feed, and every archive. */
export const getFeedDocuments = onceABuild(async (): Promise<FeedDocument[]> => {
  const feeds = await getFeeds();
  const documents = await Promise.all(
    feeds.map(async (feed): Promise<FeedDocument[]> => {
      const archives = toFeedPages(await feed.items(), SIZE).archives.length;
      return [
        { feed, archives },
        ...Array.from({ length: archives }, (_, index) => ({ feed, archives, archive: index + 1 })),
      ];
    }),
  );
  return documents.flat();
});

/** Where a document stands: the page whose feed it belongs to, and its number among the archives. */
export type FeedPlace = Pick<FeedDocument, 'archive'> & Pick<Feed, 'page'>;

/** What a document brings, and of which feed: by this, and not by all entries, a build knows whether it is the same. */
export const getFeedContents = notedByAnswer('feed', async ({ page, archive }: FeedPlace): Promise<FeedContents> => {
  const found = (await getFeedDocuments()).find(
    (document) => document.feed.page === page && document.archive === archive,
  );
  if (!found) throw new Error(`No hay una fuente en «${page}».`);
  const { items, ...feed } = found.feed;
  const { current, archives } = toFeedPages(await items(), SIZE);
  if (archive !== undefined) return { ...found, feed, newest: [], older: archives[archive - 1] ?? [] };
  return { ...found, feed, newest: current.slice(0, WITH_TEXT), older: current.slice(WITH_TEXT) };
});

/** A document with its items. */
export interface FeedContents extends Omit<FeedDocument, 'feed'> {
  feed: Omit<Feed, 'items'>;
  /** Those that come with their whole text. */
  newest: NewsItem[];
  /** The others, whose text is on the pages. */
  older: NewsItem[];
}

/** The items of a document, as they stand in it. */
export async function getFeedItems({ newest, older }: FeedContents, render: RenderEntry): Promise<FeedItem[]> {
  return [...(await Promise.all(newest.map((item) => withText(item, render)))), ...older];
}

async function withText({ entry, ...item }: NewsItem, render: RenderEntry): Promise<FeedItem> {
  if (!entry || entry.data.withdrawn) return item;
  const { collection, data } = entry;
  return {
    ...item,
    html: await render(entry),
    // The main picture in its original form, where the site offers that.
    ...(data.image && modelOf(collection).originalPicture && { enclosure: await getFile(collection, data.image.src) }),
  };
}

/** Entries that are news: published ones, also those that were taken down since; of questions those with an answer. */
async function getNews(collection: EntryCollection): Promise<Entry[]> {
  const entries: Entry[] = await getEntryPages(collection);
  return entries.filter(({ data }) => !('received' in data) || answerOf(data) !== undefined);
}

const answerOf = ({ answered }: { answered?: string | undefined }): string | undefined =>
  answered !== undefined && answered <= getToday() ? answered : undefined;

function toItem(entry: Entry, topicNames: ReadonlyMap<string, string>): NewsItem {
  const { collection, id, data } = entry;
  const item = {
    entry,
    path: entryPath(collection, id),
    title: titleAlone(data),
    published: newsAt(data),
    topics: data.topics.map((topic) => topicNames.get(topic) ?? topic),
  };
  if (data.withdrawn) {
    const { date, reason } = data.withdrawn;
    return { ...item, summary: t('feed.withdrawn', { day: formatDay(date), reason }), updated: startOfDay(date) };
  }
  const changed = lastSubstantiveDay(data);
  return {
    ...item,
    summary: data.summary,
    ...(changed > appearedOn(data) && { updated: startOfDay(changed) }),
  };
}

/** Moment at which an entry became news: a question on the day of its answer. */
function newsAt(data: Entry['data']): Date {
  const appeared = appearedAt(data);
  const answered = 'received' in data ? answerOf(data) : undefined;
  return answered === undefined || answered <= appearedOn(data) ? appeared : startOfDay(answered);
}

/** Latest first, as readers could see them; the order of the list decides between equals. */
const newestFirst = (items: readonly NewsItem[]): NewsItem[] =>
  items.toSorted((a, b) => b.published.getTime() - a.published.getTime());
