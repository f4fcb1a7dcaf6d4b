import { lastChangeDay, publicationDay } from '../../domain/publication.ts';
import { type StatusLike, toneOf } from '../../i18n/status.ts';
import type { Day } from '../../lib/day.ts';
import type { OpenContent, OpenEntry } from '../dataset.ts';

/** Names of the topics of an entry, in one cell. */
export const topicsOf = (entry: OpenEntry, { topicNames }: Pick<OpenContent, 'topicNames'>): string =>
  entry.data.topics.map((topic) => topicNames.get(topic) ?? topic).join('; ');

/** Day of the last change of the text of an entry. */
export const changedOf = ({ data }: OpenEntry): string => data.withdrawn?.date ?? lastChangeDay(data);

export const publishedOf = ({ data }: OpenEntry): string => publicationDay(data);

/** What stays of a withdrawn entry is its place in the register. */
export const withoutWithdrawn = <T extends OpenEntry>(entries: readonly T[]): T[] =>
  entries.filter(({ data }) => data.withdrawn === undefined);

/** Address of an entry that another one names; absent while it is not published. */
export const urlOf = (entries: readonly OpenEntry[], id: string | undefined): string | undefined =>
  withoutWithdrawn(entries).find((entry) => entry.id === id)?.url;

/** Reasons of every change of a date, oldest first, in one cell. */
export const reasonsOf = (changes: readonly { reason: string }[]): string | undefined =>
  changes.length === 0 ? undefined : changes.map(({ reason }) => reason).join(' · ');

/** Days of delay that a state counts; absent where nothing is late. */
export const daysLateOf = (status: StatusLike): number | undefined =>
  toneOf(status) === 'late' ? status.days : undefined;

/** The last of some days. */
export const newestOf = (days: readonly (Day | undefined)[]): Day | undefined =>
  days
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1);
