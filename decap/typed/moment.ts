import { UTC_OFFSET } from '../../src/site.ts';
import { readDay, writeDay } from './day.ts';

const HOUR = /[\s,]+(?:a las? )?(\d{1,2})(?:[:.](\d{2}))?\s*(?:([ap])\.?\s*m\.?|(m\.?)|(h|horas))?$/i;
/** How a browser and the file write it, without the zone. */
const LOCAL = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::\d{2})?$/;
const MORNING_OF_WORK = '08:00';

/**
 * The moment, in the time of the site, that somebody means with «1/12/2026 8:00 a. m.», «1 de diciembre de 2026, 3 pm»,
 * «01/12/2026 15:00», «12 m.» or `2026-12-01T15:00`. Undefined for what is none; a day without its hour is none either.
 */
export function readMoment(text: string): string | undefined {
  const local = LOCAL.exec(text.trim());
  if (local) return join(readDay(local[1] ?? ''), Number(local[2]), Number(local[3]));
  const match = HOUR.exec(text.trim());
  if (!match) return undefined;
  const [tail, hour = '', minute, half, noon, hours] = match;
  // «8» alone may be anything.
  if (!minute && !half && !noon && !hours) return undefined;
  return join(readDay(text.trim().slice(0, -tail.length)), to24(Number(hour), half, noon), Number(minute ?? 0));
}

/** `2026-03-01T13:00:00+00:00` → «01/03/2026, 8:00 a. m.», the wall clock in Colombia; what is no moment, as it is. */
export function writeMoment(value: string): string {
  const local = toLocal(value);
  if (!local) return value;
  const [day = '', clock = ''] = local.split('T');
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return `${writeDay(day)}, ${hour % 12 || 12}:${String(minute).padStart(2, '0')} ${hour < 12 ? 'a' : 'p'}. m.`;
}

/** Another day at the same hour; without one, at the start of a day of work. */
export const onDay = (day: string, value: string): string =>
  `${day}T${toLocal(value)?.slice(11) ?? MORNING_OF_WORK}:00${UTC_OFFSET}`;

/** `2026-03-01T08:00`; undefined for what is no moment. */
function toLocal(value: string): string | undefined {
  const time = /^\d{4}-\d{2}-\d{2}T/.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(time)) return undefined;
  const minutes = Number(UTC_OFFSET.slice(1, 3)) * 60 + Number(UTC_OFFSET.slice(4));
  const shifted = new Date(time + (UTC_OFFSET.startsWith('-') ? -minutes : minutes) * 60_000);
  return shifted.toISOString().slice(0, 16);
}

/** Hour from 0 to 23; NaN for «15 a. m.», or a noon that is not at twelve. */
function to24(hour: number, half?: string, noon?: string): number {
  if (noon) return hour === 12 ? 12 : Number.NaN;
  if (!half) return hour;
  if (hour < 1 || hour > 12) return Number.NaN;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

function join(day: string | undefined, hour: number, minute: number): string | undefined {
  if (!day || !(hour < 24) || minute > 59) return undefined;
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${day}T${pad(hour)}:${pad(minute)}:00${UTC_OFFSET}`;
}
