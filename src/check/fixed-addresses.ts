import { pathsOfKind } from '../fixed-pages.ts';
import { datasetWords } from '../i18n/datasets.ts';
import { collectionPath, controlBodyPaths, datasetPath, entryCollections, feedOf, feedPath } from '../routes.ts';

/** Every address that is there whatever the content says, and to which a link may lead. */
export function fixedAddresses(): string[] {
  const always = (['page', 'file', 'gallery'] as const).flatMap(pathsOfKind);
  const datasets = Object.keys(datasetWords).flatMap((id) =>
    ([undefined, 'csv', 'xlsx', 'json', 'schema.json'] as const).map((file) => datasetPath(id, file)),
  );
  const pages = [...always, ...entryCollections.map(collectionPath), ...controlBodyPaths()];
  const twins = pages.filter((path) => feedOf(path)).map((path) => feedPath(path, 'json'));
  return [...pages, ...datasets, ...twins];
}
