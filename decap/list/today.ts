import { type Day, toDay } from '../../src/lib/day.ts';
import { ZONE } from '../../src/site.ts';

/** Says which day it is in the zone of the site, each time anew: a tab may stay open over midnight. */
export type Today = () => Day;

/** By a clock. */
export const todayBy =
  (clock: () => Date): Today =>
  () =>
    toDay(clock(), ZONE);
