import { type Report, reportKinds } from '../../model/report.ts';
import { defineDataset, oneOf, type OpenEntry } from '../dataset.ts';
import { changedOf, publishedOf, withoutWithdrawn } from './columns.ts';

interface ItemRow<T> {
  entry: OpenEntry<'reports'>;
  item: T;
  order: number;
}

/** A row per matter that a report says was not achieved. */
export const notAchieved = defineDataset<ItemRow<Report['notAchieved'][number]>>({
  id: 'lo-que-no-logramos',
  renewal: 'irregular',
  primaryKey: ['url', 'order'],
  rows: ({ of }) =>
    withoutWithdrawn(of('reports')).flatMap((entry) =>
      entry.data.notAchieved.map((item, index) => ({ entry, item, order: index + 1 })),
    ),
  changed: ({ entry }) => changedOf(entry),
  columns: [
    ['report', 'string', ({ entry }) => entry.data.title],
    ['order', 'integer', ({ order }) => order],
    ['type', 'string', ({ entry }) => reportKinds[entry.data.kind], oneOf(reportKinds)],
    ['from', 'date', ({ entry }) => entry.data.period.from],
    ['to', 'date', ({ entry }) => entry.data.period.to],
    ['matter', 'string', ({ item }) => item.what],
    ['explanation', 'string', ({ item }) => item.why],
    ['published', 'date', ({ entry }) => publishedOf(entry)],
    ['example', 'boolean', ({ entry }) => entry.data.example],
    ['url', 'uri', ({ entry }) => entry.url],
  ],
});
