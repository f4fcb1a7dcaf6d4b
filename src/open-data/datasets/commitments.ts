import { type CommitmentStatus, commitmentStatus } from '../../domain/commitment.ts';
import { stateWords } from '../../i18n/dataset-states.ts';
import { commitmentResults } from '../../model/commitment.ts';
import { defineDataset, oneOf, type OpenContent, type OpenEntry, optional } from '../dataset.ts';
import {
  changedOf,
  daysLateOf,
  newestOf,
  publishedOf,
  reasonsOf,
  stateColumns,
  withoutWithdrawn,
  urlOf,
} from './columns.ts';

interface CommitmentRow {
  entry: OpenEntry<'commitments'>;
  status: CommitmentStatus;
  content: OpenContent;
}

/** A row per commitment, with its state on the day of the build. */
export const commitments = defineDataset<CommitmentRow>({
  id: 'compromisos',
  renewal: 'daily',
  primaryKey: ['id'],
  rows: (content) =>
    withoutWithdrawn(content.of('commitments')).map((entry) => ({
      entry,
      status: commitmentStatus(entry.data, content.today),
      content,
    })),
  changed: ({ entry }) =>
    newestOf([
      changedOf(entry),
      entry.data.outcome?.date,
      ...[...entry.data.dueChanges, ...entry.data.progress].map(({ date }) => date),
    ]),
  columns: [
    ['id', 'string', ({ entry }) => entry.id],
    ['title', 'string', ({ entry }) => entry.data.title],
    ['office', 'string', ({ entry }) => entry.data.unit],
    ['origin', 'string', ({ entry }) => entry.data.origin],
    ['event', 'uri', ({ entry, content }) => urlOf(content.of('events'), entry.data.event), optional],
    ['firstDue', 'date', ({ entry }) => entry.data.dueChanges[0]?.from ?? entry.data.due, optional],
    ['due', 'date', ({ entry }) => entry.data.due, optional],
    ['moves', 'integer', ({ entry }) => entry.data.dueChanges.length],
    ['moveReasons', 'string', ({ entry }) => reasonsOf(entry.data.dueChanges), optional],
    ...stateColumns<CommitmentRow, CommitmentStatus['kind']>(stateWords.commitment, ({ status }) => status),
    ['daysLate', 'integer', ({ status }) => daysLateOf(status), optional],
    ['asOf', 'date', ({ content }) => content.today],
    ['progress', 'integer', ({ entry }) => entry.data.progress.length],
    [
      'outcome',
      'string',
      ({ entry }) => entry.data.outcome && commitmentResults[entry.data.outcome.result],
      { ...oneOf(commitmentResults), ...optional },
    ],
    ['outcomeDay', 'date', ({ entry }) => entry.data.outcome?.date, optional],
    ['outcomeNote', 'string', ({ entry }) => entry.data.outcome?.note, optional],
    ['published', 'date', ({ entry }) => publishedOf(entry)],
    ['example', 'boolean', ({ entry }) => entry.data.example],
    ['url', 'uri', ({ entry }) => entry.url],
  ],
});
