import { type ArchivePage, toArchive } from '../domain/archive.ts';
import { publicationDay } from '../domain/publication.ts';
import { t } from '../i18n/es.ts';
import { formatMonth } from '../i18n/format.ts';
import { collectionModels, type EntryCollection } from '../model/collections.ts';
import type { Topic } from '../model/settings/lists.ts';
import { archivePath, collectionPath, collectionTopicPath } from '../routes.ts';
import { type Entry, getListedEntries } from './entries.ts';
import { getTopics } from './settings.ts';

/** A link of a list page to a narrower one. */
export interface ListLink {
  href: string;
  text: string;
  /** How many entries stand behind it. */
  count?: number;
}

/** A page that lists entries of one collection: a year, a month, a topic, or a year of a topic. */
export interface ListPage {
  path: string;
  title: string;
  /** Steps after the collection's landing page, this page last. */
  crumbs: { text: string; href: string }[];
  entries: Entry[];
  /** Narrower pages, where the list itself would be too long. */
  links: ListLink[];
  /** The year, or the month, before and after: who reads an archive goes on in it. */
  older?: { href: string; title: string };
  newer?: { href: string; title: string };
}

/** Up to this many entries a topic is one page; above, it has an archive of its own. */
const LARGE_TOPIC = 45;

/** Every archive and topic page of a collection. */
export async function getListPages(collection: EntryCollection): Promise<ListPage[]> {
  const [entries, topics] = await Promise.all([getListedEntries(collection), getTopics()]);
  const section = collectionModels[collection].label;
  const ofTopics = topics.flatMap((topic) => topicPages(collection, topic, entries));
  return [...archivePages(entries, collectionPath(collection), section, []), ...ofTopics];
}

/** Links from the landing page of a collection to its years. */
export async function getYearLinks(collection: EntryCollection): Promise<ListLink[]> {
  const entries = await getListedEntries(collection);
  return yearLinks(entries, collectionPath(collection));
}

/** Links from the landing page of a collection to its topics, in the order of the settings. */
export async function getTopicLinks(collection: EntryCollection): Promise<ListLink[]> {
  const [entries, topics] = await Promise.all([getListedEntries(collection), getTopics()]);
  return topics.flatMap((topic) => {
    const count = entries.filter((entry) => entry.data.topics.includes(topic.id)).length;
    return count === 0 ? [] : [{ href: collectionTopicPath(collection, topic.id), text: topic.name, count }];
  });
}

function topicPages(collection: EntryCollection, topic: Topic, all: readonly Entry[]): ListPage[] {
  const entries = all.filter((entry) => entry.data.topics.includes(topic.id));
  if (entries.length === 0) return [];
  const path = collectionTopicPath(collection, topic.id);
  const title = t('list.topic', { section: collectionModels[collection].label, topic: topic.name });
  const crumb = { text: topic.name, href: path };
  const page = { path, title, crumbs: [crumb] };
  if (entries.length <= LARGE_TOPIC) return [{ ...page, entries, links: [] }];
  return [{ ...page, entries: [], links: yearLinks(entries, path) }, ...archivePages(entries, path, title, [crumb])];
}

function archivePages(
  entries: readonly Entry[],
  landing: string,
  section: string,
  before: ListPage['crumbs'],
): ListPage[] {
  const toPage = ({ year, month, entries: own, months }: ArchivePage<Entry>): ListPage => {
    const path = archivePath(landing, year, month);
    const yearCrumb = { text: year, href: archivePath(landing, year) };
    const monthCrumb = month ? [{ text: formatMonth(month), href: path }] : [];
    const title = month
      ? t('list.month', { section, month: formatMonth(month), year })
      : t('list.year', { section, year });
    const links = months.map(({ month: of, count }) => ({
      href: archivePath(landing, year, of),
      text: formatMonth(of),
      count,
    }));
    return { path, title, crumbs: [...before, yearCrumb, ...monthCrumb], entries: own, links };
  };
  const pages = toArchive(entries, (entry) => publicationDay(entry.data));
  const ofMonths = (isMonth: boolean) => pages.filter(({ month }) => (month !== undefined) === isMonth).map(toPage);
  return [...withNeighbours(ofMonths(false)), ...withNeighbours(ofMonths(true))];
}

/** Pages of years, or of months, the newest first: each with those beside it. */
const withNeighbours = (pages: readonly ListPage[]): ListPage[] =>
  pages.map((page, index) => ({
    ...page,
    ...linkAs('older', pages[index + 1]),
    ...linkAs('newer', pages[index - 1]),
  }));

const linkAs = (key: 'older' | 'newer', page: ListPage | undefined) =>
  page && { [key]: { href: page.path, title: page.title } };

function yearLinks(entries: readonly Entry[], landing: string): ListLink[] {
  const years = Map.groupBy(entries, (entry) => publicationDay(entry.data).slice(0, 4));
  return [...years].map(([year, own]) => ({ href: archivePath(landing, year), text: year, count: own.length }));
}
