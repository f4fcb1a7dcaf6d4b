import { type Day, toDay } from '../lib/day.ts';
import { readEnvironment } from '../lib/environment.ts';
import { ZONE } from '../site.ts';

/** The moment of this build; the only clock of the site. */
export const getNow = (): Date => readEnvironment(process.env).now;

/** The day of this build in the zone of the site. */
export const getToday = (): Day => toDay(getNow(), ZONE);
