import { changesSince, type DeskDay, owedOn } from '../../src/domain/desk-day.ts';
import { formatFullDay, formatFullMoment, formatHourInSentence } from '../../src/i18n/format.ts';
import { addDays, toDay } from '../../src/lib/day.ts';
import { ZONE } from '../../src/site.ts';
import type { News, Scheduled } from '../check/publication.ts';
import {
  bySoonest,
  changeRow,
  draftRow,
  inOrder,
  newsRow,
  owedRow,
  type Row,
  scheduledRow,
  type WaitingDraft,
} from './rows.ts';

/** All that the screen is made from. */
export interface Sources {
  day: DeskDay;
  drafts: readonly WaitingDraft[] | 'reading' | 'failed';
  /** Undefined until they are read, and where they cannot be known. */
  scheduled: readonly Scheduled[] | undefined;
  news: readonly News[];
}

/** A part of the screen. */
export interface Section {
  id: string;
  /** What the entity owes stands beside what it is working on. */
  column: 'owed' | 'work';
  heading: string;
  rows: Row[];
  /** What is said instead of an empty list. */
  empty: string;
}

/** «Hoy, miércoles 17 de junio de 2026». */
export const todayHeading = (now: Date): string => `Hoy, ${formatFullDay(toDay(now, ZONE))}`;

/** Which site readers see. */
export function liveWords(builtAt: string, now: Date): string {
  const isToday = toDay(builtAt, ZONE) === toDay(now, ZONE);
  return `En línea: el sitio construido ${isToday ? `hoy a ${formatHourInSentence(builtAt)}` : `el ${formatFullMoment(builtAt)}`}`;
}

/** The whole screen at the moment `now`, part by part. */
export function toSections({ day, drafts, scheduled, news }: Sources, now: Date): Section[] {
  const today = toDay(now, ZONE);
  const { late, ahead } = owedOn(day.owed, day.term, today);
  const count = day.term.kind;
  const sections: Section[] = [
    {
      id: 'publicaciones',
      column: 'owed',
      heading: 'Publicaciones',
      rows: news.filter(isOpen).map(newsRow),
      empty: '',
    },
    {
      id: 'vencido',
      column: 'owed',
      heading: 'Vencido',
      rows: late.map((item) => owedRow(item, count)),
      empty: 'Nada está vencido.',
    },
    {
      id: 'por-vencer',
      column: 'owed',
      heading: 'Por vencer',
      rows: ahead.map((item) => owedRow(item, count)),
      empty: 'Nada vence en los próximos 30 días.',
    },
    {
      id: 'borradores',
      column: 'work',
      heading: 'Borradores que esperan',
      rows: (typeof drafts === 'string' ? [] : inOrder(drafts)).map((draft) => draftRow(draft, now)),
      empty: NO_DRAFTS[typeof drafts === 'string' ? drafts : 'none'],
    },
    {
      id: 'programado',
      column: 'work',
      heading: 'Programado',
      rows: (scheduled ?? []).toSorted(bySoonest).map(scheduledRow),
      empty: 'No hay nada programado.',
    },
    {
      id: 'cambios',
      column: 'work',
      heading: 'Cambió en el sitio desde ayer',
      rows: changesSince(day.changes, addDays(today, -1)).map(changeRow),
      empty: 'Nada cambió desde ayer.',
    },
  ];
  return sections.filter(
    ({ id, rows }) => rows.length > 0 || !(id === 'publicaciones' || (id === 'programado' && !scheduled)),
  );
}

const NO_DRAFTS = {
  none: 'No hay borradores.',
  reading: 'Leyendo los borradores…',
  failed: 'No se pudieron leer los borradores. Están en «Revisión»; recargue la página para verlos aquí.',
} as const;

/** What went well needs nobody, and what was stopped is a draft. */
const isOpen = ({ kind }: News): boolean => kind !== 'live' && kind !== 'scheduled' && kind !== 'stopped';
