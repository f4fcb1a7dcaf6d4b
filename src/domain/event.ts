import { type Day, daysBetween, toDay } from '../lib/day.ts';
import type { CommonFields } from '../model/common.ts';
import type { Event } from '../model/event.ts';
import { ZONE } from '../site.ts';

/** Where an event stands. `unreported`: its day passed and the entity has not said whether it was held. */
export type EventStatus =
  { kind: 'upcoming' | 'unreported'; days: number } | { kind: 'today' | 'postponed' | 'cancelled' | 'held' };

type Announced = Pick<Event, 'state' | 'startsAt' | 'dateChanges'>;

/** Day on which an event begins. */
export const eventDay = ({ startsAt }: Pick<Event, 'startsAt'>): Day => toDay(startsAt, ZONE);

/** The day that stands beside a title: that of the publication, but of an event its own, for which any other is taken. */
export const dayBeside = (entry: Pick<CommonFields, 'publishedAt'> & Partial<Pick<Event, 'startsAt'>>): Day =>
  toDay(entry.startsAt ?? entry.publishedAt, ZONE);

/** True when its day no longer holds: it is cancelled, or postponed without a new one. */
export const isOff = (event: Pick<Event, 'state' | 'dateChanges'>): boolean =>
  event.state === 'cancelled' || (event.state === 'postponed' && !hasNewDate(event));

/** The state of an event on the day `today`. A postponed event with a new date counts as upcoming on that date. */
export function eventStatus(event: Announced, today: Day): EventStatus {
  const day = eventDay(event);
  if (event.state === 'cancelled') return { kind: 'cancelled' };
  if (event.state === 'held') return { kind: 'held' };
  if (event.state === 'postponed' && !hasNewDate(event)) return { kind: 'postponed' };
  if (day === today) return { kind: 'today' };
  return day > today
    ? { kind: 'upcoming', days: daysBetween(today, day) }
    : { kind: 'unreported', days: daysBetween(day, today) };
}

/** True while the event still lies ahead and has a date that counts. */
export const isUpcoming = (event: Announced, today: Day): boolean =>
  ['upcoming', 'today'].includes(eventStatus(event, today).kind);

/** True while an event to come takes people and subjects. */
export const takesPart = (event: Announced & Pick<Event, 'registration'>, today: Day): boolean => {
  const { registration } = event;
  if (!registration || !isUpcoming(event, today)) return false;
  return (registration.from ?? today) <= today && today <= (registration.until ?? today);
};

/** True unless the last change left the event without a date. */
export const hasNewDate = ({ dateChanges }: Pick<Event, 'dateChanges'>): boolean => {
  const last = dateChanges.at(-1);
  return last === undefined || last.to !== undefined;
};

/** How many days before the event its report came out; negative when it came later. */
export const daysAhead = (reportDay: Day, event: Pick<Event, 'startsAt'>): number =>
  daysBetween(reportDay, eventDay(event));
