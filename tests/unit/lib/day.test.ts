import { describe, expect, it } from 'vitest';
import { isDay, toDay } from '../../../src/lib/day.ts';

describe('isDay', () => {
  it.each(['2026-01-31', '2024-02-29', '1999-12-31'])('accepts %s', (day) => expect(isDay(day)).toBe(true));
  it.each(['2026-02-29', '2026-13-01', '2026-04-31', '2026-1-1', '01-01-2026', '2026-01-01T00:00', '', '2026-00-10'])(
    'refuses «%s»',
    (day) => expect(isDay(day)).toBe(false),
  );
});

describe('toDay', () => {
  it.each([
    ['2026-01-01T02:00:00Z', '2025-12-31'],
    ['2026-01-01T04:59:59Z', '2025-12-31'],
    ['2026-01-01T05:00:00Z', '2026-01-01'],
    ['2026-03-01T00:30:00-05:00', '2026-03-01'],
    ['2024-02-29T23:59:59-05:00', '2024-02-29'],
  ])('reads %s in Bogotá as %s', (instant, day) => expect(toDay(instant, 'America/Bogota')).toBe(day));
});
