import { type CollectionName, collectionModels, hasSection } from '../../src/model/collections.ts';
import type { Topic } from '../../src/model/settings/lists.ts';
import { shapeOf } from '../../src/model/introspection.ts';
import { ROW } from '../format/heads.ts';
import { statesOf, stateWords } from './states.ts';

/** What lists depend on besides the model. */
export interface ListOptions {
  /** The topics of the settings. */
  topics: readonly Pick<Topic, 'id' | 'name'>[];
}

/**
 * How Decap lists a collection: what a row shows (the day and the state in a line of their own, then the title), its
 * order, filters and groups. The values are those of `listRow`.
 */
export function listOptions(collection: CollectionName, { topics }: ListOptions): Record<string, unknown> {
  const fields = shapeOf(collectionModels[collection].schema) ?? {};
  const filters = [
    ...statesOf(collection).map((state) => filter(stateWords[state], `${ROW}.marks`, `|${stateWords[state]}|`)),
    ...('topics' in fields ? topics.map(({ id, name }) => filter(`Tema: ${name}`, 'topics', `"${id}"`)) : []),
  ];
  return {
    // The last part shows nothing: a field that is named in the summary is searched.
    summary: `{{${ROW}.line}}\n{{title}}{{${ROW}.plain | ternary('', '')}}`,
    sortable_fields: hasSection(collection)
      ? [{ field: 'publishedAt', default_sort: 'desc' }, 'title']
      : [{ field: 'title', default_sort: 'asc' }],
    // Decap refuses an empty list.
    ...(filters.length > 0 && { view_filters: filters }),
    view_groups: [
      ...(statesOf(collection).length === 0 ? [] : [{ label: 'Estado', field: `${ROW}.state`, pattern: '.+' }]),
      { label: 'Año', field: `${ROW}.year`, pattern: '.+' },
    ],
  };
}

/** Shows the entries whose `field` contains `words`. */
const filter = (label: string, field: string, words: string) => ({
  label,
  field,
  pattern: words.replaceAll('|', '\\|'),
});
