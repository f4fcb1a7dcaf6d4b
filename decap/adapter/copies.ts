import type { EntryKey } from './open-editor.ts';

/** A copy of what was written and not saved, as Decap keeps it in the browser, and what we put on it. */
export interface KeptCopy {
  raw: string;
  path?: string;
  /** Milliseconds since 1970; Decap itself keeps no moment. */
  at?: number;
}

/** A copy with its place; without a slug it is one of a new entry. */
export interface Copy extends KeptCopy {
  key: string;
  entry: Pick<EntryKey, 'collection'> & Partial<EntryKey>;
}

/** How the keys of copies begin: Decap's own, and those that somebody said no to. */
export const [COPY, ASIDE] = ['backup.', 'apartada.'];
/** And those of forms that were left while they were being saved. */
const SENT = 'enviada-';

/** Key of the copy of an entry; with `start` of one that was set aside. */
export const copyKey = ({ collection, slug }: Copy['entry'], start = COPY): string =>
  `${start}${collection}${slug === undefined ? '' : `.${slug}`}`;

/** Key for the copy under `key` of a form that is left at a moment while it is being saved. */
export const sentKey = (key: string, left: Date): string => `${SENT}${left.getTime()}.${key.slice(COPY.length)}`;

/** Where localForage, with which Decap keeps them, puts everything. */
const [DATABASE, STORE] = ['localforage', 'keyvaluepairs'];

/** Every copy of this browser, the newest first. */
export async function listCopies(): Promise<Copy[]> {
  const copies: Copy[] = [];
  await withStore('readonly', (store) => {
    const request = store.openCursor();
    request.addEventListener('success', () => {
      const { result: cursor } = request;
      if (!cursor) return;
      const key = String(cursor.key);
      const value = cursor.value as KeptCopy;
      if ([COPY, ASIDE, SENT].some((start) => key.startsWith(start)) && value.raw)
        copies.push({ ...value, key, entry: entryOf(key) });
      cursor.continue();
    });
  });
  return copies.toSorted((one, other) => (other.at ?? 0) - (one.at ?? 0));
}

export const removeCopy = ({ key }: Pick<Copy, 'key'>): Promise<void> =>
  withStore('readwrite', (store) => store.delete(key));

/** Puts a copy that was set aside back in its place; one that stands there meanwhile changes places with it. */
export async function putBack(copy: Copy): Promise<void> {
  if (copy.key.startsWith(COPY)) return;
  await withStore('readwrite', (store) => swap(store, copyKey(copy.entry), copy.key));
}

/**
 * Sets the copy of an entry aside, so that its form can open with something else. False where another one is aside
 * already: then nothing moves, and nothing may take its place.
 */
export async function setCopyAside(entry: Copy['entry']): Promise<boolean> {
  const keys = (await listCopies()).map(({ key }) => key);
  const [own, aside] = [copyKey(entry), copyKey(entry, ASIDE)];
  if (!keys.includes(own)) return true;
  if (keys.includes(aside)) return false;
  await withStore('readwrite', (store) => swap(store, own, aside));
  return true;
}

/** Two values of a store change places. Only the first may be a copy of Decap's: of those the answers are held back. */
export function swap(store: IDBObjectStore, one: string, other: string): void {
  const [first, second] = [store.get(one), store.get(other)];
  second.addEventListener('success', () => {
    for (const [key, value] of [
      [one, second.result as unknown],
      [other, first.result as unknown],
    ] as const) {
      if (value === undefined) store.delete(key);
      else store.put(value, key);
    }
  });
}

function entryOf(key: string): Copy['entry'] {
  const [, collection = '', slug] = /^[^.]+\.([^.]+)(?:\.(.+))?$/.exec(key) ?? [];
  return slug === undefined ? { collection } : { collection, slug };
}

/** Runs something on the store; nothing at all where Decap has kept nothing yet. */
function withStore(mode: IDBTransactionMode, run: (store: IDBObjectStore) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE);
    // The database is localForage's to make.
    opening.addEventListener('upgradeneeded', () => opening.transaction?.abort());
    opening.addEventListener('error', () => resolve());
    opening.addEventListener('success', () => {
      const { result: database } = opening;
      const transaction = database.transaction(STORE, mode);
      transaction.addEventListener('complete', () => (database.close(), resolve()));
      transaction.addEventListener('abort', () => (database.close(), reject(transaction.error as Error)));
      run(transaction.objectStore(STORE));
    });
  });
}
