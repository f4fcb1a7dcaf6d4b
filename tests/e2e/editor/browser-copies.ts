import type { Page } from 'playwright-core';

/** What the browser keeps under a key, in the store of Decap's copies, as JSON. */
export const copyOf = (page: Page, key: string): Promise<string> =>
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
