import {
  type CommitmentStatus,
  commitmentStatus,
  isContested,
  milestoneStatus,
  reachedMilestones,
} from '../../domain/commitment.ts';
import { stateWords } from '../../i18n/dataset-states.ts';
import { type Day } from '../../lib/day.ts';
import { type Decimal, parseDecimal } from '../../lib/decimal.ts';
import { toUrl } from '../../lib/site-address.ts';
import { commitmentResults, type Milestone, type Verdict, witnesses } from '../../model/commitment.ts';
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
      ...[...entry.data.dueChanges, ...entry.data.progress, ...entry.data.verdicts].map(({ date }) => date),
      ...entry.data.milestones.flatMap(daysOf),
    ]),
  columns: [
    ['id', 'string', ({ entry }) => entry.id],
    ['title', 'string', ({ entry }) => entry.data.title],
    ['office', 'string', ({ entry }) => entry.data.unit],
    ['contact', 'string', ({ entry }) => entry.data.contact, optional],
    ['origin', 'string', ({ entry }) => entry.data.origin],
    ['event', 'uri', ({ entry, content }) => urlOf(content.of('events'), entry.data.event), optional],
    ['fromQuestion', 'uri', ({ entry, content }) => urlOf(content.of('questions'), entry.data.question), optional],
    ['fromFinding', 'uri', ({ entry, content }) => urlOf(content.of('findings'), entry.data.finding), optional],
    [
      'fromAdjustment',
      'uri',
      ({ entry, content }) => urlOf(content.of('adjustments'), entry.data.adjustment),
      optional,
    ],
    ['objective', 'string', ({ entry }) => entry.data.objective, optional],
    ['counterpart', 'string', ({ entry }) => entry.data.counterpart, optional],
    ['district', 'string', ({ entry }) => entry.data.place?.district, optional],
    ['neighbourhood', 'string', ({ entry }) => entry.data.place?.neighbourhood, optional],
    ['cost', 'integer', ({ entry }) => entry.data.cost, optional],
    ['fulfilmentFact', 'string', ({ entry }) => entry.data.fulfilment?.fact, optional],
    ['fulfilmentMeasure', 'string', ({ entry }) => entry.data.fulfilment?.measure, optional],
    ['fulfilmentTarget', 'decimal', ({ entry }) => targetOf(entry.data.fulfilment?.target), optional],
    ['fulfilmentUnit', 'string', ({ entry }) => entry.data.fulfilment?.unit, optional],
    ['firstDue', 'date', ({ entry }) => entry.data.dueChanges[0]?.from ?? entry.data.due, optional],
    ['due', 'date', ({ entry }) => entry.data.due, optional],
    ['moves', 'integer', ({ entry }) => entry.data.dueChanges.length],
    ['moveReasons', 'string', ({ entry }) => reasonsOf(entry.data.dueChanges), optional],
    ...stateColumns<CommitmentRow, CommitmentStatus['kind']>(stateWords.commitment, ({ status }) => status),
    ['daysLate', 'integer', ({ status }) => daysLateOf(status), optional],
    ['asOf', 'date', ({ content }) => content.today],
    ['milestones', 'integer', ({ entry }) => entry.data.milestones.length],
    ['milestonesReached', 'integer', ({ entry, content }) => reachedMilestones(entry.data.milestones, content.today)],
    ['progress', 'integer', ({ entry }) => entry.data.progress.length],
    [
      'outcome',
      'string',
      ({ entry }) => entry.data.outcome && commitmentResults[entry.data.outcome.result],
      { ...oneOf(commitmentResults), ...optional },
    ],
    ['outcomeDay', 'date', ({ entry }) => entry.data.outcome?.date, optional],
    ['outcomeNote', 'string', ({ entry }) => entry.data.outcome?.note, optional],
    ['contested', 'boolean', ({ entry }) => isContested(entry.data)],
    ['published', 'date', ({ entry }) => publishedOf(entry)],
    ['example', 'boolean', ({ entry }) => entry.data.example],
    ['url', 'uri', ({ entry }) => entry.url],
  ],
});

const targetOf = (target: string | undefined): Decimal | undefined =>
  target === undefined ? undefined : parseDecimal(target);

interface MilestoneRow {
  entry: OpenEntry<'commitments'>;
  milestone: Milestone;
  status: CommitmentStatus;
  content: OpenContent;
}

/** A row per step on the way of a commitment, with its state on the day of the build. */
export const milestones = defineDataset<MilestoneRow>({
  id: 'hitos-de-los-compromisos',
  renewal: 'daily',
  primaryKey: ['id', 'milestone'],
  rows: (content) =>
    withoutWithdrawn(content.of('commitments')).flatMap((entry) =>
      entry.data.milestones.map((milestone) => ({
        entry,
        milestone,
        status: milestoneStatus(milestone, content.today),
        content,
      })),
    ),
  changed: ({ entry, milestone }) => newestOf([changedOf(entry), ...daysOf(milestone)]),
  columns: [
    ['id', 'string', ({ entry }) => entry.id],
    ['title', 'string', ({ entry }) => entry.data.title],
    ['milestone', 'string', ({ milestone }) => milestone.name],
    ['firstDue', 'date', ({ milestone }) => milestone.dayChanges[0]?.from ?? milestone.day, optional],
    ['due', 'date', ({ milestone }) => milestone.day, optional],
    ['moves', 'integer', ({ milestone }) => milestone.dayChanges.length],
    ['moveReasons', 'string', ({ milestone }) => reasonsOf(milestone.dayChanges), optional],
    ['doneDay', 'date', ({ milestone }) => milestone.reached?.date, optional],
    ['proof', 'uri', ({ milestone, content }) => absolute(milestone.reached?.evidence, content), optional],
    ...stateColumns<MilestoneRow, CommitmentStatus['kind']>(stateWords.commitment, ({ status }) => status),
    ['daysLate', 'integer', ({ status }) => daysLateOf(status), optional],
    ['asOf', 'date', ({ content }) => content.today],
    ['example', 'boolean', ({ entry }) => entry.data.example],
    ['url', 'uri', ({ entry }) => entry.url],
  ],
});

interface VerdictRow {
  entry: OpenEntry<'commitments'>;
  verdict: Verdict;
  order: number;
}

/** A row per verdict of somebody other than the entity. */
export const verdicts = defineDataset<VerdictRow>({
  id: 'veredictos-de-otros',
  renewal: 'irregular',
  primaryKey: ['id', 'order'],
  rows: ({ of }) =>
    withoutWithdrawn(of('commitments')).flatMap((entry) =>
      entry.data.verdicts.map((verdict, index) => ({ entry, verdict, order: index + 1 })),
    ),
  changed: ({ entry, verdict }) => newestOf([changedOf(entry), verdict.date]),
  columns: [
    ['id', 'string', ({ entry }) => entry.id],
    ['title', 'string', ({ entry }) => entry.data.title],
    ['order', 'integer', ({ order }) => order],
    ['who', 'string', ({ verdict }) => verdict.who],
    ['role', 'string', ({ verdict }) => witnesses[verdict.role], oneOf(witnesses)],
    ['verdict', 'string', ({ verdict }) => commitmentResults[verdict.result], oneOf(commitmentResults)],
    ['verdictDay', 'date', ({ verdict }) => verdict.date],
    ['says', 'string', ({ verdict }) => verdict.note],
    [
      'ownVerdict',
      'string',
      ({ entry }) => entry.data.outcome && commitmentResults[entry.data.outcome.result],
      { ...oneOf(commitmentResults), ...optional },
    ],
    ['source', 'string', ({ verdict }) => verdict.source.title],
    ['sourceUrl', 'uri', ({ verdict }) => verdict.source.url, optional],
    ['sourceDate', 'string', ({ verdict }) => verdict.source.date],
    ['example', 'boolean', ({ entry }) => entry.data.example],
    ['url', 'uri', ({ entry }) => entry.url],
  ],
});

const daysOf = ({ dayChanges, reached }: Milestone): (Day | undefined)[] => [
  reached?.date,
  ...dayChanges.map(({ date }) => date),
];

const absolute = (path: string | undefined, { siteUrl }: OpenContent): string | undefined =>
  path === undefined ? undefined : toUrl(path, siteUrl);
