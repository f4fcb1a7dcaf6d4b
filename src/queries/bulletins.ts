import { toBulletinHtml } from '../bulletin/html.ts';
import {
  type BulletinContext,
  type BulletinSection,
  bulletinSummary,
  bulletinTitle,
  type DeskBulletin,
  externalSections,
} from '../bulletin/sections.ts';
import { type Bulletin, bulletinMonths, bulletinOf, type BulletinSources, closedOn } from '../domain/bulletin.ts';
import { startOfDay } from '../domain/publication.ts';
import { collectionNames, hasSection } from '../model/collections.ts';
import type { FeedItem } from '../open-data/feed.ts';
import { bulletinPath } from '../routes.ts';
import { getToday } from './clock.ts';
import { getListedEntries } from './entries.ts';
import { onceABuild } from './once-a-build.ts';
import { getIntroductions, getQuestionTerm, getSchedule } from './settings.ts';

/** The bulletin of a month as a page shows it. */
export interface MonthBulletin extends Bulletin {
  title: string;
  /** What is in it, in a sentence. */
  summary: string;
  /** What an editor says before it. */
  introduction: string | undefined;
  sections: BulletinSection[];
}

/** Every bulletin, newest first; the first one may be of the month that runs. */
export const getBulletins = onceABuild(async (): Promise<MonthBulletin[]> => {
  const [sources, introductions] = await Promise.all([getSources(), getIntroductions()]);
  const context: BulletinContext = { schedule: sources.schedule, count: sources.term.kind };
  return bulletinMonths(sources).map((month) => {
    const bulletin = bulletinOf(month, sources);
    return {
      ...bulletin,
      title: bulletinTitle(month),
      summary: bulletinSummary(bulletin),
      introduction: introductions.find((introduction) => introduction.month === month)?.text,
      sections: externalSections(bulletin, context),
    };
  });
});

/** Months of which the desk shows everything: nobody introduces an older one, and every desk reads the whole file. */
const DESK_MONTHS = 12;

/** The bulletins without the words of an editor, which the desk has newer than the site; of older ones what sums them up. */
export const getDeskBulletins = async (): Promise<DeskBulletin[]> =>
  (await getBulletins()).map(({ month, title, summary, sections }, index) => ({
    month,
    title,
    summary,
    sections: index < DESK_MONTHS ? sections : [],
  }));

/** The bulletins of months that are over, for the feed. */
export async function getBulletinItems(): Promise<FeedItem[]> {
  const closed = (await getBulletins()).filter(({ isClosed }) => isClosed);
  return closed.map(({ month, title, summary, introduction, sections }) => ({
    path: bulletinPath(month),
    title,
    summary,
    published: startOfDay(closedOn(month)),
    topics: [],
    html: toBulletinHtml(introduction, sections),
  }));
}

async function getSources(): Promise<BulletinSources> {
  const [schedule, term] = await Promise.all([getSchedule(), getQuestionTerm()]);
  const entries = new Map(
    await Promise.all(
      collectionNames.filter(hasSection).map(async (name) => [name, await getListedEntries(name)] as const),
    ),
  );
  const listed = ((collection) => entries.get(collection) ?? []) as BulletinSources['listed'];
  return { listed, schedule, term, today: getToday() };
}
