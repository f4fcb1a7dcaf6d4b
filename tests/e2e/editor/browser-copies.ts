import type { Page } from 'playwright-core';

/** Everything that the browser keeps there, as JSON. */
export const allCopies = (page: Page): Promise<string> => copyOf(page, undefined);

/** What the browser keeps under a key, in the store of Decap's copies, as JSON. */
export const copyOf = (page: Page, key: string | undefined): Promise<string> =>
  page.evaluate(
    (wanted) =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('localforage');
        opening.addEventListener('error', () => reject(opening.error as Error));
        opening.addEventListener('success', () => {
          const { result: database } = opening;
          const reading = database.transaction('keyvaluepairs').objectStore('keyvaluepairs').getAll(wanted);
          reading.addEventListener('error', () => reject(reading.error as Error));
          reading.addEventListener('success', () => (database.close(), resolve(JSON.stringify(reading.result))));
        });
      }),
    key,
  );

/** Puts something into that store under a key. */
export const putCopy = (page: Page, key: string, value: object): Promise<void> =>
  page.evaluate(
    ([name, kept]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('localforage');
        opening.addEventListener('error', () => reject(opening.error as Error));
        opening.addEventListener('success', () => {
          const { result: database } = opening;
          const transaction = database.transaction('keyvaluepairs', 'readwrite');
          transaction.objectStore('keyvaluepairs').put(kept, name);
          transaction.addEventListener('complete', () => (database.close(), resolve()));
        });
      }),
    [key, value] as const,
  );
