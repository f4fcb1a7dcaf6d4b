import type { BulletinSources, Dated, ToldEntry } from '../domain/bulletin.ts';
import { datedOn } from '../domain/bulletin.ts';
import { publicationDay } from '../domain/publication.ts';
import { t } from '../i18n/es.ts';
import { formatMomentInSentence } from '../i18n/format.ts';
import { addDays } from '../lib/day.ts';
import { collectionModels } from '../model/collections.ts';
import { type BulletinContext, type BulletinSection, datedLine } from './sections.ts';

/** A draft that somebody handed in for review. */
export interface HandedIn {
  title: string;
  /** Path of its form. */
  href: string;
  /** Who saved it last, and when, as an ISO instant. */
  author: string;
  savedAt: string;
}

/** What the digest is computed from, beside the published entries. */
export interface NoticeSources extends BulletinSources {
  /** Entries whose moment of publication has not come. */
  scheduled: readonly ToldEntry[];
  drafts: readonly HandedIn[];
}

/** How many days before its last day a question is told of; counted as its term is. */
const DAYS_BEFORE = 3;

/** What staff should know today; nothing on a day on which nothing waits. */
export function noticeSections(sources: NoticeSources, context: BulletinContext): BulletinSection[] {
  const { today, scheduled, drafts } = sources;
  const dated = datedOn(today, today, sources);
  const tomorrow = addDays(today, 1);
  const parts = [
    { id: 'preguntas', title: t('notices.questions'), lines: dated.filter(isPressing).map(toLine(context)) },
    { id: 'entregas', title: t('notices.deliveries'), lines: dated.filter(isLateDelivery).map(toLine(context)) },
    {
      id: 'borradores',
      title: t('notices.drafts'),
      lines: drafts.map(({ title, href, author, savedAt }) => ({
        title,
        href,
        facts: [t('notices.savedBy', { author, moment: formatMomentInSentence(savedAt) })],
        example: false,
      })),
    },
    {
      id: 'embargos',
      title: t('notices.embargoes'),
      lines: scheduled
        .filter(({ data }) => publicationDay(data) === tomorrow)
        .map(({ collection, id, data }) => ({
          title: data.title,
          href: formPath(collection, id),
          facts: [collectionModels[collection].labelSingular, formatMomentInSentence(data.publishedAt)],
          example: data.example,
        })),
    },
  ];
  return parts.filter(({ lines }) => lines.length > 0);
}

/** Form of an entry at the desk. */
export const formPath = (collection: string, slug: string): string =>
  `/admin/#/collections/${collection}/entries/${slug}`;

const toLine = (context: BulletinContext) => (item: Dated) => datedLine(item, context);

const isPressing = ({ kind, status }: Dated): boolean =>
  kind === 'question' &&
  (status.kind === 'answer-overdue' || (status.kind === 'awaiting' && status.days <= DAYS_BEFORE));

const isLateDelivery = ({ kind, status }: Dated): boolean => kind === 'delivery' && status.kind === 'overdue';
