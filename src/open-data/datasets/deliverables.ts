import { deliveriesOf, type Delivery, horizonOf } from '../../domain/delivery.ts';
import type { DeliverableStatus } from '../../domain/schedule.ts';
import { deliverableTitle } from '../../i18n/deliverable-title.ts';
import { stateWords } from '../../i18n/dataset-states.ts';
import type { Schedule } from '../../model/plan/schedule.ts';
import { routes } from '../../routes.ts';
import { defineDataset, type OpenContent, type OpenEntry, optional } from '../dataset.ts';
import { changedOf, daysLateOf, newestOf, reasonsOf, stateColumns, urlsOf, withoutWithdrawn } from './columns.ts';
import { toUrl } from '../../lib/site-address.ts';

interface DeliverableRow {
  delivery: Delivery<OpenEntry<'reports'> | OpenEntry<'press-releases'>>;
  schedule: Schedule;
  content: OpenContent;
}

/** A row per delivery that the plan owes, with its state on the day of the build. */
export const deliverables = defineDataset<DeliverableRow>({
  id: 'entregas',
  renewal: 'daily',
  primaryKey: ['id'],
  rows: (content) => {
    const schedule = content.setting('schedule');
    const published = {
      reports: withoutWithdrawn(content.of('reports')),
      releases: withoutWithdrawn(content.of('press-releases')),
      adjustments: withoutWithdrawn(content.of('adjustments')),
    };
    return deliveriesOf(schedule, published, horizonOf(content.today), content.today).map((delivery) => ({
      delivery,
      schedule,
      content,
    }));
  },
  changed: ({ delivery }) =>
    newestOf([...changesOf(delivery).map(({ date }) => date), ...(delivery.found ? [changedOf(delivery.found)] : [])]),
  columns: [
    ['id', 'string', ({ delivery }) => delivery.id],
    ['title', 'string', ({ delivery, schedule }) => deliverableTitle(delivery, schedule)],
    ['phase', 'string', ({ delivery, schedule }) => schedule.phases.find(({ id }) => id === delivery.phase)?.name],
    ['from', 'date', ({ delivery }) => delivery.report?.from, optional],
    ['to', 'date', ({ delivery }) => delivery.report?.to, optional],
    ['firstDue', 'date', ({ delivery }) => delivery.ruleDue],
    ['due', 'date', ({ delivery }) => delivery.due],
    ['moves', 'integer', ({ delivery }) => delivery.moves.length],
    ['moveReasons', 'string', ({ delivery }) => reasonsOf(changesOf(delivery)), optional],
    ['adjustments', 'string', ({ delivery, content }) => adjustmentsOf(delivery, content), optional],
    ['published', 'date', ({ delivery }) => delivery.found?.day, optional],
    ...stateColumns<DeliverableRow, DeliverableStatus['kind']>(stateWords.delivery, ({ delivery }) => delivery.status),
    ['daysLate', 'integer', ({ delivery }) => daysLateOf(delivery.status), optional],
    ['asOf', 'date', ({ content }) => content.today],
    // Days of an invented schedule are invented, also where what was delivered is not.
    ['example', 'boolean', ({ delivery, schedule }) => schedule.example || delivery.found?.data.example === true],
    ['url', 'uri', ({ delivery, content }) => delivery.found?.url ?? calendarUrl(delivery.id, content)],
  ],
});

/** Row of the calendar that waits for the delivery. */
const calendarUrl = (id: string, { siteUrl }: OpenContent): string => toUrl(`${routes.calendar}#${id}`, siteUrl);

/** Everything that changed a delivery, with its reason. */
const changesOf = ({ moves, added, dropped }: DeliverableRow['delivery']) => [
  ...moves,
  ...[added, dropped].filter((by) => by !== undefined),
];

/** Addresses of the adjustments of the plan behind these changes. */
function adjustmentsOf(delivery: DeliverableRow['delivery'], content: OpenContent): string | undefined {
  const ids = new Set(changesOf(delivery).flatMap(({ adjustment }) => adjustment ?? []));
  return urlsOf(content.of('adjustments'), ids);
}
