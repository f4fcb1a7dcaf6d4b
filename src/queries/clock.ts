import { type Day, toDay } from '../lib/day.ts';
import { onceEach } from '../lib/once.ts';
import { ZONE } from '../site.ts';
import { getEnvironment } from './environment.ts';
import { noteRead } from './reads.ts';

/** The moment of this build; the only clock of the site. */
export function getNow(): Date {
  noteRead('moment');
  return now();
}

/** The day of this build in the zone of the site. */
export function getToday(): Day {
  noteRead('day');
  return today();
}

const now = (): Date => getEnvironment().now;

const dayOf = (): Day => toDay(now(), ZONE);
const today = import.meta.env.PROD ? onceEach(dayOf) : dayOf;
