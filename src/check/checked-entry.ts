import type { Place } from '../lib/issue.ts';
import type { BodyNames } from '../mdx/names.ts';
import { type CollectionName, type EntryCollection, type EntryData, hasSection } from '../model/collections.ts';

/** An entry that was read, with or without faults: what relations, links and titles can be looked up in. */
export interface ParsedEntry {
  collection: CollectionName;
  id: string;
  file: string;
  data: Readonly<Record<string, unknown>>;
  /** What its body names, which the rest of the content has to hold. */
  names: BodyNames;
  placeAt: (path: readonly PropertyKey[]) => Place;
}

/** An entry whose data the model accepts. */
export interface CheckedEntry<C extends CollectionName = CollectionName> extends Omit<ParsedEntry, 'data'> {
  collection: C;
  data: EntryData<C>;
}

/** True for entries of the collections that have a day of publication. */
export const hasChangeNotes = <E extends Pick<CheckedEntry, 'collection' | 'data'>>(
  entry: E,
): entry is E & Pick<CheckedEntry<EntryCollection>, 'collection' | 'data'> => hasSection(entry.collection);
