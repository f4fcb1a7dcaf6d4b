import { appearedOn } from '../domain/publication.ts';
import {
  type Deliverable,
  type DeliverableStatus,
  deliverableStatus,
  expectedDeliverables,
  findDelivery,
} from '../domain/schedule.ts';
import { t } from '../i18n/es.ts';
import { formatPeriod } from '../i18n/format.ts';
import { addMonths, type Day } from '../lib/day.ts';
import type { Schedule } from '../model/plan/schedule.ts';
import { reportKinds } from '../model/report.ts';
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

/** How far ahead deliveries are shown. */
const MONTHS_AHEAD = 6;

/** Last day that the calendar looks at. */
export const getHorizon = (): Day => addMonths(getToday(), MONTHS_AHEAD);

/** Every delivery from the first phase to the horizon, by due day, with its state today. */
export async function getDeliveries(): Promise<ScheduledDelivery[]> {
  const [schedule, reports, releases] = [
    await getSchedule(),
    (await getListedEntries('reports')).map(withDay),
    (await getListedEntries('press-releases')).map(withDay),
  ];
  return expectedDeliverables(schedule, getHorizon()).map((deliverable) => {
    const found = deliverable.report
      ? findDelivery(deliverable, reports)
      : releases.find(({ id }) => id === deliverable.release);
    return {
      ...deliverable,
      title: titleOf(deliverable, schedule),
      since: schedule.phases.find(({ id }) => id === deliverable.phase)?.start ?? deliverable.ruleDue,
      example: schedule.example,
      status: deliverableStatus(deliverable.due, found?.day, getToday()),
      ...(found ? { delivery: toDelivery(found) } : {}),
    };
  });
}

const withDay = <E extends Entry>(entry: E): E & { day: Day } => ({ ...entry, day: appearedOn(entry.data) });

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

function titleOf({ report, phase }: Deliverable, { phases }: Schedule): string {
  if (report) {
    return t('calendar.report', { kind: reportKinds[report.kind], period: formatPeriod(report.from, report.to) });
  }
  return t('calendar.release', { phase: phases.find(({ id }) => id === phase)?.name ?? phase });
}
