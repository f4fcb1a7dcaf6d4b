import { expect, test } from 'vitest';
import { readDay, writeDay } from '../../../../decap/typed/day.ts';
import { onDay, readMoment, writeMoment } from '../../../../decap/typed/moment.ts';

test.each([
  ['1/12/2026', '2026-12-01'],
  ['01-12-2026', '2026-12-01'],
  [' 1.12.26 ', '2026-12-01'],
  ['2026-12-01', '2026-12-01'],
  ['1 de diciembre de 2026', '2026-12-01'],
  ['martes 1 de diciembre de 2026', '2026-12-01'],
  ['miércoles, 2 dic. 2026', '2026-12-02'],
  ['5 setiembre del 2026', '2026-09-05'],
  ['12/01/2026', '2026-01-12'],
])('«%s» is the day %s: the day comes before the month', (text, day) => {
  expect(readDay(text)).toBe(day);
});

test.each(['', '1/12', '30/02/2026', '12/13/2026', '1 de brumario de 2026', '01/12/0026', 'ayer'])(
  '«%s» is no day',
  (text) => {
    expect(readDay(text)).toBe(undefined);
  },
);

test.each([
  ['1/12/2026 8:00', '2026-12-01T08:00:00-05:00'],
  ['01/12/2026, 8:00 a. m.', '2026-12-01T08:00:00-05:00'],
  ['1/12/2026 3pm', '2026-12-01T15:00:00-05:00'],
  ['1/12/2026 12:30 p.m.', '2026-12-01T12:30:00-05:00'],
  ['1/12/2026 12 a. m.', '2026-12-01T00:00:00-05:00'],
  ['1/12/2026 12 m.', '2026-12-01T12:00:00-05:00'],
  ['1 de diciembre de 2026 a las 15:05', '2026-12-01T15:05:00-05:00'],
  ['1/12/2026 15 h', '2026-12-01T15:00:00-05:00'],
  ['2026-12-01T08:00', '2026-12-01T08:00:00-05:00'],
])('«%s» is the moment %s', (text, moment) => {
  expect(readMoment(text)).toBe(moment);
});

test.each(['', '1/12/2026', '1/12/2026 8', '1/12/2026 25:00', '1/12/2026 15:00 a. m.', '30/02/2026 8:00', '8:00'])(
  '«%s» is no moment',
  (text) => {
    expect(readMoment(text)).toBe(undefined);
  },
);

test('what is written can be read again, whatever zone the file has', () => {
  expect(writeDay('2026-12-01')).toBe('01/12/2026');
  expect(writeDay('pronto')).toBe('pronto');
  for (const moment of ['2026-03-01T00:00:00-05:00', '2026-03-01T12:00:00-05:00', '2026-03-01T23:59:00-05:00'])
    expect(readMoment(writeMoment(moment))).toBe(moment);
  expect(writeMoment('2026-03-01T13:00:00+00:00')).toBe('01/03/2026, 8:00 a. m.');
  expect(writeMoment('1/2')).toBe('1/2');
});

test('a day from the calendar keeps the hour', () => {
  expect(onDay('2026-12-24', '2026-12-01T15:05:00-05:00')).toBe('2026-12-24T15:05:00-05:00');
  expect(onDay('2026-12-24', '')).toBe('2026-12-24T08:00:00-05:00');
});
