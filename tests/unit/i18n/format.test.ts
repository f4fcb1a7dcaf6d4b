import { describe, expect, it } from 'vitest';
import {
  formatBytes,
  formatCount,
  formatDuration,
  formatDay,
  formatFullDay,
  formatFullMoment,
  formatMomentInSentence,
  formatInstant,
  formatMonth,
  formatShortDay,
  formatSourceDate,
  formatSpan,
} from '../../../src/i18n/format.ts';

// Intl joins some parts with narrow or non-breaking spaces; readers see a space.
const plain = (text: string) => text.replace(/[\u00a0\u202f\u2009]/g, ' ');

describe('formats for people', () => {
  it.each([
    [formatDay('2016-12-02'), '2 de diciembre de 2016'],
    [formatDay('2024-02-29'), '29 de febrero de 2024'],
    [formatFullDay('2026-11-01'), 'domingo 1 de noviembre de 2026'],
    [formatFullMoment('2026-11-01T08:30:00-05:00'), 'domingo 1 de noviembre de 2026, 8:30 a. m., hora de Colombia'],
    [formatFullMoment('2026-11-01T03:00:00Z'), 'sábado 31 de octubre de 2026, 10:00 p. m., hora de Colombia'],
    [
      formatMomentInSentence('2026-11-01T08:30:00-05:00'),
      'domingo 1 de noviembre de 2026 a las 8:30 a. m., hora de Colombia',
    ],
    [
      formatMomentInSentence('2026-11-01T13:30:00-05:00'),
      'domingo 1 de noviembre de 2026 a la 1:30 p. m., hora de Colombia',
    ],
    [formatShortDay('2016-12-02'), '2 dic 2016'],
    [formatShortDay('2026-09-01'), '1 sept 2026'],
    [formatMonth('03'), 'marzo'],
    [formatSourceDate('2016-01-03'), '3 de enero de 2016'],
    [formatSourceDate('2016'), '2016'],
    [formatSourceDate('sin fecha'), 'sin fecha'],
    [
      formatSpan('2026-11-25T17:30:00-05:00', '2026-11-25T19:00:00-05:00'),
      '25 de noviembre de 2026, de 5:30 p. m. a 7:00 p. m.',
    ],
    [
      formatSpan('2026-11-25T17:30:00-05:00', '2026-11-26T09:00:00-05:00'),
      'del 25 de noviembre de 2026 a las 5:30 p. m. al 26 de noviembre de 2026 a las 9:00 a. m.',
    ],
    [formatBytes(1), '1 KB'],
    [formatBytes(245_400), '245 KB'],
    [formatBytes(1_250_000), '1,3 MB'],
    [formatDuration(0), '0 s'],
    [formatDuration(349), '0,3 s'],
    [formatDuration(59_400), '59,4 s'],
    [formatDuration(59_600), '1 min 0 s'],
    [formatDuration(125_000), '2 min 5 s'],
    [formatCount(1, 'resultado', 'resultados'), '1 resultado'],
    [formatCount(0, 'resultado', 'resultados'), '0 resultados'],
    [formatCount(1200, 'resultado', 'resultados'), '1.200 resultados'],
  ])('%s', (formatted, expected) => expect(plain(formatted)).toBe(expected));

  it('give an instant in the zone of the site', () => {
    expect(plain(formatInstant(new Date('2026-01-01T02:30:00Z')))).toMatch(/31 de diciembre de 2025.*9:30/);
  });
});
