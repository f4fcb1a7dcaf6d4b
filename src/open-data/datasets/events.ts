import { eventDay, type EventStatus, eventStatus, hasNewDate } from '../../domain/event.ts';
import { stateWords } from '../../i18n/dataset-states.ts';
import { eventKinds, eventStates } from '../../model/event.ts';
import { defineDataset, oneOf, type OpenContent, type OpenEntry, optional } from '../dataset.ts';
import {
  changedOf,
  daysLateOf,
  newestOf,
  publishedOf,
  reasonsOf,
  stateColumns,
  withoutWithdrawn,
  topicsOf,
  urlOf,
} from './columns.ts';

interface EventRow {
  entry: OpenEntry<'events'>;
  status: EventStatus;
  /** False while it is put off without a new date, or called off. */
  isDated: boolean;
  content: OpenContent;
}

/** A row per event, with its state on the day of the build. */
export const events = defineDataset<EventRow>({
  id: 'eventos',
  renewal: 'daily',
  primaryKey: ['id'],
  rows: (content) =>
    withoutWithdrawn(content.of('events')).map((entry) => ({
      entry,
      status: eventStatus(entry.data, content.today),
      isDated: hasNewDate(entry.data),
      content,
    })),
  changed: ({ entry }) => newestOf([changedOf(entry), ...entry.data.dateChanges.map(({ date }) => date)]),
  columns: [
    ['id', 'string', ({ entry }) => entry.id],
    ['title', 'string', ({ entry }) => entry.data.title],
    ['type', 'string', ({ entry }) => eventKinds[entry.data.kind], oneOf(eventKinds)],
    ['announced', 'string', ({ entry }) => eventStates[entry.data.state], oneOf(eventStates)],
    ['firstDay', 'date', ({ entry }) => entry.data.dateChanges[0]?.from ?? eventDay(entry.data)],
    ['day', 'date', ({ entry, isDated }) => (isDated ? eventDay(entry.data) : undefined), optional],
    ['startsAt', 'string', ({ entry, isDated }) => (isDated ? entry.data.startsAt : undefined), optional],
    ['endsAt', 'string', ({ entry, isDated }) => (isDated ? entry.data.endsAt : undefined), optional],
    ['moves', 'integer', ({ entry }) => entry.data.dateChanges.length],
    ['moveReasons', 'string', ({ entry }) => reasonsOf(entry.data.dateChanges), optional],
    ...stateColumns<EventRow, EventStatus['kind']>(stateWords.event, ({ status }) => status),
    ['daysLate', 'integer', ({ status }) => daysLateOf(status), optional],
    ['asOf', 'date', ({ content }) => content.today],
    ['venue', 'string', ({ entry }) => entry.data.venue],
    ['topics', 'string', ({ entry, content }) => topicsOf(entry, content), optional],
    ['report', 'uri', ({ entry, content }) => urlOf(content.of('reports'), entry.data.report), optional],
    ['record', 'uri', ({ entry, content }) => urlOf(content.of('reports'), entry.data.record), optional],
    ['survey', 'uri', ({ entry, content }) => urlOf(content.of('surveys'), entry.data.survey), optional],
    ['published', 'date', ({ entry }) => publishedOf(entry)],
    ['example', 'boolean', ({ entry }) => entry.data.example],
    ['url', 'uri', ({ entry }) => entry.url],
  ],
});
