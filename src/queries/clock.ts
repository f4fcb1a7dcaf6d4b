import { type Day, toDay } from '../lib/day.ts';
import { readEnvironment } from '../lib/environment.ts';
import { ZONE } from '../site.ts';
import { noteRead } from './reads.ts';

/** The moment of this build; the only clock of the site. */
export function getNow(): Date {
  noteRead('moment');
  return now();
}

/** The day of this build in the zone of the site. */
export function getToday(): Day {
  noteRead('day');
  return toDay(now(), ZONE);
}

const now = (): Date => readEnvironment(process.env).now;
