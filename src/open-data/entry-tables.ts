import { indicatorTables } from '../routes.ts';
import type { Dataset, DatasetBuilder, OpenContent, OpenEntry } from './dataset.ts';
import { claims, indicators } from './datasets/indicators.ts';
import { surveys } from './datasets/surveys.ts';

/** A table of an entry: the rows of a dataset that are its own, with the same columns. */
export interface EntryTable {
  entry: OpenEntry<'indicators'> | OpenEntry<'surveys'>;
  /** Name of its files. */
  name: string;
  dataset: Dataset;
}

/** Every table of indicators and surveys that has rows. */
export function entryTables(content: OpenContent): EntryTable[] {
  const ofIndicators = content
    .of('indicators')
    .flatMap((entry) => [
      toTable(content, entry, indicatorTables.observations, indicators),
      toTable(content, entry, indicatorTables.claims, claims),
    ]);
  const ofSurveys = content.of('surveys').flatMap((entry) =>
    entry.data.questions.map((question) => {
      const alone = { ...entry, data: { ...entry.data, questions: [question] } };
      return toTable(content, alone, question.id, surveys, question.text);
    }),
  );
  return [...ofIndicators, ...ofSurveys].filter(({ dataset }) => dataset.rows.length > 0);
}

function toTable(
  content: OpenContent,
  entry: EntryTable['entry'],
  name: string,
  build: DatasetBuilder,
  title: string = entry.data.title,
): EntryTable {
  const of = ((collection) => (collection === entry.collection ? [entry] : [])) as OpenContent['of'];
  const dataset = build({ ...content, of });
  return { entry, name, dataset: { ...dataset, title: `${dataset.title}: ${title}`, description: entry.data.summary } };
}
