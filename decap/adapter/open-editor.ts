import type { ImmutableMap } from '../cms.ts';

/** Decap's component of the form that is on the page, as far as we use it. */
export interface OpenEditor {
  props: {
    collection: ImmutableMap;
    /** Of the address; a new entry has none. */
    slug?: string;
    newEntry: boolean;
    hasChanged?: boolean;
    entryDraft?: ImmutableMap;
    loadEntry: (collection: ImmutableMap, slug?: string) => void;
  };
  /** Writes the copy of what was written some time after the last change. */
  createBackup: { flush: () => void };
  /** Throws that copy away. */
  deleteBackup: () => void;
}

/** An entry of the desk. */
export interface EntryKey {
  collection: string;
  slug: string;
}

/** Address of the form of an entry, after the `#`. */
export const entryAddress = ({ collection, slug }: EntryKey): string => `/collections/${collection}/entries/${slug}`;

/** The same of the form of a new entry. */
export const newAddress = (collection: string): string => `/collections/${collection}/new`;

/** Whether the form of an entry is on the page. The address does not say it: entering at a forge clears it. */
export function isOpen({ collection, slug }: EntryKey): boolean {
  const props = openEditor()?.props;
  return props?.slug === slug && props.collection.get('name') === collection;
}

/** The form on the page, found among React's components, which it keeps in its root; undefined where there is none. */
export function openEditor(): OpenEditor | undefined {
  const container = document.querySelector('#nc-root') as unknown as Record<string, Fiber> | null;
  const key = Object.keys(container ?? {}).find((name) => name.startsWith('__reactContainer$'));
  const root = key === undefined ? undefined : (container?.[key]?.stateNode as { current?: Fiber } | undefined);
  const waiting: (Fiber | null | undefined)[] = [root?.current];
  while (waiting.length > 0) {
    const fiber = waiting.pop();
    if (!fiber) continue;
    if (isEditor(fiber.stateNode)) return fiber.stateNode;
    waiting.push(fiber.sibling, fiber.child);
  }
  return undefined;
}

const isEditor = (node: unknown): node is OpenEditor =>
  typeof (node as Partial<OpenEditor> | null)?.createBackup?.flush === 'function';

/** React's own record of a component. */
interface Fiber {
  stateNode?: unknown;
  child?: Fiber | null;
  sibling?: Fiber | null;
}
