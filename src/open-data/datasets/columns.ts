import { lastChangeDay, publicationDay } from '../../domain/publication.ts';
import { formatStatus, type StatusLike, toneOf } from '../../i18n/status.ts';
import type { Day } from '../../lib/day.ts';
import type { StateWords } from '../../i18n/dataset-states.ts';
import type { ColumnOf, OpenContent, OpenEntry } from '../dataset.ts';

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

/** Addresses of several pages in one cell. */
export function urlsOf(entries: readonly OpenEntry[], ids: Iterable<string>): string | undefined {
  const urls = [...ids].flatMap((id) => urlOf(entries, id) ?? []);
  return urls.length === 0 ? undefined : urls.join(' ');
}

/** Reasons of every change of a date, oldest first, in one cell. */
export const reasonsOf = (changes: readonly { reason: string }[]): string | undefined =>
  changes.length === 0 ? undefined : changes.map(({ reason }) => reason).join(' · ');

/** Two columns for a computed state: its code, which never changes, and its words, which count days. */
export const stateColumns = <Row, Kind extends StatusLike['kind']>(
  words: Readonly<Record<Kind, StateWords>>,
  statusOf: (row: Row) => StatusLike & { kind: Kind },
  say: (row: Row) => string = (row) => formatStatus(statusOf(row)),
): readonly ColumnOf<Row>[] => [
  ['state', 'string', (row) => words[statusOf(row).kind][0], { values: meaningsOf(words) }],
  ['stateText', 'string', say],
];

/** What each code stands for. */
export const meaningsOf = (words: Readonly<Record<string, StateWords>>): Record<string, string> =>
  Object.fromEntries(Object.values(words));

/** Days of delay that a state counts; absent where nothing is late. */
export const daysLateOf = (status: StatusLike): number | undefined =>
  toneOf(status) === 'late' ? status.days : undefined;

/** The last of some days. */
export const newestOf = (days: readonly (Day | undefined)[]): Day | undefined =>
  days
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1);
