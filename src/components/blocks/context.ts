import type { CollectionName } from '../../model/collections.ts';
import type { Pictures } from '../../queries/entries.ts';
import type { OfferedFile } from '../../queries/files.ts';

/** What every block learns about the entry it stands in. */
export interface BlockContext {
  pictures: Pictures;
  collection: CollectionName;
  /** Files by their path, where they do not lie in the content folder: in the gallery. */
  files?: Readonly<Record<string, OfferedFile>> | undefined;
}
