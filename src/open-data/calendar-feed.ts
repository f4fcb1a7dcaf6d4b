import { generateIcsCalendar, type IcsDateObject, type IcsEvent, type IcsTimezone } from 'ts-ics';
import { addDays, type Day } from '../lib/day.ts';
import type { Event } from '../model/event.ts';
import { ZONE } from '../site.ts';

/** One appointment of a calendar feed. It has either a `day`, or a moment at which it begins. */
export interface CalendarItem {
  /** Stays the same for ever: a calendar program knows the appointment by it. */
  uid: string;
  /** Grows by one with every change, so that programs replace what they kept. */
  sequence: number;
  /** Moment of the last change; never the moment of the build. */
  stamp: Date;
  day?: Day;
  startsAt?: Date;
  endsAt?: Date;
  summary: string;
  description: string;
  location?: string;
  url: string;
  status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED';
}

/** What iCalendar calls the announced states; a postponed event is uncertain until it has a new date. */
export const EVENT_STATUS: Record<Event['state'], CalendarItem['status']> = {
  provisional: 'TENTATIVE',
  confirmed: 'CONFIRMED',
  postponed: 'TENTATIVE',
  cancelled: 'CANCELLED',
  held: 'CONFIRMED',
};

/** An event without an announced end is shown with this length. */
const DEFAULT_HOURS = 2;
/** Colombia has been at −05:00 without summer time since 1993. */
const OFFSET = '-0500';
const OFFSET_MS = -5 * 3_600_000;
const TIMEZONE: IcsTimezone = {
  id: ZONE,
  props: [
    { type: 'STANDARD', start: new Date('1993-04-04T05:00:00Z'), offsetFrom: OFFSET, offsetTo: OFFSET, name: '-05' },
  ],
};
/** Octets of a line (RFC 5545, 3.1). */
const LINE_OCTETS = 75;

/** An iCalendar feed (RFC 5545). The same content always gives the same bytes. */
export function toCalendarFeed(name: string, items: readonly CalendarItem[]): string {
  const calendar = generateIcsCalendar({
    version: '2.0',
    prodId: `-//${name}//Calendario//ES`,
    method: 'PUBLISH',
    name,
    timezones: [TIMEZONE],
    events: items.map(toEvent),
  });
  return foldByOctets(calendar);
}

function toEvent(item: CalendarItem): IcsEvent {
  const { uid, sequence, stamp, summary, description, location, url, status } = item;
  return {
    uid,
    sequence,
    stamp: { date: stamp },
    ...timesOf(item),
    summary,
    ...(description.trim() ? { description: description.trim() } : {}),
    ...(location ? { location } : {}),
    url,
    status,
    // A day on which something is due, or a meeting that is off, takes nobody's time.
    timeTransparent: item.startsAt && status !== 'CANCELLED' ? 'OPAQUE' : 'TRANSPARENT',
  };
}

function timesOf({ day, startsAt, endsAt, uid }: CalendarItem): { start: IcsDateObject; end: IcsDateObject } {
  if (startsAt) {
    const end = endsAt ?? new Date(startsAt.getTime() + DEFAULT_HOURS * 3_600_000);
    return { start: localTime(startsAt), end: localTime(end) };
  }
  if (!day) throw new Error(`El elemento «${uid}» del calendario no tiene fecha.`);
  return { start: wholeDay(day), end: wholeDay(addDays(day, 1)) };
}

const wholeDay = (day: Day): IcsDateObject => ({ date: new Date(`${day}T00:00:00Z`), type: 'DATE' });

/** The library writes the clock of `local.date` as it stands in UTC. */
const localTime = (date: Date): IcsDateObject => ({
  date,
  local: { date: new Date(date.getTime() + OFFSET_MS), timezone: ZONE, tzoffset: OFFSET },
});

/** The library folds by characters; the norm counts octets, and an accented letter has two. */
function foldByOctets(calendar: string): string {
  const lines = calendar.replaceAll(/\r?\n[ \t]/g, '').split(/\r?\n/);
  return lines.map(foldLine).join('\r\n');
}

function foldLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LINE_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
