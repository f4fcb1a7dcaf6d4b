import { describe, expect, it } from 'vitest';
import { type CalendarItem, toCalendarFeed } from '../../../src/open-data/calendar-feed.ts';
import { readCalendar } from '../../helpers/calendar.ts';

const MEETING: CalendarItem = {
  uid: 'evento-reunion@entidad.example',
  sequence: 2,
  stamp: new Date('2026-10-21T00:00:00-05:00'),
  startsAt: new Date('2026-11-25T17:30:00-05:00'),
  endsAt: new Date('2026-11-25T19:00:00-05:00'),
  summary: 'Reunión con vecinos; mañana, tarde y noche',
  description:
    'Primera línea.\nSegunda línea, con «comillas», ñ y un texto tan largo que no cabe en una sola línea del archivo.',
  location: 'Salón comunal, carrera 5 # 41-16',
  url: 'https://entidad.example/eventos/reunion/',
  status: 'CONFIRMED',
};
const DELIVERY: CalendarItem = {
  uid: 'entrega-mes@entidad.example',
  sequence: 0,
  stamp: new Date('2026-08-10T00:00:00-05:00'),
  day: '2026-12-31',
  summary: 'Entrega: informe mensual',
  description: '',
  url: 'https://entidad.example/calendario/',
  status: 'CONFIRMED',
};
const feed = toCalendarFeed('Entidad', [MEETING, DELIVERY]);

describe('the calendar feed', () => {
  it('says the same to an independent parser', () => {
    const [meeting, delivery] = readCalendar(feed);
    expect(meeting).toEqual({
      uid: MEETING.uid,
      sequence: 2,
      summary: MEETING.summary,
      description: MEETING.description,
      status: 'CONFIRMED',
      url: MEETING.url,
      start: '2026-11-25T22:30:00.000Z',
      end: '2026-11-26T00:00:00.000Z',
      zone: 'America/Bogota',
      stamp: MEETING.stamp,
      isBusy: true,
    });
    expect(delivery).toMatchObject({ start: '2026-12-31', end: '2027-01-01', zone: undefined, description: '' });
  });

  it('takes the time of nobody for a day on which something is due, nor for a meeting that is off', () => {
    const calendar = toCalendarFeed('Entidad', [MEETING, DELIVERY, { ...MEETING, status: 'CANCELLED' }]);
    expect(readCalendar(calendar).map(({ isBusy }) => isBusy)).toEqual([true, false, false]);
  });

  it('keeps to the lines of the norm: 75 octets, ended by CR and LF', () => {
    expect(feed.endsWith('END:VCALENDAR\r\n')).toBe(true);
    const lines = feed.split('\r\n');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(lines.filter((line) => /[\r\n]/.test(line))).toEqual([]);
  });

  it('gives an event without an end a length, and the same bytes for the same content', () => {
    const { endsAt: _, ...open } = MEETING;
    expect(readCalendar(toCalendarFeed('Entidad', [open]))[0]?.end).toBe('2026-11-26T00:30:00.000Z');
    expect(toCalendarFeed('Entidad', [MEETING, DELIVERY])).toBe(feed);
  });

  it('refuses an appointment without a date', () => {
    const { day: _, ...nowhere } = DELIVERY;
    expect(() => toCalendarFeed('Entidad', [nowhere])).toThrow(/no tiene fecha/);
  });

  it('can be empty', () => {
    expect(readCalendar(toCalendarFeed('Entidad', []))).toEqual([]);
  });
});
