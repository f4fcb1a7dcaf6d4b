import type { CollectionName } from './collections.ts';

/** A picture or a file that published pages use, as the library of the desk lists it. */
export interface LibraryFile {
  collection: CollectionName;
  /** In the `media/` folder of the collection. */
  name: string;
  /** Bytes. */
  size: number;
  /** True for press material, whose pictures keep their size. */
  isOriginal: boolean;
  /** What its pages say of it: text alternatives, captions, titles; none twice. */
  words: string[];
  /** The pages that use it, each once. */
  uses: { title: string; collection: CollectionName; slug: string }[];
}
