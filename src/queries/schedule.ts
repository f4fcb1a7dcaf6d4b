import { type Rhythm, rhythmsOf } from '../domain/adjusted-schedule.ts';
import { deliveriesOf, horizonOf } from '../domain/delivery.ts';
import { appearedOn } from '../domain/publication.ts';
import type { Deliverable, DeliverableStatus } from '../domain/schedule.ts';
import { deliverableTitle } from '../i18n/deliverable-title.ts';
import type { Day } from '../lib/day.ts';
import type { Phase } from '../model/plan/schedule.ts';
import { entryPath } from '../routes.ts';
import { getToday } from './clock.ts';
import { type Entry, getListedEntries } from './entries.ts';
import { getSchedule } from './settings.ts';

/** Something that the plan owes, with what was published for it. */
export interface ScheduledDelivery extends Deliverable {
  /** What is owed, in words. */
  title: string;
  status: DeliverableStatus;
  /** Page that delivers it. */
  delivery?: { href: string; title: string; day: Day; example: boolean };
  /** Day on which the plan began to owe it. */
  since: Day;
  /** True while the days of the schedule are invented. */
  example: boolean;
}

/** Last day that the calendar looks at. */
export const getHorizon = (): Day => horizonOf(getToday());

/** Every delivery from the first phase to the horizon, by due day, with its state today. */
export async function getDeliveries(): Promise<ScheduledDelivery[]> {
  const [schedule, adjustments, reports, releases] = await Promise.all([
    getSchedule(),
    getListedEntries('adjustments'),
    getListedEntries('reports'),
    getListedEntries('press-releases'),
  ]);
  return deliveriesOf(schedule, { reports, releases, adjustments }, getHorizon(), getToday()).map(
    ({ found, ...deliverable }) => ({
      ...deliverable,
      title: deliverableTitle(deliverable, schedule),
      since: schedule.phases.find(({ id }) => id === deliverable.phase)?.start ?? deliverable.ruleDue,
      example: schedule.example,
      ...(found ? { delivery: toDelivery(found) } : {}),
    }),
  );
}

/** The phases of the plan, each with the rhythms that adjustments gave it. */
export async function getPhases(): Promise<(Phase & { rhythms: Rhythm[] })[]> {
  const [{ phases }, listed] = await Promise.all([getSchedule(), getListedEntries('adjustments')]);
  const adjustments = listed.map(({ id, data }) => ({ id, data, day: appearedOn(data) }));
  return phases.map((phase) => ({ ...phase, rhythms: rhythmsOf(phase, adjustments) }));
}

const toDelivery = ({
  collection,
  id,
  data,
  day,
}: Entry & { day: Day }): NonNullable<ScheduledDelivery['delivery']> => ({
  href: entryPath(collection, id),
  title: data.title,
  day,
  example: data.example,
});
