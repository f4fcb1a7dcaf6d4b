import ICAL from 'ical.js';
import { sync as nodeIcal } from 'node-ical';

/** An appointment as an independent parser reads it. */
export interface ReadAppointment {
  uid: string;
  sequence: number;
  summary: string;
  description: string;
  status: string;
  url: string;
  /** Moment or, for a whole day, `AAAA-MM-DD`. */
  start: string;
  end: string;
  /** Zone that the file names for the start; undefined for a whole day. */
  zone: string | undefined;
  stamp: Date;
  /** Whether it takes the time of who has it in a calendar. */
  isBusy: boolean;
}

/** Reads a calendar with ical.js, the parser of Thunderbird, with the time zones that the file itself defines. */
export function readCalendar(text: string): ReadAppointment[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[] as never);
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const valueOf = (name: string): string => String(component.getFirstPropertyValue(name) ?? '');
    return {
      uid: event.uid,
      sequence: event.sequence,
      summary: event.summary,
      description: event.description ?? '',
      status: valueOf('status'),
      url: valueOf('url'),
      start: toWords(event.startDate),
      end: toWords(event.endDate),
      zone: component.getFirstProperty('dtstart')?.getFirstParameter('tzid'),
      stamp: (component.getFirstPropertyValue('dtstamp') as ICAL.Time).toJSDate(),
      isBusy: valueOf('transp') !== 'TRANSPARENT',
    };
  });
}

/** The same calendar as node-ical reads it, which shares no code with ical.js: what both give. */
export const readCalendarOtherwise = (text: string) =>
  Object.values(nodeIcal.parseICS(text)).flatMap((part) =>
    part?.type === 'VEVENT'
      ? [
          {
            uid: part.uid,
            sequence: Number(part.sequence),
            summary: String(part.summary),
            description: String(part.description ?? ''),
            status: String(part.status),
            url: String(part.url),
            start: part.datetype === 'date' ? part.start.toISOString().slice(0, 10) : part.start.toISOString(),
            end: part.datetype === 'date' ? part.end?.toISOString().slice(0, 10) : part.end?.toISOString(),
            stamp: new Date(part.dtstamp),
            isBusy: part.transparency !== 'TRANSPARENT',
          },
        ]
      : [],
  );

const toWords = (time: ICAL.Time): string => (time.isDate ? time.toString() : time.toJSDate().toISOString());
