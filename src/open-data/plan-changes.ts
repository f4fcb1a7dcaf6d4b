import { ADJUSTABLE, type Adjustable, datesMovedBy } from '../domain/adjusted-dates.ts';
import { expectedDeliverables } from '../domain/schedule.ts';
import { deliverableTitle } from '../i18n/deliverable-title.ts';
import { t } from '../i18n/es.ts';
import { formatDay } from '../i18n/format.ts';
import { type planChangeKinds, rhythmWords } from '../i18n/plan-changes.ts';
import type { Day } from '../lib/day.ts';
import { type Adjustment, planParts } from '../model/adjustment.ts';
import type { EntryCollection, EntryData } from '../model/collections.ts';
import type { Cadence } from '../model/plan/cadence.ts';
import type { Schedule } from '../model/plan/schedule.ts';

/** A change, in words. */
export interface PlanChange {
  kind: keyof typeof planChangeKinds;
  what: string;
  /** How it was, and how it is now; absent for what is new, or was taken out. */
  before?: string | undefined;
  after?: string | undefined;
  /** Entry that changes. */
  entry?: { collection: EntryCollection; id: string };
  /** Place in the calendar of a delivery or a phase. */
  anchor?: string;
}

interface Listed<C extends EntryCollection> {
  id: string;
  data: EntryData<C>;
}

/** What the changes are read from. */
export interface PlanChangeSources {
  schedule: Schedule;
  of: <C extends Adjustable>(collection: C) => readonly Listed<C>[];
}

/** Everything that an adjustment changes, in the order of its form, then what the ledger says that it changed there. */
export function planChangesOf(
  { id, data }: { id: string; data: Adjustment },
  { schedule, of }: PlanChangeSources,
): PlanChange[] {
  return [
    ...data.deliveries.map(({ delivery, to }) => deliveryChange(delivery, to, schedule)),
    ...data.rhythms.map(({ phase, cadence, firstDue }) => rhythmChange(phase, { cadence, firstDue }, schedule)),
    ...data.others.map(({ part, before, after }): PlanChange => ({
      kind: 'other',
      what: planParts[part],
      before,
      after,
    })),
    ...ADJUSTABLE.flatMap((collection) =>
      (of(collection) as Listed<Adjustable>[]).flatMap((entry) => dateChanges(entry, collection, id)),
    ),
    ...of('commitments')
      .filter((commitment) => commitment.data.adjustment === id)
      .map((commitment): PlanChange => ({
        kind: 'commitment',
        what: commitment.data.title,
        after: dayOr(commitment.data.due),
        entry: { collection: 'commitments', id: commitment.id },
      })),
  ];
}

function deliveryChange(delivery: string, to: Day, schedule: Schedule): PlanChange {
  const ruleDue = delivery.slice(-'AAAA-MM-DD'.length);
  const owed = expectedDeliverables(schedule, ruleDue).find(({ id }) => id === delivery);
  return {
    kind: 'delivery',
    what: owed ? deliverableTitle(owed, schedule) : delivery,
    before: formatDay(ruleDue),
    after: formatDay(to),
    anchor: delivery,
  };
}

function rhythmChange(id: string, now: { cadence: Cadence; firstDue: Day }, { phases }: Schedule): PlanChange {
  const phase = phases.find((item) => item.id === id);
  return {
    kind: 'rhythm',
    what: phase?.name ?? id,
    before: phase?.recurrence && rhythmWords(phase.recurrence),
    after: rhythmWords(now),
    anchor: id,
  };
}

/** Dates of an entry, of its milestones or its actions, that the adjustment moved. */
const dateChanges = ({ id, data }: Listed<Adjustable>, collection: Adjustable, adjustment: string): PlanChange[] =>
  datesMovedBy(adjustment, { collection, data }).map(({ name, from, to }) => ({
    kind: 'date',
    what: name === '' ? data.title : `${data.title}: ${name}`,
    before: formatDay(from),
    after: dayOr(to),
    entry: { collection, id },
  }));

const dayOr = (day: Day | undefined): string => (day === undefined ? t('ledger.none') : formatDay(day));
