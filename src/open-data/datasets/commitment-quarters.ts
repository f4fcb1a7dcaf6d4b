import { byDueQuarter, type CommitmentFigures, commitmentFigures } from '../../domain/commitment-quarters.ts';
import type { Period } from '../../lib/period.ts';
import { defineDataset, type OpenContent, type OpenEntry } from '../dataset.ts';
import { changedOf, newestOf, withoutWithdrawn } from './columns.ts';

interface QuarterRow {
  quarter: Period;
  entries: OpenEntry<'commitments'>[];
  figures: CommitmentFigures;
  content: OpenContent;
}

/** A row per quarter in which commitments were due, with what became of them up to the day of the build. */
export const commitmentQuarters = defineDataset<QuarterRow>({
  id: 'compromisos-por-trimestre',
  renewal: 'daily',
  primaryKey: ['dueQuarter'],
  rows: (content) =>
    byDueQuarter(withoutWithdrawn(content.of('commitments')), ({ data }) => data.due, content.today)
      .toReversed()
      .map(({ quarter, items: entries }) => ({
        quarter,
        entries,
        figures: commitmentFigures(
          entries.map(({ data }) => data),
          content.today,
        ),
        content,
      })),
  changed: ({ entries }) =>
    newestOf(
      entries.flatMap((entry) => [
        changedOf(entry),
        entry.data.outcome?.date,
        ...entry.data.dueChanges.map(({ date }) => date),
      ]),
    ),
  columns: [
    ['dueQuarter', 'string', ({ quarter }) => quarter],
    ['metOnTimeCount', 'integer', ({ figures }) => figures.onTime],
    ['metLateCount', 'integer', ({ figures }) => figures.late],
    ['brokenCount', 'integer', ({ figures }) => figures.broken],
    ['lapsedCount', 'integer', ({ figures }) => figures.overdue],
    ['openCount', 'integer', ({ figures }) => figures.open],
    ['asOf', 'date', ({ content }) => content.today],
    ['example', 'boolean', ({ entries }) => entries.some(({ data }) => data.example)],
  ],
});
