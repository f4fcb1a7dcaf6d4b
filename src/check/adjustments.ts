import { datesMovedBy } from '../domain/adjusted-dates.ts';
import { expectedDeliverables } from '../domain/schedule.ts';
import { publicationDay } from '../domain/publication.ts';
import { createIssue } from '../i18n/issues.ts';
import { isDay } from '../lib/day.ts';
import type { FileIssue, Issue } from '../lib/issue.ts';
import type { CheckedEntry } from './checked-entry.ts';
import type { Corpus } from './corpus.ts';
import { knownIds } from './known-ids.ts';

type Adjustment = CheckedEntry<'adjustments'>;

/** Faults of adjustments of the plan that show only beside the schedule and the rest of the ledger. */
export function adjustmentIssues(corpus: Corpus): Issue[] {
  return corpus.entries.filter(isAdjustment).flatMap((entry) => {
    const found = [...scheduleFaults(entry, corpus), ...evaluationFaults(entry, corpus), ...emptyFaults(entry, corpus)];
    return found.map((issue) => ({ file: entry.file, ...issue }));
  });
}

/** Faults of an adjustment on its own: it holds for what comes after it was made public, never for what was late already. */
export function ownAdjustmentIssues({ data, placeAt }: Pick<Adjustment, 'data' | 'placeAt'>): FileIssue[] {
  const { from, deliveries, rhythms } = data;
  const published = publicationDay(data);
  return [
    ...(from !== undefined && from < published
      ? [createIssue('adjustment/backdated', placeAt(['from']), { from, published })]
      : []),
    ...deliveries.flatMap(({ delivery }, index) => {
      const due = delivery.slice(-'AAAA-MM-DD'.length);
      if (!isDay(due) || due >= published) return [];
      return [createIssue('adjustment/late-move', placeAt(['deliveries', index, 'delivery']), { due, published })];
    }),
    ...rhythms.flatMap(({ firstDue }, index) => {
      if (from === undefined || firstDue >= from) return [];
      return [createIssue('adjustment/first-due', placeAt(['rhythms', index, 'firstDue']), { firstDue, from })];
    }),
  ];
}

function scheduleFaults({ data, placeAt }: Adjustment, { settings }: Corpus): FileIssue[] {
  const schedule = settings.schedule?.data;
  if (!schedule) return [];
  const recurring = schedule.phases.filter(({ recurrence }) => recurrence).map(({ id }) => id);
  return [
    ...data.deliveries.flatMap(({ delivery }, index) => {
      const due = delivery.slice(-'AAAA-MM-DD'.length);
      const known = isDay(due) ? expectedDeliverables(schedule, due).map(({ id }) => id) : [];
      if (known.includes(delivery)) return [];
      const detail = {
        delivery,
        known: known.slice(-3).join(', ') || recurring.map((id) => `${id}-AAAA-MM-DD`).join(', '),
      };
      return [createIssue('adjustment/delivery', placeAt(['deliveries', index, 'delivery']), detail)];
    }),
    ...data.rhythms.flatMap(({ phase }, index) =>
      recurring.includes(phase)
        ? []
        : [
            createIssue('adjustment/phase', placeAt(['rhythms', index, 'phase']), {
              phase,
              known: recurring.join(', '),
            }),
          ],
    ),
  ];
}

/** What an adjustment comes from is the evaluation of a quarter, not any report. */
function evaluationFaults({ data, placeAt }: Adjustment, { entries }: Corpus): FileIssue[] {
  const { evaluation } = data;
  const reports = entries.filter((entry): entry is CheckedEntry<'reports'> => entry.collection === 'reports');
  const found = reports.find(({ id }) => id === evaluation);
  if (!found || found.data.kind === 'quarterly-evaluation') return [];
  const known = reports.filter(({ data: { kind } }) => kind === 'quarterly-evaluation').map(({ id }) => id);
  const detail = { id: found.id, known: knownIds(found.id, known) };
  return [createIssue('adjustment/evaluation', placeAt(['evaluation']), detail)];
}

/** An adjustment in prose alone moves nothing. */
function emptyFaults({ id, data, placeAt }: Adjustment, { entries }: Corpus): FileIssue[] {
  const own = data.deliveries.length + data.rhythms.length + data.others.length;
  const isNamed = entries.some(
    (entry) => datesMovedBy(id, entry).length > 0 || ('adjustment' in entry.data && entry.data.adjustment === id),
  );
  return own > 0 || isNamed ? [] : [createIssue('adjustment/nothing', placeAt(['title']))];
}

const isAdjustment = (entry: CheckedEntry): entry is Adjustment => entry.collection === 'adjustments';
