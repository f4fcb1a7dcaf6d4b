import type { ImmutableMap, SavedEntry, SaveOptions } from '../cms.ts';
import { type Fiber, findFiber } from './react-tree.ts';

/** Decap's component of the form that is on the page, as far as we use it. */
export interface OpenEditor {
  props: {
    collection: ImmutableMap;
    /** Of the address; a new entry has none. */
    slug?: string;
    newEntry: boolean;
    hasChanged?: boolean;
    /** True once it has a draft, also while the first one is being saved. */
    unpublishedEntry?: boolean;
    /** Of its draft; absent without one, also while the first one is being saved. */
    currentStatus?: string;
    /** True for the draft of a published entry. */
    isModification?: boolean;
    /** Who has entered; the accounts of forges have a `login`. */
    user?: { login?: string };
    /** Saves what is in the form; rejects where Decap or we refuse it. */
    persistEntry: (collection: ImmutableMap) => Promise<unknown>;
    publishUnpublishedEntry: (collection: string, slug: string) => Promise<unknown>;
    entryDraft?: ImmutableMap;
    loadEntry: (collection: ImmutableMap, slug?: string) => void;
    /** Where Decap goes by itself. */
    history: { push: Go; replace: Go };
  };
  /** Writes the copy of what was written some time after the last change. */
  createBackup: { flush: () => void };
  /** Throws that copy away. */
  deleteBackup: () => void;
}

/** Goes to an address. */
export type Go = (path: string, ...more: unknown[]) => void;

/** An entry of the desk. */
export interface EntryKey {
  collection: string;
  slug: string;
}

/** The entry that a backend is asked to save; a new one has its name by then. */
export const keyOfSave = ({ dataFiles: [file] }: SavedEntry, { collectionName }: SaveOptions): EntryKey => ({
  collection: collectionName,
  slug: file?.slug ?? '',
});

/** Address of the form of an entry, after the `#`. */
export const entryAddress = ({ collection, slug }: EntryKey): string => `/collections/${collection}/entries/${slug}`;

/** The same of the form of a new entry. */
export const newAddress = (collection: string): string => `/collections/${collection}/new`;

/** And of the list of its kind. */
export const listAddress = (collection: string): string => `/collections/${collection}`;

/** Whether the form of an entry is on the page. The address does not say it: entering at a forge clears it. */
export function isOpen({ collection, slug }: EntryKey): boolean {
  return isFormOf(openEditor(), { collection, slug });
}

/**
 * Whether a form is that of an entry. A new entry has no name until its first save has ended: its form is known by being
 * `asNew`, the one in which that save was asked for.
 */
export function isFormOf(
  form: OpenEditor | undefined,
  entry: { collection?: unknown; slug?: unknown },
  asNew?: unknown,
): boolean {
  if (!form) return false;
  const { collection, slug, newEntry } = form.props;
  return entry.collection === collection.get('name') && (newEntry ? form === asNew : entry.slug === slug);
}

/** The form on the page; undefined where there is none. */
export const openEditor = (): OpenEditor | undefined => findFiber(isEditor)?.stateNode as OpenEditor | undefined;

const isEditor = ({ stateNode }: Fiber): boolean =>
  typeof (stateNode as Partial<OpenEditor> | null)?.createBackup?.flush === 'function';
