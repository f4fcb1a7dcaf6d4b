import { onceEach } from './once.ts';

/** A calendar day without a time, `AAAA-MM-DD`, always read in the zone of the site. */
export type Day = string;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a day of the calendar between 1900 and 2199 (`2026-02-30` is none). */
export function isDay(value: string): boolean {
  const match = DAY.exec(value);
  if (!match) return false;
  const date = new Date(`${value}T00:00:00Z`);
  // Earlier and later years are slips of the hand.
  const isLikely = value >= '1900' && value < '2200';
  return isLikely && !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === value;
}

/** The day of an instant in an IANA zone: `2026-01-01T02:00Z` is 2025-12-31 in America/Bogota. */
export function toDay(instant: Date | string, zone: string): Day {
  if (typeof instant !== 'string') return dayFormat(zone).format(instant);
  const key = `${zone} ${instant}`;
  const known = days.get(key) ?? dayFormat(zone).format(new Date(instant));
  days.set(key, known);
  return known;
}

/** Written instants are asked for again in every list that holds their entry. */
const days = new Map<string, Day>();

/** One per zone: each holds about 20 KB outside the heap, which the collector does not see. */
const dayFormat = onceEach((zone: string) => new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }));

/** Year of a day, as four digits. */
export const yearOf = (day: Day): string => day.slice(0, 4);

/** Month of a day, as two digits. */
export const monthOf = (day: Day): string => day.slice(5, 7);

/** The day `count` days after `day`; before it when negative. */
export function addDays(day: Day, count: number): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** The same day of the month `count` months later; the last day where that month is shorter (31 January + 1 → 28 or 29 February). */
export function addMonths(day: Day, count: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + count, Math.min(date, last))).toISOString().slice(0, 10);
}

/** Days from `from` to `to`; negative when `to` comes first. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

/** First day of the month of `day`. */
export const monthStart = (day: Day): Day => `${day.slice(0, 7)}-01`;
