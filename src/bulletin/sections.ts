import type { Bulletin, Dated, ToldEntry } from '../domain/bulletin.ts';
import { appearedOn } from '../domain/publication.ts';
import { deliverableTitle } from '../i18n/deliverable-title.ts';
import { t } from '../i18n/es.ts';
import { formatCount, formatDay, formatList, formatMoment, formatMonthOfYear, formatUnit } from '../i18n/format.ts';
import { formatStatus, type StatusTone, toneOf } from '../i18n/status.ts';
import type { Day } from '../lib/day.ts';
import { lastDayOf, nextPeriod, type Period } from '../lib/period.ts';
import { collectionModels } from '../model/collections.ts';
import { eventKinds } from '../model/event.ts';
import type { Schedule } from '../model/plan/schedule.ts';
import type { TermKind } from '../model/settings/terms.ts';
import { entryPath, routes } from '../routes.ts';

/** One thing that a bulletin tells of. */
export interface BulletinLine {
  title: string;
  /** Path of its page. */
  href: string;
  /** What stands under the title: what it is, its day, who answers for it. */
  facts: string[];
  summary?: string;
  /** Its state, in words. */
  state?: { text: string; tone: StatusTone } | undefined;
  example: boolean;
}

/** A part of a bulletin. */
export interface BulletinSection {
  id: string;
  title: string;
  lines: BulletinLine[];
  /** What is said where there is nothing; a part without these words is left out then. */
  empty?: string;
}

/** A bulletin as the desk shows it with the words of an editor, which it has newer than the site. */
export interface DeskBulletin {
  month: Period;
  title: string;
  summary: string;
  sections: BulletinSection[];
}

/** What the words need to know beside the bulletin. */
export interface BulletinContext {
  schedule: Schedule;
  /** How the days of questions are counted. */
  count: TermKind;
}

/** The bulletin for everybody. What was late is always said, also that nothing was. */
export function externalSections(bulletin: Bulletin, context: BulletinContext): BulletinSection[] {
  const { releases, reports, stories, answers, late, next, month } = bulletin;
  const news = (entry: ToldEntry) => newsLine(entry, appearedOn(entry.data));
  const parts: BulletinSection[] = [
    { id: 'comunicados', title: collectionModels['press-releases'].label, lines: releases.map(news) },
    { id: 'informes', title: collectionModels.reports.label, lines: reports.map(news) },
    { id: 'historias', title: collectionModels.stories.label, lines: stories.map(news) },
    {
      id: 'respuestas',
      title: t('bulletin.answers'),
      lines: answers.map((entry) => newsLine(entry, entry.data.answered ?? '')),
    },
    {
      id: 'tarde',
      title: t('bulletin.late'),
      lines: late.map((item) => datedLine(item, context)),
      empty: t('bulletin.nothingLate'),
    },
    {
      id: 'fechas',
      title: t('bulletin.next', { day: formatDay(lastDayOf(nextPeriod(month))) }),
      // A day says enough; «in three days» would be wrong for who reads it later.
      lines: next
        .filter(({ kind }) => kind !== 'question')
        .map((item) => ({ ...datedLine(item, context), state: undefined })),
    },
  ];
  return parts.filter(({ lines, empty }) => lines.length > 0 || empty !== undefined);
}

/** The bulletin for those who work in the entity: what each office owes and by when. */
export function internalSections({ late, next }: Bulletin, context: BulletinContext): BulletinSection[] {
  const lines = (items: readonly Dated[]) => items.map((item) => datedLine(item, context));
  const ofKind = (kind: Dated['kind']) => lines(next.filter((item) => item.kind === kind));
  const byOffice = Map.groupBy(
    [...late, ...next].filter((item) => officeOf(item) !== undefined),
    (item) => officeOf(item) ?? '',
  );
  const offices = [...byOffice].toSorted(([a], [b]) => a.localeCompare(b, 'es'));
  return [
    { id: 'vencido', title: t('bulletin.overdue'), lines: lines(late), empty: t('bulletin.nothingLate') },
    { id: 'preguntas', title: t('bulletin.questionsDue'), lines: ofKind('question'), empty: t('bulletin.noneDue') },
    {
      id: 'compromisos',
      title: t('bulletin.commitmentsDue'),
      lines: ofKind('commitment'),
      empty: t('bulletin.noneDue'),
    },
    { id: 'entregas', title: t('bulletin.deliveriesDue'), lines: ofKind('delivery'), empty: t('bulletin.noneDue') },
    { id: 'eventos', title: t('calendar.upcomingEvents'), lines: ofKind('event'), empty: t('bulletin.noneDue') },
    ...offices.map(([unit, items], index) => ({
      id: `dependencia-${index + 1}`,
      title: t('bulletin.ofOffice', { unit: formatUnit(unit) }),
      lines: lines(items),
    })),
  ];
}

/** What is in a bulletin, in a sentence: «3 comunicados, 1 informe y 2 respuestas. Atrasados o sin cumplir: 4.» */
export function bulletinSummary({ releases, reports, stories, answers, late }: Bulletin): string {
  const counted = (['releases', 'reports', 'stories', 'answers'] as const).flatMap((name) => {
    const count = { releases, reports, stories, answers }[name].length;
    return count === 0 ? [] : [formatCount(count, t(`bulletin.${name}.one`), t(`bulletin.${name}.other`))];
  });
  const news = counted.length > 0 ? formatList(counted) : t('bulletin.nothingNew');
  return late.length === 0
    ? t('bulletin.summaryOnTime', { news })
    : t('bulletin.summaryLine', { news, late: String(late.length) });
}

/** «Boletín de octubre de 2026». */
export const bulletinTitle = (month: string): string => t('bulletin.of', { month: formatMonthOfYear(month) });

const newsLine = ({ collection, id, data }: ToldEntry, day: Day): BulletinLine => ({
  title: data.title,
  href: entryPath(collection, id),
  facts: [formatDay(day)],
  summary: data.summary,
  example: data.example,
});

/** One thing with its day and its state. */
export function datedLine(item: Dated, { schedule, count }: BulletinContext): BulletinLine {
  const state = {
    text: formatStatus(item.status, item.kind === 'question' ? count : 'calendar'),
    tone: toneOf(item.status),
  };
  if (item.kind === 'delivery') {
    const { deliverable, delivered, day } = item;
    return {
      title: deliverableTitle(deliverable, schedule),
      href: delivered ? entryPath(delivered.collection, delivered.id) : `${routes.calendar}#${deliverable.id}`,
      facts: [t('calendar.deliverable'), formatDay(day)],
      state,
      example: delivered?.data.example ?? schedule.example,
    };
  }
  const { id, collection, data } = item.entry;
  const office = officeOf(item);
  return {
    title: data.title,
    href: entryPath(collection, id),
    facts: [
      item.kind === 'event' ? eventKinds[item.entry.data.kind] : collectionModels[collection].labelSingular,
      item.kind === 'event' ? formatMoment(item.entry.data.startsAt) : formatDay(item.day),
      ...(office === undefined ? [] : [formatUnit(office)]),
    ],
    state,
    example: data.example,
  };
}

/** Office that owes something; deliveries of the plan and events name none. */
const officeOf = (item: Dated): string | undefined =>
  item.kind === 'question' || item.kind === 'commitment' ? item.entry.data.unit : undefined;
