import { isUpcoming, takesPart } from '../domain/event.ts';
import { surveyStatus } from '../domain/survey.ts';
import type { Channel } from '../model/plan/statements.ts';
import { getToday } from './clock.ts';
import { type Entry, getListedEntries } from './entries.ts';
import { type DatedEvent, getEventContext, getEvents } from './events.ts';
import { type DatedQuestion, getDatedQuestion } from './questions.ts';
import { getChannels } from './settings.ts';

/** What fills the eight parts of «Participa»; an empty list is shown as one. */
export interface Participation {
  /** Events to come that take proposals. */
  open: DatedEvent[];
  /** Surveys that anybody who may can answer today. */
  surveys: Entry<'surveys'>[];
  upcoming: DatedEvent[];
  reports: Entry<'reports'>[];
  /** Channels for the public that can be reached from here. */
  channels: Channel[];
  /** Questions asked in events. */
  questions: DatedQuestion[];
  records: { event: DatedEvent; record: Entry<'reports'> }[];
  /** The latest events that were held and have no record yet. */
  withoutRecord: DatedEvent[];
  /** How many there are of these in all. */
  allWithoutRecord: number;
  improvements: { event: DatedEvent; action: string; unit: string; followed: Entry<'commitments'> | undefined }[];
}

/** How many of each list the page shows. */
const LATEST = 8;

/** The eight parts that the norm asks of an accountability section, filled from what is published. */
export async function getParticipation(): Promise<Participation> {
  const today = getToday();
  const events = await getEvents();
  const upcoming = events.filter(({ event }) => isUpcoming(event.data, today));
  const held = events.filter(({ status }) => status.kind === 'held').toReversed();
  const surveys = (await getListedEntries('surveys')).filter(
    ({ data }) => surveyStatus(data, today).kind === 'survey-open',
  );
  const contexts = await Promise.all(held.map(async (event) => ({ event, ...(await getEventContext(event.event)) })));
  const withoutRecord = contexts.filter(({ record }) => !record).map(({ event }) => event);
  const asked = (await getListedEntries('questions')).filter(({ data }) => data.event !== undefined);
  return {
    open: upcoming.filter(({ event: { data } }) => takesPart(data, today)).slice(0, LATEST),
    surveys: surveys.slice(0, LATEST),
    upcoming: upcoming.slice(0, LATEST),
    reports: (await getListedEntries('reports')).slice(0, 3),
    channels: (await getChannels()).filter(({ group }) => group === 'external'),
    questions: await Promise.all(asked.slice(0, LATEST).map(getDatedQuestion)),
    records: contexts.flatMap(({ event, record }) => (record ? [{ event, record }] : [])).slice(0, LATEST),
    withoutRecord: withoutRecord.slice(0, LATEST),
    allWithoutRecord: withoutRecord.length,
    improvements: contexts
      .flatMap(({ event, improvements }) => improvements.map((improvement) => ({ event, ...improvement })))
      .slice(0, LATEST),
  };
}
