import type { CollectionName, EntryData } from '../model/collections.ts';
import type { BodyHeading } from './headings.ts';
import type { BodyNode } from './to-body.ts';

/** The data of an entry in Astro's store: what the loader writes and the pages read. The store has no types of its own. */
export interface StoredData<C extends CollectionName = CollectionName, Picture = unknown> {
  /** As the model gives them. */
  fields: EntryData<C>;
  /** By their path in the source: what marks a picture for Astro's image pipeline becomes what it made of it. */
  pictures: Record<string, Picture>;
  /** Moment of publication in milliseconds, so that a stored entry can fall under embargo again. */
  from: number;
}

/** A body as the loader leaves it in Astro's store and the pages read it. */
export interface StoredBody {
  headings: BodyHeading[];
  nodes: BodyNode[];
}

/** What an entry of Astro's store holds beside its data; the store knows no field of its own for a parsed body. */
interface Rendered {
  html: string;
  metadata?: Record<string, unknown>;
}

/** Key of the body in the metadata of what Astro calls rendered. */
const KEY = 'body';

/** Packs a body for Astro's store. */
export const storeBody = (body: StoredBody): Rendered => ({ html: '', metadata: { [KEY]: body } });

/** The body that `storeBody` packed. Throws for an entry that another loader stored. */
export function readStoredBody(entry: { id: string; rendered?: Rendered | undefined }): StoredBody {
  const body = entry.rendered?.metadata?.[KEY];
  if (!isStoredBody(body)) throw new Error(`La entrada «${entry.id}» no tiene un texto guardado.`);
  return body;
}

/** The loader wrote the nodes and headings themselves; only that they are there is looked at. */
const isStoredBody = (value: unknown): value is StoredBody =>
  typeof value === 'object' &&
  value !== null &&
  'headings' in value &&
  Array.isArray(value.headings) &&
  'nodes' in value &&
  Array.isArray(value.nodes);
