import { type LedgerCollection, type LedgerEntry, type LedgerFile, toLedgerEntry } from '../scaffold/ledger.ts';
import { getListedEntries } from './entries.ts';
import { getSetting } from './settings.ts';

/** What the desk starts reports, answers, data and advances from: only what the site lists. */
export async function getLedgerFile(): Promise<LedgerFile> {
  const [reports, releases, questions, commitments, indicators, adjustments, surveys, schedule, terms] =
    await Promise.all([
      read('reports'),
      read('press-releases'),
      read('questions'),
      read('commitments'),
      read('indicators'),
      read('adjustments'),
      read('surveys'),
      getSetting('schedule'),
      getSetting('terms'),
    ]);
  const entries = { reports, 'press-releases': releases, questions, commitments, indicators, adjustments, surveys };
  return { entries, settings: { schedule, terms } };
}

const read = async <C extends LedgerCollection>(collection: C): Promise<LedgerEntry<C>[]> =>
  (await getListedEntries(collection)).map((entry) => toLedgerEntry(collection, entry));
