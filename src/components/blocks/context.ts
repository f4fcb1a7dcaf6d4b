import type { CollectionName } from '../../model/collections.ts';
import type { Pictures } from '../../queries/entries.ts';

/** What every block learns about the entry it stands in. */
export interface BlockContext {
  pictures: Pictures;
  collection: CollectionName;
}
