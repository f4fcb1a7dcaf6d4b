import { eventDay, type EventStatus, eventStatus, isUpcoming } from '../domain/event.ts';
import type { Day } from '../lib/day.ts';
import { getToday } from './clock.ts';
import { type Entry, getListedEntries } from './entries.ts';
import { ascending } from '../lib/compare.ts';

/** An event with its day and its state today. */
export interface DatedEvent {
  event: Entry<'events'>;
  day: Day;
  status: EventStatus;
}

/** Listed events by day, the earliest first. */
export async function getEvents(): Promise<DatedEvent[]> {
  const today = getToday();
  const events = await getListedEntries('events');
  return events
    .map((event) => ({ event, day: eventDay(event.data), status: eventStatus(event.data, today) }))
    .toSorted(ascending(({ event }) => event.data.startsAt));
}

/** Events that lie ahead, those with a date that counts first, then those that wait for one; the rest, newest first. */
export async function getEventAgenda(): Promise<{ upcoming: DatedEvent[]; past: DatedEvent[] }> {
  const today = getToday();
  const events = await getEvents();
  const hasDate = ({ event }: DatedEvent) => isUpcoming(event.data, today);
  const waits = ({ day, status }: DatedEvent) =>
    status.kind === 'postponed' || (status.kind === 'cancelled' && day >= today);
  return {
    upcoming: [...events.filter(hasDate), ...events.filter((event) => !hasDate(event) && waits(event))],
    past: events.filter((event) => !hasDate(event) && !waits(event)).toReversed(),
  };
}

/** What belongs to an event: its report, its record, its survey, its questions and the commitments made in it. */
export async function getEventContext(event: Entry<'events'>) {
  const { report, record, survey } = event.data;
  const [reports, surveys, questions, commitments] = await Promise.all([
    getListedEntries('reports'),
    getListedEntries('surveys'),
    getListedEntries('questions'),
    getListedEntries('commitments'),
  ]);
  const improvements = event.data.improvements.map((improvement) => ({
    ...improvement,
    followed: commitments.find(({ id }) => id === improvement.commitment),
  }));
  return {
    report: reports.find(({ id }) => id === report),
    record: reports.find(({ id }) => id === record),
    survey: surveys.find(({ id }) => id === survey),
    questions: questions.filter(({ data }) => data.event === event.id),
    commitments: commitments.filter(({ data }) => data.event === event.id),
    improvements,
  };
}
