import type { ComputedKind } from '../../model/computed.ts';
import type { CollectionName } from '../../model/collections.ts';
import type { BodyNode } from '../../mdx/to-body.ts';
import type { Pictures } from '../../queries/entries.ts';
import type { OfferedFile } from '../../queries/files.ts';
import type { PlacedFigure } from '../../queries/indicators.ts';

/** What every block learns about the entry it stands in. */
export interface BlockContext {
  pictures: Pictures;
  collection: CollectionName;
  /** Address of the files with the data of each table, without their ending: on the page of an entry. */
  tableFiles?: ReadonlyMap<BodyNode, string> | undefined;
  /** Files by their path, where they do not lie in the content folder: in the gallery. */
  files?: Readonly<Record<string, OfferedFile>> | undefined;
  /** Finds a figure, where there is no content to look it up in: in the tests of the renderer. */
  /** Counts a figure of the ledger, in the same place. */
  findComputed?: ((kind: ComputedKind, period: string) => PlacedFigure) | undefined;
  findFigure?: ((id: string, period: string) => PlacedFigure) | undefined;
}
