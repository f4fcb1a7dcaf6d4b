import { collectionModels, type EntryCollection } from '../../model/collections.ts';
import { entryCollections } from '../../routes.ts';
import { LANGUAGE } from '../../site.ts';
import { defineDataset, type OpenContent, type OpenEntry } from '../dataset.ts';
import { changedOf, publishedOf, topicsOf } from './columns.ts';

interface RegisterRow {
  entry: OpenEntry;
  content: OpenContent;
}

/** Everything that was published (Ley 1712 de 2014, art. 11), also what was withdrawn since. */
export const register = defineDataset<RegisterRow>({
  id: 'registro-de-publicaciones',
  rows: (content) =>
    entryCollections.flatMap((collection: EntryCollection) =>
      content.of(collection).map((entry) => ({ entry: entry, content })),
    ),
  changed: ({ entry }) => changedOf(entry),
  columns: [
    ['type', 'string', ({ entry }) => collectionModels[entry.collection].labelSingular],
    ['title', 'string', ({ entry }) => entry.data.title],
    ['published', 'date', ({ entry }) => publishedOf(entry)],
    ['updated', 'date', ({ entry }) => changedOf(entry)],
    ['withdrawn', 'date', ({ entry }) => entry.data.withdrawn?.date],
    ['topics', 'string', ({ entry, content }) => topicsOf(entry, content)],
    ['format', 'string', () => 'HTML'],
    ['language', 'string', () => LANGUAGE],
    ['licence', 'string', ({ content }) => content.licence.name],
    ['example', 'boolean', ({ entry }) => entry.data.example],
    ['url', 'uri', ({ entry }) => entry.url],
  ],
});
