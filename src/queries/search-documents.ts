import { dayBeside } from '../domain/event.ts';
import { titledPages } from '../fixed-pages.ts';
import { datasetWords } from '../i18n/datasets.ts';
import { t } from '../i18n/es.ts';
import { formatDay } from '../i18n/format.ts';
import { ascending } from '../lib/compare.ts';
import { toDay, yearOf } from '../lib/day.ts';
import { firstDayOf } from '../lib/period.ts';
import { type SearchDocument, toSentences } from '../lib/search-document.ts';
import { collectionModels, type CollectionName } from '../model/collections.ts';
import { freeTexts } from '../model/introspection.ts';
import { settingsModels, type SettingsName } from '../model/settings-files.ts';
import {
  bulletinPath,
  audiencePath,
  collectionPath,
  datasetPath,
  entryCollections,
  entryPath,
  routes,
  topicPath,
} from '../routes.ts';
import { ZONE } from '../site.ts';
import { getBulletins, type MonthBulletin } from './bulletins.ts';
import { type Entry, getAllListedEntries, getStaticPages } from './entries.ts';
import { getLedgerFilters } from './search-filters.ts';
import { getPlainLines } from './plain-body.ts';
import { getAudiences, getSetting, getTopics } from './settings.ts';

/**
 * Everything that the search finds: the pages of the site itself, then the entries. Nothing withdrawn, nothing held back. What comes
 * new is last: the index numbers its pages in this order, and another number is another index.
 */
export async function getSearchDocuments(): Promise<SearchDocument[]> {
  const [fixed, sections] = await Promise.all([getFixedPages(), getSections()]);
  const [entries, pages, bulletins] = await Promise.all([getAllListedEntries(), getStaticPages(), getBulletins()]);
  const ofEntries = entries.toReversed().map(async (entry) => ({
    day: toDay(entry.data.publishedAt, ZONE),
    document: await toEntryDocument(entry),
  }));
  // There from the first day of its month.
  const ofBulletins = bulletins.map((bulletin) => ({
    day: firstDayOf(bulletin.month),
    document: toBulletinDocument(bulletin),
  }));
  const dated = [...ofBulletins, ...(await Promise.all(ofEntries))];
  return [
    ...fixed,
    ...sections,
    ...(await Promise.all(pages.map(toPageDocument))),
    ...dated.toSorted(ascending(({ day }) => day)).map(({ document }) => document),
  ];
}

const toBulletinDocument = ({ month, title, summary, introduction }: MonthBulletin): SearchDocument =>
  withoutFacts(bulletinPath(month), title, [summary, ...(introduction?.split(/\n+/) ?? [])], t('bulletin.title'));

async function toEntryDocument(entry: Entry): Promise<SearchDocument> {
  const { collection, id, data } = entry;
  const day = dayBeside(data);
  const topics = (await getTopics()).filter((topic) => data.topics.includes(topic.id)).map(({ name }) => name);
  const meta = { title: data.title, tipo: collectionModels[collection].labelSingular, fecha: day, dia: formatDay(day) };
  const facts = {
    ...meta,
    ...(ASKED.has(collection) && { pregunta: data.title }),
    ...(data.example && { ejemplo: t('entry.exampleMark') }),
  };
  return {
    url: entryPath(collection, id),
    content: toSentences(await linesOf(entry)),
    meta: facts,
    filters: {
      tipo: [collectionModels[collection].label],
      anio: [yearOf(day)],
      tema: topics,
      ...(await getLedgerFilters(entry)),
    },
    sort: { fecha: day },
  };
}

/** Their titles are questions, in the words in which people ask. */
const ASKED: ReadonlySet<CollectionName> = new Set(['faqs', 'questions']);

const toPageDocument = async (page: Entry<'pages'>): Promise<SearchDocument> =>
  withoutFacts(entryPath('pages', page.id), page.data.title, await linesOf(page), collectionModels.pages.labelSingular);

/** The summary and the body, which an excerpt should show, and then whatever else people wrote. */
async function linesOf({ collection, data, body }: Entry<CollectionName>): Promise<string[]> {
  const fields = freeTexts(collectionModels[collection].schema, data).filter(({ path }) => !isSaidAlready(path));
  const written = fields.flatMap(({ value }) => value.split(/\n+/));
  return [data.summary, ...(await getPlainLines(body.nodes)), ...written.filter(isSentence)];
}

const isSaidAlready = ([name]: readonly PropertyKey[]): boolean => name === 'title' || name === 'summary';

/** False for a unit, a date, «por confirmar»: in an excerpt they would be words without a sentence. */
const isSentence = (text: string): boolean => /^[¿¡«"“(]*[\p{Lu}\d]/u.test(text) && !/^[\d\s/-]+$/.test(text);

/** Pages of the site that say what they hold; those that only show settings are found by all of their words. */
async function getFixedPages(): Promise<SearchDocument[]> {
  const pages = titledPages.flatMap((page) =>
    page.kind === 'page' && 'summary' in page
      ? [{ path: page.path, title: t(page.title), summary: t(page.summary) }]
      : [],
  );
  return Promise.all(
    pages.map(async ({ path, title, summary }) =>
      withoutFacts(path, title, [summary, ...(await getWords(SHOWN_SETTINGS[path] ?? []))]),
    ),
  );
}

/** The settings that a page shows in full. */
const SHOWN_SETTINGS: Record<string, readonly SettingsName[]> = {
  [routes.pressRoom]: ['press-room'],
  [routes.plan]: ['objectives', 'foundations', 'messages', 'audiences', 'channels', 'schedule'],
  [routes.transparency]: ['publication-scheme'],
  [routes.evidence]: ['obligations'],
};

async function getWords(names: readonly SettingsName[]): Promise<string[]> {
  const settings = await Promise.all(
    names.map(async (name) => [settingsModels[name].schema, await getSetting(name)] as const),
  );
  return settings.flatMap(([schema, data]) =>
    freeTexts(schema, data)
      .map(({ value }) => value)
      .filter(isSentence),
  );
}

/** The lists of the site: sections, topics and data sets. */
async function getSections(): Promise<SearchDocument[]> {
  return [
    ...entryCollections.map((collection) => {
      const { label, section } = collectionModels[collection];
      return withoutFacts(collectionPath(collection), label, [section.summary]);
    }),
    ...(await getAudiences()).map((audience) =>
      withoutFacts(audiencePath(audience), t('audience.title', { name: audience.name }), [
        t('audience.summary', { name: audience.name }),
      ]),
    ),
    ...(await getTopics()).map(({ id, name, description }) => withoutFacts(topicPath(id), name, [description])),
    ...Object.entries(datasetWords).map(([id, { title, description }]) =>
      withoutFacts(datasetPath(id), t('data.setTitle', { title }), [description]),
    ),
  ];
}

/** A page without a day, a type to narrow by or a topic. */
const withoutFacts = (
  url: string,
  title: string,
  lines: readonly string[],
  tipo: string = t('search.section'),
): SearchDocument => ({ url, content: toSentences(lines), meta: { title, tipo }, filters: {}, sort: {} });
