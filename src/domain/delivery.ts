import { addMonths, type Day } from '../lib/day.ts';
import type { CommonFields } from '../model/common.ts';
import type { Schedule } from '../model/plan/schedule.ts';
import type { Report } from '../model/report.ts';
import type { AppliedAdjustment } from './adjusted-schedule.ts';
import { appearedOn } from './publication.ts';
import {
  type Deliverable,
  type DeliverableStatus,
  deliverableStatus,
  expectedDeliverables,
  findDelivery,
} from './schedule.ts';

type Dated = Pick<CommonFields, 'publishedAt' | 'compiledAt'>;

/** Published entries among which a deliverable is looked for, and the adjustments that changed what is owed. */
export interface Published<R, P> {
  reports: readonly R[];
  releases: readonly P[];
  adjustments: readonly PublishedAdjustment[];
}

/** An adjustment of the plan, as it is published. */
type PublishedAdjustment = Omit<AppliedAdjustment, 'day' | 'data'> & { data: Dated & AppliedAdjustment['data'] };

/** What the plan owes, its state, and the entry that delivers it with the day on which it appeared. */
export type Delivery<E> = Deliverable & { status: DeliverableStatus; found?: E & { day: Day } };

/** How far ahead deliveries are looked at. */
const MONTHS_AHEAD = 6;

/** Last day that the calendar looks at. */
export const horizonOf = (today: Day): Day => addMonths(today, MONTHS_AHEAD);

/** Every delivery from the first phase up to `last`, by due day, with its state on the day `today`. */
export function deliveriesOf<
  R extends { data: Dated & Pick<Report, 'kind' | 'period'> },
  P extends { id: string; data: Dated },
>(schedule: Schedule, published: Published<R, P>, last: Day, today: Day): Delivery<R | P>[] {
  const [reports, releases] = [published.reports.map(withDay), published.releases.map(withDay)];
  const adjustments = published.adjustments.map(withDay);
  return expectedDeliverables(schedule, last, adjustments).map((deliverable) => {
    const found = deliverable.report
      ? findDelivery(deliverable, reports)
      : releases.find(({ id }) => id === deliverable.release);
    const status = deliverableStatus(deliverable.due, found?.day, today, deliverable.dropped !== undefined);
    return { ...deliverable, status, ...(found ? { found } : {}) };
  });
}

const withDay = <E extends { data: Dated }>(entry: E): E & { day: Day } => ({ ...entry, day: appearedOn(entry.data) });
