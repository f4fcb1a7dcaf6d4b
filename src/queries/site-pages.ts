import { dayBeside } from '../domain/event.ts';
import { currentVintage } from '../domain/indicator.ts';
import { isWithdrawn, lastChangeDay } from '../domain/publication.ts';
import { titledPages } from '../fixed-pages.ts';
import { datasetWords } from '../i18n/datasets.ts';
import { titleAlone } from '../i18n/entry-title.ts';
import { t } from '../i18n/es.ts';
import { formatFigure, formatPeriodName } from '../i18n/figures.ts';
import { formatDay, formatMonth, formatMonthOfYear } from '../i18n/format.ts';
import type { Day } from '../lib/day.ts';
import { collectionModels } from '../model/collections.ts';
import { controlBodies } from '../model/finding.ts';
import {
  archivePath,
  audiencePath,
  bulletinPath,
  calendarMonthPath,
  collectionPath,
  controlBodyPath,
  datasetPath,
  entryCollections,
  entryPath,
  registerListPath,
  routes,
  topicPath,
} from '../routes.ts';
import { getBulletins } from './bulletins.ts';
import { getCalendarMonths } from './calendar.ts';
import { getNoteArchive } from './change-log.ts';
import { type Entry, getAllEntryPages, getStaticPages } from './entries.ts';
import { getListPages } from './lists.ts';
import { getRegisterListPages } from './register-lists.ts';
import { getAudiences, getTopics } from './settings.ts';

/** An address that search engines should know. */
export interface SitePage {
  path: string;
  /** What the picture of a shared link says of the page. */
  card: { kicker?: string; title: string; figure?: { value: string; note: string } };
  /** Day of the last change of substance, where one is known. */
  lastChange?: Day;
}

/** Every page meant to be found: no history pages, no withdrawn entries, no error page. */
export async function getSitePages(): Promise<SitePage[]> {
  const [entries, pages, topics, audiences] = await Promise.all([
    getAllEntryPages(),
    getStaticPages(),
    getTopics(),
    getAudiences(),
  ]);
  const [months, notes, bulletins] = await Promise.all([getCalendarMonths(), getNoteArchive(), getBulletins()]);
  const lists = (await Promise.all(entryCollections.map(getListPages))).flat();
  const section = t('corrections.title');
  return [
    ...titledPages.flatMap(({ kind, path, title }) =>
      kind === 'page' ? [{ path, card: { title: t(path === routes.home ? 'home.title' : title) } }] : [],
    ),
    ...months.map((month) => ({
      path: calendarMonthPath(month),
      card: { title: t('calendar.month', { month: formatMonthOfYear(month) }) },
    })),
    ...bulletins.map(({ month, title, summary }) => ({
      path: bulletinPath(month),
      card: { kicker: title, title: summary },
    })),
    ...notes.map(({ year, month }) => ({
      path: archivePath(routes.corrections, year, month),
      card: {
        title: month
          ? t('list.month', { section, month: formatMonth(month), year })
          : t('list.year', { section, year }),
      },
    })),
    ...entryCollections.map((collection) => ({
      path: collectionPath(collection),
      card: { kicker: collectionModels[collection].label, title: collectionModels[collection].section.summary },
    })),
    ...(Object.keys(controlBodies) as (keyof typeof controlBodies)[]).map((body) => ({
      path: controlBodyPath(body),
      card: { kicker: collectionModels.findings.label, title: controlBodies[body] },
    })),
    ...(await getRegisterListPages())
      .filter(({ page }) => page === 1)
      .map(({ collection, id, label }) => ({
        path: registerListPath(collection, id),
        card: { kicker: collectionModels[collection].label, title: label },
      })),
    ...Object.entries(datasetWords).map(([id, { title }]) => ({
      path: datasetPath(id),
      card: { kicker: t('data.title'), title },
    })),
    ...lists.map(({ path, title }) => ({ path, card: { title } })),
    ...topics.map(({ id, name, description }) => ({
      path: topicPath(id),
      card: { kicker: t('feed.topicName', { topic: name }), title: description },
    })),
    ...audiences.map((audience) => ({
      path: audiencePath(audience),
      card: { title: t('audience.title', { name: audience.name }) },
    })),
    ...pages.map(({ id, data }) => ({
      path: entryPath('pages', id),
      card: { title: data.title },
      lastChange: data.updatedAt,
    })),
    ...entries
      .filter((entry) => !isWithdrawn(entry.data))
      .map((entry) => ({
        path: entryPath(entry.collection, entry.id),
        card: cardOf(entry),
        lastChange: lastChangeDay(entry.data),
      })),
  ];
}

function cardOf({ collection, data }: Entry): SitePage['card'] {
  const { labelSingular, dated } = collectionModels[collection];
  const kicker = dated ? `${labelSingular} · ${formatDay(dayBeside(data))}` : labelSingular;
  const latest = 'observations' in data ? data.observations.at(-1) : undefined;
  if (!latest || !('unit' in data)) return { kicker, title: titleAlone(data) };
  const figure = { value: formatFigure(currentVintage(latest), data.unit), note: formatPeriodName(latest.period) };
  return { kicker, title: titleAlone(data), figure };
}
