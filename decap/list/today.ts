import { type Day, toDay } from '../../src/lib/day.ts';
import { ZONE } from '../../src/site.ts';

/** Says which day it is in the zone of the site by a clock, each time anew: a tab may stay open over midnight. */
export const todayBy =
  (clock: () => Date): (() => Day) =>
  () =>
    toDay(clock(), ZONE);
