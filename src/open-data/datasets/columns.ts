import { lastChangeDay, publicationDay } from '../../domain/publication.ts';
import type { OpenContent, OpenEntry } from '../dataset.ts';

/** Names of the topics of an entry, in one cell. */
export const topicsOf = (entry: OpenEntry, { topicNames }: Pick<OpenContent, 'topicNames'>): string =>
  entry.data.topics.map((topic) => topicNames.get(topic) ?? topic).join('; ');

/** Day of the last change of the text of an entry. */
export const changedOf = ({ data }: OpenEntry): string => data.withdrawn?.date ?? lastChangeDay(data);

export const publishedOf = ({ data }: OpenEntry): string => publicationDay(data);

/** What stays of a withdrawn entry is its place in the register. */
export const standing = <T extends OpenEntry>(entries: readonly T[]): T[] =>
  entries.filter(({ data }) => data.withdrawn === undefined);
