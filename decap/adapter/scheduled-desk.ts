import { type Scheduled, SCHEDULED_ACTION, STOP_ACTION } from '../check/publication.ts';
import { LOCAL_API } from '../config/backends.ts';
import { NO_ANSWER } from './forge-errors.ts';
import { type EntryKey, entryAddress } from './open-editor.ts';
import { addressOnSite } from '../../src/lib/site-address.ts';

/** What is approved and waits for its moment, wherever the content lies. */
export interface ScheduledDesk {
  /** All of it. */
  list: () => Promise<Scheduled[]>;
  /** One entry; undefined where it does not wait. */
  find: (entry: EntryKey) => Promise<Scheduled | undefined>;
  /** Takes an entry back into a draft. Says why it did not; undefined when it did. */
  stop: (entry: EntryKey) => Promise<string | undefined>;
}

/** The desk of `npm start`, whose server does it in one step of git. */
export const localScheduled: ScheduledDesk = {
  list: async () => {
    try {
      const response = await ask(SCHEDULED_ACTION, {});
      return response.ok ? ((await response.json()) as Scheduled[]) : [];
    } catch {
      // The desk was ended; whatever is saved next says so.
      return [];
    }
  },
  find: async (entry) =>
    (await localScheduled.list()).find((scheduled) => entryAddress(scheduled) === entryAddress(entry)),
  stop: async ({ collection, slug }) => {
    try {
      const response = await ask(STOP_ACTION, { collection, slug });
      return response.ok ? undefined : (((await response.json()) as { error?: string }).error ?? NO_ANSWER);
    } catch {
      return NO_ANSWER;
    }
  },
};

const ask = (action: string, params: object): Promise<Response> =>
  fetch(addressOnSite(LOCAL_API), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ action, params }),
  });
