import { type AdjustmentStatus, adjustmentStatus } from '../../domain/adjustment.ts';
import { stateWords } from '../../i18n/dataset-states.ts';
import { planChangeKinds } from '../../i18n/plan-changes.ts';
import { defineDataset, oneOf, type OpenContent, type OpenEntry, optional } from '../dataset.ts';
import { type PlanChange, planChangesOf } from '../plan-changes.ts';
import { changedOf, newestOf, publishedOf, reasonsOf, stateColumns, urlOf, withoutWithdrawn } from './columns.ts';

interface AdjustmentRow {
  entry: OpenEntry<'adjustments'>;
  change: PlanChange;
  order: number;
  status: AdjustmentStatus;
  content: OpenContent;
}

/** A row per thing that an adjustment of the plan changes, with the state of the adjustment on the day of the build. */
export const adjustments = defineDataset<AdjustmentRow>({
  id: 'ajustes-del-plan',
  renewal: 'daily',
  primaryKey: ['id', 'order'],
  rows: (content) =>
    withoutWithdrawn(content.of('adjustments')).flatMap((entry) =>
      planChangesOf(entry, {
        schedule: content.setting('schedule'),
        of: (collection) => withoutWithdrawn(content.of(collection)),
      }).map((change, index) => ({
        entry,
        change,
        order: index + 1,
        status: adjustmentStatus(entry.data, content.today),
        content,
      })),
    ),
  changed: ({ entry }) => newestOf([changedOf(entry), ...entry.data.fromChanges.map(({ date }) => date)]),
  columns: [
    ['id', 'string', ({ entry }) => entry.id],
    ['title', 'string', ({ entry }) => entry.data.title],
    ['order', 'integer', ({ order }) => order],
    ['changeKind', 'string', ({ change }) => planChangeKinds[change.kind], oneOf(planChangeKinds)],
    ['changed', 'string', ({ change }) => change.what],
    ['before', 'string', ({ change }) => change.before, optional],
    ['after', 'string', ({ change }) => change.after, optional],
    ['adjustedWhy', 'string', ({ entry }) => entry.data.reason],
    ['holdsFrom', 'date', ({ entry }) => entry.data.from, optional],
    ['moves', 'integer', ({ entry }) => entry.data.fromChanges.length],
    ['moveReasons', 'string', ({ entry }) => reasonsOf(entry.data.fromChanges), optional],
    ...stateColumns<AdjustmentRow, AdjustmentStatus['kind']>(stateWords.adjustment, ({ status }) => status),
    ['asOf', 'date', ({ content }) => content.today],
    ['office', 'string', ({ entry }) => entry.data.unit],
    ['evaluation', 'uri', ({ entry, content }) => urlOf(content.of('reports'), entry.data.evaluation), optional],
    ['published', 'date', ({ entry }) => publishedOf(entry)],
    ['example', 'boolean', ({ entry }) => entry.data.example],
    ['url', 'uri', ({ entry }) => entry.url],
  ],
});
