import { toUrl } from '../../lib/site-address.ts';
import {
  type ActionStatus,
  actionStatus,
  doneActions,
  type FindingStatus,
  findingStatus,
} from '../../domain/finding.ts';
import { stateWords } from '../../i18n/dataset-states.ts';
import { controlBodies, type FindingAction } from '../../model/finding.ts';
import { defineDataset, oneOf, type OpenContent, type OpenEntry, optional } from '../dataset.ts';
import {
  changedOf,
  daysLateOf,
  newestOf,
  publishedOf,
  reasonsOf,
  stateColumns,
  topicsOf,
  urlsOf,
  withoutWithdrawn,
} from './columns.ts';

interface FindingRow {
  entry: OpenEntry<'findings'>;
  status: FindingStatus;
  content: OpenContent;
}

/** A row per finding of a control body, with its state on the day of the build. */
export const findings = defineDataset<FindingRow>({
  id: 'hallazgos-de-control',
  renewal: 'daily',
  primaryKey: ['id'],
  rows: (content) =>
    withoutWithdrawn(content.of('findings')).map((entry) => ({
      entry,
      status: findingStatus(entry.data, content.today),
      content,
    })),
  changed: ({ entry }) => newestOf([changedOf(entry), entry.data.answer?.date, ...entry.data.actions.flatMap(daysOf)]),
  columns: [
    ['id', 'string', ({ entry }) => entry.id],
    ['title', 'string', ({ entry }) => entry.data.title],
    ['bodyType', 'string', ({ entry }) => controlBodies[entry.data.controlBody], oneOf(controlBodies)],
    ['body', 'string', ({ entry }) => entry.data.bodyName],
    ['auditNumber', 'string', ({ entry }) => entry.data.auditNumber, optional],
    ['auditedOn', 'date', ({ entry }) => entry.data.auditedOn, optional],
    ['office', 'string', ({ entry }) => entry.data.unit],
    ['finding', 'string', ({ entry }) => entry.data.finding],
    ['answer', 'string', ({ entry }) => entry.data.answer?.text, optional],
    ['answerDay', 'date', ({ entry }) => entry.data.answer?.date, optional],
    ['actions', 'integer', ({ entry }) => entry.data.actions.length],
    ['actionsDone', 'integer', ({ entry, content }) => doneActions(entry.data.actions, content.today)],
    ...stateColumns<FindingRow, FindingStatus['kind']>(stateWords.finding, ({ status }) => status),
    ['daysLate', 'integer', ({ status }) => daysLateOf(status), optional],
    ['asOf', 'date', ({ content }) => content.today],
    ['figures', 'string', ({ entry, content }) => urlsOf(content.of('indicators'), entry.data.indicators), optional],
    ['topics', 'string', ({ entry, content }) => topicsOf(entry, content), optional],
    ['published', 'date', ({ entry }) => publishedOf(entry)],
    ['example', 'boolean', ({ entry }) => entry.data.example],
    ['url', 'uri', ({ entry }) => entry.url],
  ],
});

interface ActionRow {
  entry: OpenEntry<'findings'>;
  action: FindingAction;
  status: ActionStatus;
  content: OpenContent;
}

/** A row per action that answers a finding, with its state on the day of the build. */
export const actions = defineDataset<ActionRow>({
  id: 'acciones-frente-a-hallazgos',
  renewal: 'daily',
  primaryKey: ['id', 'actionNumber'],
  rows: (content) =>
    withoutWithdrawn(content.of('findings')).flatMap((entry) =>
      entry.data.actions.map((action) => ({
        entry,
        action,
        status: actionStatus(action, content.today),
        content,
      })),
    ),
  changed: ({ entry, action }) => newestOf([changedOf(entry), ...daysOf(action)]),
  columns: [
    ['id', 'string', ({ entry }) => entry.id],
    ['title', 'string', ({ entry }) => entry.data.title],
    ['body', 'string', ({ entry }) => entry.data.bodyName],
    ['actionNumber', 'string', ({ action }) => action.number],
    ['action', 'string', ({ action }) => action.what],
    ['office', 'string', ({ action }) => action.unit],
    ['firstDue', 'date', ({ action }) => action.dueChanges[0]?.from ?? action.due, optional],
    ['due', 'date', ({ action }) => action.due, optional],
    ['moves', 'integer', ({ action }) => action.dueChanges.length],
    ['moveReasons', 'string', ({ action }) => reasonsOf(action.dueChanges), optional],
    ['doneDay', 'date', ({ action }) => action.done?.date, optional],
    ['proof', 'uri', ({ action, content }) => action.done && toUrl(action.done.evidence, content.siteUrl), optional],
    ...stateColumns<ActionRow, ActionStatus['kind']>(stateWords.action, ({ status }) => status),
    ['daysLate', 'integer', ({ status }) => daysLateOf(status), optional],
    ['asOf', 'date', ({ content }) => content.today],
    ['published', 'date', ({ entry }) => publishedOf(entry)],
    ['example', 'boolean', ({ entry }) => entry.data.example],
    ['url', 'uri', ({ entry }) => entry.url],
  ],
});

const daysOf = ({ dueChanges, done }: FindingAction): (string | undefined)[] => [
  done?.date,
  ...dueChanges.map(({ date }) => date),
];
