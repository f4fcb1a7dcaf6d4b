import { monthsBetween } from '../domain/calendar.ts';
import { hasNewDate } from '../domain/event.ts';
import { startOfDay } from '../domain/publication.ts';
import { formatDay, formatHour } from '../i18n/format.ts';
import { formatStatus, type StatusLike } from '../i18n/status.ts';
import { titleAlone } from '../i18n/entry-title.ts';
import { t } from '../i18n/es.ts';
import type { Day } from '../lib/day.ts';
import { eventKinds } from '../model/event.ts';
import type { TermKind } from '../model/settings/terms.ts';
import { type CalendarItem, EVENT_STATUS } from '../open-data/calendar-feed.ts';
import { entryPath, routes } from '../routes.ts';
import { getToday } from './clock.ts';
import { type DatedEvent, getEvents } from './events.ts';
import { getDeliveries, getHorizon, type ScheduledDelivery } from './schedule.ts';
import { ascending } from '../lib/compare.ts';
import { toUrl } from '../lib/site-address.ts';

/** Something on a day of the calendar. */
export interface CalendarEntry {
  day: Day;
  title: string;
  href: string;
  /** What it is, in a word: «Foro», «Entrega». */
  kind: string;
  status: StatusLike;
  /** How the days of the state were counted; calendar days when absent. */
  count?: TermKind;
  /** Hour of an event. */
  hour?: string;
  example: boolean;
}

/** Deliveries and events of the whole calendar, by day; what moved is also seen on the days that it left. */
export async function getCalendarEntries(): Promise<CalendarEntry[]> {
  const [deliveries, events] = await Promise.all([getDeliveries(), getEvents()]);
  return [...deliveries.flatMap(ofDelivery), ...events.flatMap(ofEvent)].toSorted(ascending(({ day }) => day));
}

/** What comes next, soonest first: events with a date that counts, and deliveries that are due. */
export async function getUpcoming(count: number): Promise<CalendarEntry[]> {
  const ahead = ['upcoming', 'today', 'due', 'due-today'];
  return (await getCalendarEntries()).filter(({ status }) => ahead.includes(status.kind)).slice(0, count);
}

/** Months of the calendar, from the first thing in it to the horizon or the last thing in it. */
export async function getCalendarMonths(): Promise<string[]> {
  const days = (await getCalendarEntries()).map(({ day }) => day);
  const [first, last] = [days[0] ?? getToday(), days.at(-1) ?? getToday()];
  const horizon = getHorizon();
  return monthsBetween(first < getToday() ? first : getToday(), last > horizon ? last : horizon);
}

/** An appointment for calendar programs, as the feed of the whole calendar has it. */
export const getEventFeed = (event: DatedEvent, siteUrl: string): CalendarItem[] => [
  feedEvent(event, new URL(siteUrl).host, siteUrl),
];

/** The calendar for calendar programs. */
export async function getCalendarFeed(siteUrl: string): Promise<CalendarItem[]> {
  const [deliveries, events] = await Promise.all([getDeliveries(), getEvents()]);
  const host = new URL(siteUrl).host;
  return [
    ...deliveries.map((delivery) => feedDelivery(delivery, host, siteUrl)),
    ...events.map((event) => feedEvent(event, host, siteUrl)),
  ];
}

function ofDelivery({ due, id, title, status, delivery, moves, example }: ScheduledDelivery): CalendarEntry[] {
  const href = delivery?.href ?? `${routes.calendar}#${id}`;
  const entry = { title, href, kind: t('calendar.deliverable'), example: delivery?.example ?? example };
  const left = [...new Set(moves.flatMap((move) => [move.due, move.to]))].filter((day) => day !== due);
  return [
    { ...entry, day: due, status },
    ...left.map((day) => ({ ...entry, day, status: { kind: 'moved' as const, day: due } })),
  ];
}

function ofEvent({ event: { id, data }, day, status }: DatedEvent): CalendarEntry[] {
  const entry = {
    title: data.title,
    href: entryPath('events', id),
    kind: eventKinds[data.kind],
    example: data.example,
  };
  const left = [...new Set(data.dateChanges.map(({ from }) => from))].filter((from) => from !== day);
  return [
    { ...entry, day, status, hour: formatHour(data.startsAt) },
    ...left.map((from) => ({ ...entry, day: from, status: { kind: 'moved' as const, day } })),
  ];
}

function feedDelivery(delivery: ScheduledDelivery, host: string, siteUrl: string): CalendarItem {
  const { id, due, title, moves, added, dropped, status, delivery: done, since, example } = delivery;
  const changed = [added, dropped].filter((by) => by !== undefined);
  const reasons = [
    ...moves.map((move) => t('dates.movedFrom', { day: formatDay(move.due), reason: move.reason })),
    ...(added ? [t('adjustment.added', { reason: added.reason })] : []),
    ...(dropped ? [t('adjustment.dropped', { reason: dropped.reason })] : []),
  ];
  return {
    uid: `entrega-${id}@${host}`,
    sequence: moves.length + changed.length,
    stamp: startOfDay([...moves, ...changed].at(-1)?.date ?? since),
    day: due,
    summary: titleAlone({ title: t('calendar.deliveryEvent', { title }), example }),
    description: [
      t('calendar.promised', { day: formatDay(due) }),
      lastingWords(status) || t('calendar.statusOnPage'),
      ...reasons,
    ].join('\n'),
    url: toUrl(done?.href ?? routes.calendar, siteUrl),
    status: delivery.dropped ? 'CANCELLED' : 'CONFIRMED',
  };
}

function feedEvent({ event: { id, data }, status }: DatedEvent, host: string, siteUrl: string): CalendarItem {
  const lost = status.kind === 'cancelled' ? 'dates.cancelledReason' : 'dates.lostReason';
  const reasons = data.dateChanges.map(({ from, to, reason }) =>
    t(to === undefined ? lost : 'dates.movedFrom', { day: formatDay(from), reason }),
  );
  const lastChange = [...data.dateChanges, ...data.changeNotes]
    .map(({ date }) => date)
    .toSorted()
    .at(-1);
  return {
    uid: `evento-${id}@${host}`,
    sequence: data.dateChanges.length + data.changeNotes.length,
    stamp: lastChange ? startOfDay(lastChange) : new Date(data.publishedAt),
    startsAt: new Date(data.startsAt),
    ...(data.endsAt ? { endsAt: new Date(data.endsAt) } : {}),
    summary: titleAlone(data),
    description: [data.summary, lastingWords(status), ...reasons].join('\n'),
    location: data.venue,
    url: toUrl(entryPath('events', id), siteUrl),
    // Nobody should go there on a day that no longer counts.
    status: hasNewDate(data) ? EVENT_STATUS[data.state] : 'CANCELLED',
  };
}

/** A state that counts days from today is out of date tomorrow, in a calendar that keeps what it once read. */
const lastingWords = (status: StatusLike): string =>
  ['due', 'due-today', 'overdue', 'upcoming', 'today', 'unreported'].includes(status.kind) ? '' : formatStatus(status);
