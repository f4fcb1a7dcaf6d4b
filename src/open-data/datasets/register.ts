import { collectionModels, type EntryCollection } from '../../model/collections.ts';
import { entryCollections } from '../../routes.ts';
import { LANGUAGE } from '../../site.ts';
import { defineDataset, oneOf, type OpenContent, type OpenEntry, optional } from '../dataset.ts';
import { changedOf, publishedOf, topicsOf } from './columns.ts';

interface RegisterRow {
  entry: OpenEntry;
  content: OpenContent;
}

/** Kinds of entries in the singular. */
const KINDS = Object.fromEntries(entryCollections.map((name) => [name, collectionModels[name].labelSingular]));

/** Everything that was published (Ley 1712 de 2014, art. 11), also what was withdrawn since. */
export const register = defineDataset<RegisterRow>({
  id: 'registro-de-publicaciones',
  renewal: 'irregular',
  primaryKey: ['url'],
  rows: (content) =>
    entryCollections.flatMap((collection: EntryCollection) =>
      content.of(collection).map((entry) => ({ entry: entry, content })),
    ),
  changed: ({ entry }) => changedOf(entry),
  columns: [
    ['type', 'string', ({ entry }) => collectionModels[entry.collection].labelSingular, oneOf(KINDS)],
    ['title', 'string', ({ entry }) => entry.data.title],
    ['published', 'date', ({ entry }) => publishedOf(entry)],
    ['updated', 'date', ({ entry }) => changedOf(entry)],
    ['withdrawn', 'date', ({ entry }) => entry.data.withdrawn?.date, optional],
    ['topics', 'string', ({ entry, content }) => topicsOf(entry, content), optional],
    ['format', 'string', () => 'HTML'],
    ['language', 'string', () => LANGUAGE],
    ['licence', 'string', ({ content }) => content.licence.name],
    ['example', 'boolean', ({ entry }) => entry.data.example],
    ['url', 'uri', ({ entry }) => entry.url],
  ],
});
