import type { Root } from 'mdast';
import type { Place } from '../lib/issue.ts';
import { type CollectionName, type EntryCollection, type EntryData, hasSection } from '../model/collections.ts';

/** An entry that was read, with or without faults: what relations, links and titles can be looked up in. */
export interface ParsedEntry {
  collection: CollectionName;
  id: string;
  file: string;
  data: Readonly<Record<string, unknown>>;
  /** Body with its line numbers, and its tree. */
  body: string;
  tree: Root;
  placeAt: (path: readonly PropertyKey[]) => Place;
}

/** An entry whose data the model accepts. */
export interface CheckedEntry<C extends CollectionName = CollectionName> extends Omit<ParsedEntry, 'data'> {
  collection: C;
  data: EntryData<C>;
}

/** True for entries of the collections that have a day of publication. */
export const hasChangeNotes = (entry: CheckedEntry): entry is CheckedEntry<EntryCollection> =>
  hasSection(entry.collection);
