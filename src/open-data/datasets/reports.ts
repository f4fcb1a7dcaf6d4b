import { type Report, reportKinds } from '../../model/report.ts';
import { defineDataset, type OpenEntry } from '../dataset.ts';
import { changedOf, publishedOf, withoutWithdrawn } from './columns.ts';

interface ItemRow<T> {
  entry: OpenEntry<'reports'>;
  item: T;
}

/** A row per matter that a report says was not achieved. */
export const notAchieved = defineDataset<ItemRow<Report['notAchieved'][number]>>({
  id: 'lo-que-no-logramos',
  rows: ({ of }) =>
    withoutWithdrawn(of('reports')).flatMap((entry) => entry.data.notAchieved.map((item) => ({ entry, item }))),
  changed: ({ entry }) => changedOf(entry),
  columns: [
    ['report', 'string', ({ entry }) => entry.data.title],
    ['type', 'string', ({ entry }) => reportKinds[entry.data.kind]],
    ['from', 'date', ({ entry }) => entry.data.period.from],
    ['to', 'date', ({ entry }) => entry.data.period.to],
    ['matter', 'string', ({ item }) => item.what],
    ['explanation', 'string', ({ item }) => item.why],
    ['published', 'date', ({ entry }) => publishedOf(entry)],
    ['example', 'boolean', ({ entry }) => entry.data.example],
    ['url', 'uri', ({ entry }) => entry.url],
  ],
});

/** A row per finding of a control body that a report quotes. */
export const findings = defineDataset<ItemRow<Report['findings'][number]>>({
  id: 'hallazgos-de-control',
  rows: ({ of }) =>
    withoutWithdrawn(of('reports')).flatMap((entry) => entry.data.findings.map((item) => ({ entry, item }))),
  changed: ({ entry }) => changedOf(entry),
  columns: [
    ['report', 'string', ({ entry }) => entry.data.title],
    ['body', 'string', ({ item }) => item.body],
    ['finding', 'string', ({ item }) => item.finding],
    ['answer', 'string', ({ item }) => item.answer],
    ['published', 'date', ({ entry }) => publishedOf(entry)],
    ['example', 'boolean', ({ entry }) => entry.data.example],
    ['url', 'uri', ({ entry }) => entry.url],
  ],
});
